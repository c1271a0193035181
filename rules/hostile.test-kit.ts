import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Needed } from '../src/rule/late.js';
import type { Rule } from '../src/rule/rule.js';
import type { PostView } from '../src/rule/view.js';
import type { Hit } from '../src/text/scan.js';

// biome-ignore lint/suspicious/noExplicitAny: rules differ in their options and messages
type AnyRule = Rule<any, any>;

/** What a rule is tried with. */
export interface Hostile {
  rule: AnyRule;
  options: object;
  /** Pieces of which texts are made. */
  fragments: readonly string[];
  /** Groups of the rule's phrases; a hit of one of them stands every 25 characters. */
  groups: readonly string[];
}

/** Says that no text made of the fragments costs the rule more than in proportion to its length. */
export function testHostile({ fragments, ...hostile }: Hostile): void {
  test('sixteen times as much of any repeated piece takes some sixteen times as long, not 256 times', () => {
    const unit = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    return fc.assert(
      fc.asyncProperty(unit, async (piece) => {
        const [little, much] = [await check(hostile, piece, 12_500), await check(hostile, piece, 200_000)];
        // Below that it is the clock that is measured.
        expect(much / Math.max(little, 20)).toBeLessThan(80);
      }),
      { numRuns: 20 },
    );
  });
}

/** The least time of three, in milliseconds, for `length` UTF-16 code units of the repeated unit. */
async function check(
  { rule, options, groups }: Omit<Hostile, 'fragments'>,
  unit: string,
  length: number,
): Promise<number> {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const hits = Array.from({ length: 500 }, (_, index): Hit => {
    const start = index * 25;
    const group = groups[index % groups.length] as string;
    return { owner: rule.id, group, phrase: '', language: 'any', start, end: start + 4, from: index, to: index + 1 };
  });
  const post: PostView = {
    text,
    metadata: {},
    platform: 'x',
    facts: {},
    visibleEnd: text.length,
    role: 'employee',
    isReply: false,
    language: 'en',
    words: [],
    sentences: [],
    entities: [],
    names: [],
    tokens: [],
    grammar: () => {
      throw new Error('This rule asks for no grammar.');
    },
  };
  const judge = () =>
    rule.check?.({
      post,
      hits,
      options,
      settings: { confidential: [], today: '2026-01-01' },
      find: () => [],
      report: () => {},
      notice: () => {},
    });
  try {
    judge();
  } catch (error) {
    if (!(error instanceof Needed)) throw error;
    await error.load();
  }
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    judge();
    return performance.now() - before;
  });
  return Math.min(...times);
}
