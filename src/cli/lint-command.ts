import type { Reviewable } from '../lint/calendar/review.js';
import type { JudgedPost } from '../lint/judged-post.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import type { LintResult } from '../lint/results.js';
import { escapeText } from '../report/escape.js';
import { rulesMeta } from '../report/rules-meta.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { type Draft, findDraftSources, rulesOf } from './draft-sources.js';
import { exitCodeOf, exitCodes } from './exit-code.js';
import { openRecord } from './finding-record.js';
import { type Inboxes, openInboxes } from './inboxes.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { type JudgedDraft, judgeDrafts } from './judge-drafts.js';
import { createRuns } from './lint-runs.js';
import { type LintOptions, readLintOptions } from './options.js';
import { loadReports, type Printing, printReports, type Report } from './print-report.js';
import { startProgress } from './progress.js';
import { publicSettings } from './public-settings.js';
import { openVaults, recommendVault } from './vaults.js';

/** Checks what the command line names and prints the reports. Throws usage, config, format and git errors. */
export async function lintCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, names);
  const configs = createConfigs(io.cwd, options);
  const plugged = async () => (await configs.forFolder()).formatters;
  // A misspelt format should not cost the time of a whole run.
  const reports = await loadReports(options.formats, io.cwd, plugged);
  const { drafts, unchanged, problems } = await findDraftSources(options, configs, io);
  const record = openRecord(options, drafts, io);

  const settled = drafts.map(({ config }) => config.config);
  const vaultOf = await openVaults(settled, options.requireVault, io);
  const inboxes = await openInboxes(settled, io.cwd);

  const reveal = options.reveal && mayReveal(reports, io);
  const posts = reports.some(({ format }) => format.wantsPosts) ? new Map<string, JudgedPost[]>() : undefined;
  // A result that hangs on more than the file and its config is none to keep.
  const isPlain =
    !reveal &&
    posts === undefined &&
    record.baseline === undefined &&
    options.changed === undefined &&
    settled.every(({ vault }) => vault === undefined);
  const isCached =
    options.cache !== undefined && options.input.kind === 'files' && isPlain && options.fix === undefined;
  const cache = isCached ? await (await import('./result-cache.js')).openDraftCache(options, inboxes, io) : undefined;
  const progress = startProgress(io, drafts.length);
  const hooks = { ...(progress.postDone && { onPost: progress.postDone }), ...(posts && { keepPost: keepIn(posts) }) };
  const onlyCalendar = options.calendar !== undefined;
  const runOptions = {
    ...options,
    reveal,
    nameOf: record.nameOf,
    baseline: record.baseline,
    onlyCalendar,
    period: options.calendar,
  };
  const runOf = createRuns(runOptions, hooks, vaultOf, inboxes);
  const { judged, fixed, failed } = await judgeDrafts(drafts, { runOf, fix: options.fix, cache, progress });
  problems.push(...failed);
  const contextRunOf = createRuns({ ...runOptions, onlyCalendar: true }, {}, vaultOf, inboxes);
  const results = await lookAcross({ judged, runOf, unchanged, contextRunOf, inboxes, posts }, options);
  if (drafts.length > 0 && results.length === 0 && problems.length === 0) {
    problems.push('None of the files found holds posts. Name the file that should, and smlint says what it misses.');
  }
  if (onlyCalendar && judged.length > 0 && judged.every(({ result }) => result.calendar === undefined)) {
    problems.push('None of these posts has a date, so there is nothing to look across. Add "publishAt" to them.');
  }
  for (const problem of problems) tell(io, escapeText(problem));
  if (options.fix === 'write' && fixed.length > 0) tell(io, fixedWords(fixed));
  const isConfigMissing =
    options.config !== false && drafts.length > 0 && drafts.every(({ config }) => !config.isFound);
  await printReports(results, reports, {
    options,
    io,
    locale: drafts[0]?.config.config.locale,
    rulesMeta: (locale) => rulesMeta(rulesOf(drafts), locale),
    isConfigMissing,
    ...(posts && { shown: await shownWith(posts, drafts, inboxes, options) }),
  });
  record.close?.();
  if (reports.some(({ choice }) => choice.name === 'stylish') && !options.quiet) await recommendVault(settled, io);
  if (drafts.length === 0 && problems.length === 0) tellNothingToDo(options, io);
  return problems.length > 0 ? exitCodes.failed : exitCodeOf(results, options.maxWarnings);
}

/** Said, because a run without a draft is otherwise a mistake. Hooks name ignored drafts, and that is none. */
function tellNothingToDo({ changed, shard }: LintOptions, io: Io): void {
  if (changed !== undefined) tell(io, `No post is new or changed since ${escapeText(changed)}.`);
  else if (shard) tell(io, `There are fewer drafts than shards: none for ${shard.index}/${shard.of}.`);
}

interface Judged {
  judged: readonly JudgedDraft[];
  runOf(config: DraftConfig): LintRun;
  /** Drafts that are only looked at beside the others, with the run for that. */
  unchanged: readonly Draft[];
  contextRunOf(config: DraftConfig): LintRun;
  inboxes: Inboxes;
  posts: ReadonlyMap<string, JudgedPost[]> | undefined;
}

/** What a page shows beside findings. */
async function shownWith(
  posts: ReadonlyMap<string, readonly JudgedPost[]>,
  drafts: readonly Draft[],
  inboxes: Inboxes,
  options: LintOptions,
): Promise<Printing['shown']> {
  const [first] = drafts;
  const inquiries = first ? await inboxes.inquiriesOf(first.config.config.settings) : [];
  return { posts, settings: publicSettings(drafts, options), inquiries };
}

/** What looks across posts waits for all shards; `merge-reports` sees to it. */
async function lookAcross(
  { judged, runOf, unchanged, contextRunOf, inboxes, posts }: Judged,
  { calendar, shard, now }: LintOptions,
): Promise<LintResult[]> {
  const results = judged.map(({ result }) => result);
  if (shard) return results.map((result) => ({ ...result, shard: `${shard.index}/${shard.of}` }));
  if (results.every((result) => result.calendar === undefined)) return results;
  const { reviewResults } = await import('./review-results.js');
  const entries: Reviewable[] = judged.map(({ result, config }) => ({ result, run: runOf(config) }));
  for (const { source, reader, config } of unchanged) {
    const run = contextRunOf(config);
    if (run.calendar) entries.push({ result: await lintSource(source, reader, run), run, isContext: true });
  }
  const asked = calendar && { isAsked: true, ...(isBounded(calendar) && { period: calendar }) };
  return reviewResults(entries, { ...asked, now, inquiriesOf: inboxes.inquiriesOf }, posts);
}

function isBounded({ from, until }: NonNullable<LintOptions['calendar']>): boolean {
  return from !== undefined || until !== undefined;
}

function fixedWords(fixed: readonly number[]): string {
  const places = fixed.reduce((sum, count) => sum + count, 0);
  return `${places} ${places === 1 ? 'place' : 'places'} in ${fixed.length} ${fixed.length === 1 ? 'file' : 'files'} put right.`;
}

function keepIn(posts: Map<string, JudgedPost[]>): NonNullable<LintRun['keepPost']> {
  return (path, post) => {
    const known = posts.get(path);
    if (known) known.push(post);
    else posts.set(path, [post]);
  };
}

/** Whatever is kept, in a file, a page or the log of a pipeline, stays masked. */
function mayReveal(reports: readonly Report[], io: Io): boolean {
  const isSeen =
    io.stdout.isTTY === true && reports.every(({ choice, format }) => choice.file === undefined && !format.wantsPosts);
  if (!isSeen) tell(io, '--reveal works only on a terminal; confidential text stays masked in this report.');
  return isSeen;
}
