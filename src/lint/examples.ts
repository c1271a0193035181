import { withFallback } from '../post/metadata.js';
import type { PostMetadata } from '../post/post.js';
import type { Example } from '../rule/rule.js';
import type { Settings } from '../rule/settings.js';
import type { Hit } from '../text/scan.js';
import { judge, postOf } from './judge.js';
import { createLinter, type EnabledRule } from './linter.js';

/** What a rule made of one of its examples. */
export interface ExampleResult {
  kind: 'bad' | 'good';
  /** Counted from 1, as people do. */
  number: number;
  example: Example;
  /** The texts that should be found; `undefined` where any will do. */
  expected: string[] | undefined;
  found: string[];
  /** Where the rule's words stand in the example, whether or not it reports them. */
  hits: readonly Hit[];
  /** Why the rule failed, or could not check the example. */
  trouble: string[];
  isFine: boolean;
}

export interface ExampleRun {
  settings: Settings;
  /** What the config says of posts that don't say it themselves. */
  defaults: PostMetadata;
}

/** Holds a rule against its own examples, alone: other rules have no say. */
export async function runExamples(enabled: EnabledRule, { settings, defaults }: ExampleRun): Promise<ExampleResult[]> {
  const { bad = [], good = [] } = enabled.rule.examples ?? {};
  let hits: readonly Hit[] = [];
  const check: NonNullable<EnabledRule['rule']['check']> = (context) => {
    hits = context.hits;
    enabled.rule.check?.(context);
  };
  const linter = createLinter([{ ...enabled, rule: { ...enabled.rule, check } }], settings);

  async function run(kind: 'bad' | 'good', example: Example, index: number): Promise<ExampleResult> {
    hits = [];
    const metadata = withFallback(example.metadata, defaults);
    const { findings, notices, crashes } = await judge(postOf(example.text, metadata), metadata, linter);
    const found = findings
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start, end }) => example.text.slice(start, end));
    const expected = kind === 'good' ? [] : example.finds;
    const isAsExpected = expected ? expected.join('\n') === found.join('\n') : found.length > 0;
    const trouble = [
      ...crashes.map(({ error }) => String(error)),
      ...notices.flatMap(({ messageId, data, rule }) =>
        found.length > 0 || isAsExpected ? [] : (rule.rule.messages[messageId]?.en(data) ?? []),
      ),
    ];
    const isFine = isAsExpected && crashes.length === 0;
    return { kind, number: index + 1, example, expected, found, hits, trouble, isFine };
  }

  const results: ExampleResult[] = [];
  for (const [index, example] of bad.entries()) results.push(await run('bad', example, index));
  for (const [index, example] of good.entries()) results.push(await run('good', example, index));
  return results;
}
