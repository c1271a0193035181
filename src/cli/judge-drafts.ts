import { type LintRun, lintSource } from '../lint/lint-source.js';
import type { LintResult } from '../lint/results.js';
import type { DraftConfig } from './configs.js';
import type { Draft } from './draft-sources.js';
import type { DraftOutcome } from './fix-draft.js';
import type { LintOptions } from './options.js';
import type { Progress } from './progress.js';
import type { DraftCache } from './result-cache.js';

export interface JudgedDraft {
  result: LintResult;
  config: DraftConfig;
}

export interface JudgedDrafts {
  judged: JudgedDraft[];
  /** How many places were put right, for each file that was changed. */
  fixed: number[];
  /** Why a file could not be written. */
  failed: string[];
}

interface Judging {
  runOf(config: DraftConfig): LintRun;
  fix: LintOptions['fix'];
  cache: DraftCache | undefined;
  progress: Progress;
}

/** Judges one draft after the other, or takes what the cache has; files that hold no posts and were not named are left out. */
export async function judgeDrafts(
  drafts: readonly Draft[],
  { cache, progress, ...how }: Judging,
): Promise<JudgedDrafts> {
  const outcome: JudgedDrafts = { judged: [], fixed: [], failed: [] };
  try {
    for (const draft of drafts) {
      const { source, reader, config, isNamed } = draft;
      const key = cache?.keyFor(config, reader.name) ?? '';
      const kept = await cache?.get(source.path, key);
      const { result, fixes, problem } = kept ? { result: kept, fixes: 0 } : await judge(draft, how);
      if (!kept) await cache?.put(source.path, key, result);
      if (isNamed || !reader.isShared || !holdsNoPosts(result)) outcome.judged.push({ result, config });
      if (problem !== undefined) outcome.failed.push(problem);
      if (fixes > 0) outcome.fixed.push(fixes);
      progress.fileDone();
    }
  } finally {
    progress.stop();
  }
  await cache?.save();
  return outcome;
}

async function judge(
  { source, reader, config }: Draft,
  { runOf, fix }: Pick<Judging, 'runOf' | 'fix'>,
): Promise<DraftOutcome> {
  if (fix === undefined) return { result: await lintSource(source, reader, runOf(config)), fixes: 0 };
  const { fixDraft } = await import('./fix-draft.js');
  return fixDraft(source, reader, runOf(config), fix);
}

/** A table or document of some other program, which happens to lie beside drafts. */
function holdsNoPosts({ messages }: LintResult): boolean {
  return messages.some(({ messageId }) => messageId === 'no-posts');
}
