import { dirname, join } from 'node:path';
import { relativeTo } from '../config/relative.js';
import { createRun, type RunOptions } from '../lint/create-run.js';
import type { JudgedPost } from '../lint/judged-post.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import type { LintResult } from '../lint/results.js';
import type { Baseline } from '../lint/suppressions.js';
import { escapeText } from '../report/escape.js';
import { type AnyRule, rulesMeta } from '../report/rules-meta.js';
import { findSuppressions, suppressionsName } from '../workspace/suppressions-file.js';
import { openBaseline } from './baseline.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { type Draft, findDraftSources } from './draft-sources.js';
import { exitCodeOf, exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { type LintOptions, readLintOptions } from './options.js';
import { loadReports, printReports, type Report } from './print-report.js';
import { type Progress, startProgress } from './progress.js';
import { publicSettings } from './public-settings.js';

/** Checks what the command line names and prints the reports. Throws usage, config, format and git errors. */
export async function lintCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, names);
  // A misspelt format should not cost the time of a whole run.
  const reports = await loadReports(options.formats, io.cwd);
  const configs = createConfigs(io.cwd, options);
  const { drafts, problems } = await findDraftSources(options, configs, io);
  const record = openRecord(options, drafts, io);

  const reveal = options.reveal && mayReveal(reports, io);
  const progress = startProgress(io, drafts.length);
  const posts = reports.some(({ format }) => format.wantsPosts) ? new Map<string, JudgedPost[]>() : undefined;
  const runOf = createRuns({ ...options, reveal, nameOf: record.nameOf, baseline: record.baseline }, progress, posts);
  const results: LintResult[] = [];
  try {
    for (const { source, reader, config } of drafts) {
      results.push(await lintSource(source, reader, runOf(config)));
      progress.fileDone();
    }
  } finally {
    progress.stop();
  }

  for (const problem of problems) tell(io, escapeText(problem));
  const isConfigMissing =
    options.config !== false && drafts.length > 0 && drafts.every(({ config }) => !config.isFound);
  await printReports(results, reports, {
    options,
    io,
    locale: drafts[0]?.config.config.locale,
    rulesMeta: (locale) => rulesMeta(rulesOf(drafts), locale),
    isConfigMissing,
    ...(posts && { shown: { posts, settings: publicSettings(drafts, options.today) } }),
  });
  record.close?.();
  if (drafts.length === 0 && problems.length === 0) tellNothingToDo(options, io);
  return problems.length > 0 ? exitCodes.failed : exitCodeOf(results, options.maxWarnings);
}

function rulesOf(drafts: readonly Draft[]): AnyRule[] {
  return [...new Set(drafts.map(({ config }) => config.rules))].flat();
}

/** Said, because a run without a draft is otherwise a mistake. Hooks name ignored drafts, and that is none. */
function tellNothingToDo({ changed, shard }: LintOptions, io: Io): void {
  if (changed !== undefined) tell(io, `No post is new or changed since ${escapeText(changed)}.`);
  else if (shard) tell(io, `There are fewer drafts than shards: none for ${shard.index}/${shard.of}.`);
}

interface FindingRecord {
  nameOf(path: string): string;
  baseline?: Baseline;
  close?(): void;
}

/** The suppressions file, where there is one or is to be one; fingerprints name drafts as seen from it. */
function openRecord(options: LintOptions, drafts: readonly Draft[], io: Io): FindingRecord {
  const { suppress } = options;
  const isWritten = suppress.prune || suppress.takeIn.length > 0;
  const path = findSuppressions(io.cwd) ?? (isWritten ? join(io.cwd, suppressionsName) : undefined);
  const folder = path === undefined ? io.cwd : dirname(path);
  const nameOf = (draft: string) => relativeTo(folder, draft) ?? draft;
  if (path === undefined) return { nameOf };
  const ids = rulesOf(drafts).map(({ id }) => id);
  const { baseline, close } = openBaseline(path, suppress, ids, io);
  // Only who sees all of a draft, as it is on disk, can say what is mended in it.
  const seesAll = options.input.kind === 'files' && options.changed === undefined && options.minConfidence === 'low';
  const checked = new Set(seesAll ? drafts.map(({ source }) => nameOf(source.path)) : []);
  const enabled = new Set(ids.filter((id) => drafts.some(({ config }) => config.config.rules[id]?.severity !== 'off')));
  return { nameOf, baseline, close: () => close(checked, enabled) };
}

/** One run per distinct config: its phrases are compiled once for all of its drafts. */
function createRuns(
  options: RunOptions,
  { postDone }: Progress,
  posts: Map<string, JudgedPost[]> | undefined,
): (config: DraftConfig) => LintRun {
  const keepPost = (path: string, post: JudgedPost) => {
    const known = posts?.get(path);
    if (known) known.push(post);
    else posts?.set(path, [post]);
  };
  const runs = new Map<DraftConfig['config'], LintRun>();
  return ({ config, rules }) => {
    const run = runs.get(config) ?? {
      ...createRun(config, rules, options),
      ...(postDone && { onPost: postDone }),
      ...(posts && { keepPost }),
    };
    runs.set(config, run);
    return run;
  };
}

/** Whatever is kept, in a file, a page or the log of a pipeline, stays masked. */
function mayReveal(reports: readonly Report[], io: Io): boolean {
  const isSeen =
    io.stdout.isTTY === true && reports.every(({ choice, format }) => choice.file === undefined && !format.wantsPosts);
  if (!isSeen) tell(io, '--reveal works only on a terminal; confidential text stays masked in this report.');
  return isSeen;
}
