import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Needed } from '../../src/rule/late.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import rule from './index.js';

const fragments =
  'a|0| |.|-|_|=|:|/|@|\n|"|A1|aB3|pw: |password |token=|://u:|sk-|eyJ|ghp_|10.|.corp|intra.|-----BEGIN |PRIVATE KEY-----| -u |is |/ |ß|🔑'.split(
    '|',
  );
const groups = 'password login pin key advice voucher'.split(' ');

/** A hundred kB, with a key word of some group every 25 characters. */
async function check(unit: string, length: number): Promise<number> {
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
    rule.check({
      post,
      hits,
      options: {},
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

describe('no text hangs the rule', () => {
  test('sixteen times as much of any repeated piece takes some sixteen times as long, not 256 times', () => {
    const unit = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    return fc.assert(
      fc.asyncProperty(unit, async (piece) => {
        const [little, much] = [await check(piece, 12_500), await check(piece, 200_000)];
        // Below that it is the clock that is measured.
        expect(much / Math.max(little, 20)).toBeLessThan(80);
      }),
      { numRuns: 20 },
    );
  });
});
