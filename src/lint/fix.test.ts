import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../post/post.js';
import type { TextEdit } from '../rule/rule.js';
import { applyFixes } from './fix.js';

function post(text: string): Post {
  return {
    text,
    metadata: {},
    waivers: [],
    part: { text, offset: 0, line: 1 },
    toSource: (start, end) => [start, end],
  };
}

test.each<[string, TextEdit[], string, number]>([
  ['one', [{ start: 0, end: 1, text: 'A' }], 'Abcdef', 1],
  [
    'two, in any order',
    [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 1, text: 'A' },
    ],
    'AbcdEf',
    2,
  ],
  [
    'one that overlaps waits',
    [
      { start: 0, end: 3, text: 'X' },
      { start: 2, end: 4, text: 'Y' },
    ],
    'Xdef',
    1,
  ],
  [
    'one that touches waits',
    [
      { start: 0, end: 3, text: 'X' },
      { start: 3, end: 4, text: 'Y' },
    ],
    'Xdef',
    1,
  ],
  ['one that changes nothing is none', [{ start: 0, end: 1, text: 'a' }], 'abcdef', 0],
  [
    'the same twice is one',
    [
      { start: 0, end: 1, text: 'A' },
      { start: 0, end: 1, text: 'A' },
    ],
    'Abcdef',
    1,
  ],
])('%s', (_name, fixes, output, count) => {
  expect(applyFixes('abcdef', [{ post: post('abcdef'), fixes }])).toEqual({ output, texts: [output], count });
});

test('what a post should read as is what its file is made of', () => {
  const edit = fc.tuple(fc.nat(20), fc.nat(5), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.array(edit, { maxLength: 5 }), (text, edits) => {
      const fixes = edits.map(([at, length, changed]) => {
        const start = at % (text.length + 1);
        return { start, end: Math.min(text.length, start + length), text: changed };
      });
      const { output, texts } = applyFixes(text, [{ post: post(text), fixes }]);
      expect(texts).toEqual([output]);
    }),
  );
});
