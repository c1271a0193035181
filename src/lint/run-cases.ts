import type { ConfigFile, Place } from '../config/config.js';
import { withFallback } from '../post/metadata.js';
import type { PostMetadata } from '../post/post.js';
import type { ExampleRun } from './examples.js';
import { judge, postOf } from './judge.js';
import { createLinter, type EnabledRule } from './linter.js';

/** A post with all that should be found in it. */
export interface PostCase {
  text: string;
  metadata: PostMetadata;
  finds: { rule: string; quote: string }[];
  /** Where the case is written down. */
  source: Pick<ConfigFile, 'path' | 'name'> & { place: Place | undefined };
}

export interface CaseResult {
  one: PostCase;
  found: PostCase['finds'];
  trouble: string[];
  isFine: boolean;
}

/** Holds all rules together against each case. */
export async function runCases(
  cases: readonly PostCase[],
  rules: readonly EnabledRule[],
  { settings, defaults }: ExampleRun,
): Promise<CaseResult[]> {
  const linter = createLinter(rules, settings);
  const results: CaseResult[] = [];
  for (const one of cases) {
    const metadata = withFallback(one.metadata, defaults);
    const { findings, crashes } = await judge(postOf(one.text, metadata), metadata, linter);
    const found = findings
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ rule, start, end }) => ({ rule: rule.rule.id, quote: one.text.slice(start, end) }));
    const isSame = sameSet(found, one.finds);
    results.push({
      one,
      found,
      trouble: crashes.map(({ error }) => String(error)),
      isFine: isSame && crashes.length === 0,
    });
  }
  return results;
}

function sameSet(a: PostCase['finds'], b: PostCase['finds']): boolean {
  const keys = (list: PostCase['finds']) =>
    list
      .map(({ rule, quote }) => `${rule} ${quote}`)
      .sort()
      .join('\n');
  return keys(a) === keys(b);
}
