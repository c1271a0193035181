import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfigInput } from '../src/config/config.js';
import { createSettings } from '../src/config/settings.js';
import { judge, postOf } from '../src/lint/judge.js';
import { createLinter } from '../src/lint/linter.js';
import type { PostMetadata } from '../src/post/post.js';
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

/** What a rule is tried with when it reads whole posts: their words, entities and hits are real. */
export interface HostilePost {
  rule: AnyRule;
  options?: object;
  metadata?: PostMetadata;
  fragments: readonly string[];
}

const everywhere: ConfigInput = {
  company: { name: 'Acme', products: ['Acme One'], handles: ['@acme'] },
  jurisdictions: ['de', 'us', 'uk', 'ch'],
};

/** Says the same of whole posts, from the scan to the last finding. */
export function testHostilePosts({ rule, options, metadata, fragments }: HostilePost): void {
  test('a post sixteen times as long takes some sixteen times as long', async () => {
    const enabled = { rule, severity: 'warn' as const, options: { ...rule.defaults, ...options }, waivable: true };
    const linter = createLinter([enabled], createSettings([everywhere], '2026-01-01'));
    const about: PostMetadata = { platform: 'x', author: { role: 'brand' }, ...metadata };
    const least = async (unit: string, length: number) => {
      const post = postOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length), about);
      let best = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 2; turn++) {
        const before = performance.now();
        const { crashes } = await judge(post, about, linter);
        best = Math.min(best, performance.now() - before);
        expect(crashes).toEqual([]);
      }
      return best;
    };
    const unit = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(unit, async (piece) => {
        const [little, much] = [await least(piece, 3000), await least(piece, 48_000)];
        expect(much / Math.max(little, 20)).toBeLessThan(80);
      }),
      { numRuns: 3, examples: fragments.slice(0, 1).map((piece) => [piece]) },
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
    return {
      owner: rule.id,
      group,
      phrase: '',
      language: 'any',
      place: 0,
      start,
      end: start + 4,
      from: index,
      to: index + 1,
    };
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
