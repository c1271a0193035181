import { mergeMetadata } from '../config/metadata.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import { createLinter, type EnabledRule } from '../lint/linter.js';
import type { LintResult } from '../lint/results.js';
import type { DraftSource, Reader } from '../post/reader.js';
import { escapeText } from '../report/escape.js';
import { loadFormatter } from '../report/load.js';
import type { AnyRule } from '../report/rules-meta.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { findDraftSources } from './draft-sources.js';
import { exitCodeOf, exitCodes } from './exit-code.js';
import type { DraftOutcome } from './fix-draft.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { type LintOptions, readLintOptions } from './options.js';
import { printReport } from './print-report.js';
import { type Progress, startProgress } from './progress.js';
import { draftReader } from './reading-options.js';

/** Checks what the command line names and prints the report. Throws usage, config and format errors. */
export async function lintCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, names);
  // A misspelt format should not cost the time of a whole run.
  const format = await loadFormatter(options.format, io.cwd);
  const configs = createConfigs(io.cwd, options);
  const { drafts, problems } = await findDraftSources(options, configs, io);

  const reveal = options.reveal && mayReveal(options, io);
  const isCached =
    options.cache !== undefined && options.input.kind === 'files' && !reveal && options.fix === undefined;
  const cache = isCached ? await (await import('./commands.js')).openDraftCache(options, io) : undefined;
  const progress = startProgress(io, drafts.length);
  const runOf = createRuns(options, reveal, progress);
  const results: LintResult[] = [];
  const fixed: number[] = [];
  try {
    for (const { source, config, isNamed } of drafts) {
      const reader = draftReader(source.path, options.reading, config.config.reading);
      const key = cache?.keyFor(config, reader.name) ?? '';
      const kept = await cache?.get(source.path, key);
      const { result, fixes, problem } = kept
        ? { result: kept, fixes: 0 }
        : await judge(source, reader, runOf(config), options.fix);
      if (!kept) await cache?.put(source.path, key, result);
      if (isNamed || !reader.isShared || !holdsNoPosts(result)) results.push(result);
      if (problem !== undefined) problems.push(problem);
      if (fixes > 0) fixed.push(fixes);
      progress.fileDone();
    }
  } finally {
    progress.stop();
  }

  await cache?.save();
  if (drafts.length > 0 && results.length === 0 && problems.length === 0) {
    problems.push('None of the files found holds posts. Name the file that should, and smlint says what it misses.');
  }
  for (const problem of problems) tell(io, escapeText(problem));
  if (options.fix === 'write' && fixed.length > 0) tell(io, fixedWords(fixed));
  const isConfigMissing =
    options.config !== false && drafts.length > 0 && drafts.every(({ config }) => !config.isFound);
  await printReport(results, format, { options, io, configs: drafts.map(({ config }) => config), isConfigMissing });
  return problems.length > 0 ? exitCodes.failed : exitCodeOf(results, options.maxWarnings);
}

/** The fixer stands in the chunk of all that a plain check does not load. */
async function judge(
  source: DraftSource,
  reader: Reader,
  run: LintRun,
  fix: LintOptions['fix'],
): Promise<DraftOutcome> {
  if (fix === undefined) return { result: await lintSource(source, reader, run), fixes: 0 };
  const { fixDraft } = await import('./commands.js');
  return fixDraft(source, reader, run, fix);
}

/** A table or document of some other program, which happens to lie beside drafts. */
function holdsNoPosts({ messages }: LintResult): boolean {
  return messages.some(({ messageId }) => messageId === 'no-posts');
}

function fixedWords(fixed: readonly number[]): string {
  const places = fixed.reduce((sum, count) => sum + count, 0);
  return `${places} ${places === 1 ? 'place' : 'places'} in ${fixed.length} ${fixed.length === 1 ? 'file' : 'files'} put right.`;
}

/** One run per distinct config: its phrases are compiled once for all of its drafts. */
function createRuns(options: LintOptions, reveal: boolean, progress: Progress): (config: DraftConfig) => LintRun {
  const runs = new Map<DraftConfig['config'], LintRun>();
  return ({ config, rules }) => {
    const known = runs.get(config);
    if (known) return known;
    const run: LintRun = {
      linter: createLinter(enabledRules(rules, config), config.settings),
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
