import { resolve } from 'node:path';
import { mergeMetadata } from '../config/metadata.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import { createLinter, type EnabledRule } from '../lint/linter.js';
import type { LintResult } from '../lint/results.js';
import { readDraft, readerFor } from '../post/read.js';
import type { DraftSource } from '../post/reader.js';
import { escapeText } from '../report/escape.js';
import { loadFormatter } from '../report/load.js';
import type { AnyRule } from '../report/rules-meta.js';
import { fileSource, stdinSource, textSource } from '../workspace/draft-source.js';
import { type Configs, createConfigs, type DraftConfig } from './configs.js';
import { exitCodeOf, exitCodes } from './exit-code.js';
import { findFiles } from './find-files.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { type LintOptions, readLintOptions } from './options.js';
import { printReport } from './print-report.js';
import { type Progress, startProgress } from './progress.js';
import { openVaults, recommendVault } from './vaults.js';

interface Draft {
  source: DraftSource;
  config: DraftConfig;
}

/** Checks what the command line names and prints the report. Throws usage, config and format errors. */
export async function lintCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, names);
  // A misspelt format should not cost the time of a whole run.
  const format = await loadFormatter(options.format, io.cwd);
  const configs = createConfigs(io.cwd, options);
  const { drafts, problems } = await findDraftSources(options, configs, io);

  const vaultOf = await openVaults(
    drafts.map(({ config }) => config.config),
    options.requireVault,
    io,
  );

  const reveal = options.reveal && mayReveal(options, io);
  const progress = startProgress(io, drafts.length);
  const runOf = createRuns({ options, reveal, progress, vaultOf });
  const results: LintResult[] = [];
  try {
    for (const { source, config } of drafts) {
      const reader = { ...readerFor(source.path), read: readDraft };
      results.push(await lintSource(source, reader, runOf(config)));
      progress.fileDone();
    }
  } finally {
    progress.stop();
  }

  for (const problem of problems) tell(io, escapeText(problem));
  const isConfigMissing =
    options.config !== false && drafts.length > 0 && drafts.every(({ config }) => !config.isFound);
  await printReport(results, format, { options, io, configs: drafts.map(({ config }) => config), isConfigMissing });
  if (options.format === 'stylish' && !options.quiet)
    await recommendVault(
      drafts.map(({ config }) => config.config),
      io,
    );
  return problems.length > 0 ? exitCodes.failed : exitCodeOf(results, options.maxWarnings);
}

async function findDraftSources(
  { input }: LintOptions,
  configs: Configs,
  io: Io,
): Promise<{ drafts: Draft[]; problems: string[] }> {
  if (input.kind === 'text') {
    return { drafts: [{ source: textSource(input.text), config: await configs.forFolder() }], problems: [] };
  }
  if (input.kind === 'stdin') {
    const name = input.name === undefined ? '<text>' : resolve(io.cwd, input.name);
    const config = input.name === undefined ? await configs.forFolder() : await configs.forDraft(name);
    return { drafts: [{ source: stdinSource(name, io.stdin as AsyncIterable<Uint8Array>), config }], problems: [] };
  }
  const { files, problems } = await findFiles(input.patterns, configs, io.cwd);
  return { drafts: files.map(({ path, config }) => ({ source: fileSource(path), config })), problems };
}

interface RunsOptions {
  options: LintOptions;
  reveal: boolean;
  progress: Progress;
  vaultOf: Awaited<ReturnType<typeof openVaults>>;
}

/** One run per distinct config: its phrases are compiled once for all of its drafts. */
function createRuns({ options, reveal, progress, vaultOf }: RunsOptions): (config: DraftConfig) => LintRun {
  const runs = new Map<DraftConfig['config'], LintRun>();
  return ({ config, rules }) => {
    const known = runs.get(config);
    if (known) return known;
    const run: LintRun = {
      linter: createLinter(enabledRules(rules, config), { ...config.settings, vault: vaultOf(config) }),
      locale: options.locale ?? config.locale ?? 'en',
      today: options.today,
      reveal,
      minConfidence: options.minConfidence,
      knownRules: new Set(rules.map(({ id }) => id)),
      unwaivable: new Set(rules.flatMap(({ id }) => (config.rules[id]?.waivable === false ? [id] : []))),
      metadataOf: (post) =>
        mergeMetadata({
          flags: options.metadata,
          post: post.metadata,
          accounts: config.accounts,
          defaults: config.post,
        }),
      ...(progress.postDone && { onPost: progress.postDone }),
    };
    runs.set(config, run);
    return run;
  };
}

function enabledRules(rules: readonly AnyRule[], { rules: resolved }: DraftConfig['config']): EnabledRule[] {
  return rules.flatMap((rule) => {
    const setting = resolved[rule.id];
    if (!setting || setting.severity === 'off') return [];
    return [{ rule, severity: setting.severity, options: setting.options, waivable: setting.waivable }];
  });
}

/** Whatever is kept, in a file or the log of a pipeline, stays masked. */
function mayReveal({ outputFile }: LintOptions, io: Io): boolean {
  const isSeen = io.stdout.isTTY === true && outputFile === undefined;
  if (!isSeen) tell(io, '--reveal works only on a terminal; confidential text stays masked in this report.');
  return isSeen;
}
