import type { LintResult, Notice } from '../lint/results.js';

/** The same notice of several files is one notice about more posts. */
export function mergeNotices(results: readonly LintResult[]): Notice[] {
  const merged = new Map<string, Notice>();
  for (const notice of results.flatMap(({ notices }) => notices)) {
    const key = `${notice.ruleId} ${notice.message}`;
    const known = merged.get(key);
    merged.set(key, { ...notice, posts: notice.posts + (known?.posts ?? 0) });
  }
  return [...merged.values()];
}
