import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextMap, shiftedMap } from './text-map.js';

// source: Hello<!-- x --> world
const gap = createTextMap([
  { start: 0, source: 0, length: 5 },
  { start: 5, source: 15, length: 6 },
]);
// source: "a\u00e4\nb"
const escapes = createTextMap([
  { start: 0, source: 1, length: 1 },
  { start: 1, source: 2, length: 1, sourceLength: 6 },
  { start: 2, source: 8, length: 1, sourceLength: 2 },
  { start: 3, source: 10, length: 1 },
]);

test.each([
  ['a range that ends at a removed comment leaves it out', gap, [0, 5], [0, 5]],
  ['a range that begins behind it begins there', gap, [5, 6], [15, 16]],
  ['a range over it spans it', gap, [4, 7], [4, 17]],
  ['an empty range stays empty', gap, [5, 5], [15, 15]],
  ['the end of the text', gap, [11, 11], [21, 21]],
  ['one escape', escapes, [1, 2], [2, 8]],
  ['from a letter through escapes', escapes, [0, 3], [1, 10]],
  ['behind escapes', escapes, [3, 4], [10, 11]],
  ['a shift', shiftedMap(10), [2, 4], [12, 14]],
  ['an empty text', createTextMap([{ start: 0, source: 7, length: 0 }]), [0, 0], [7, 7]],
] as const)('%s', (_name, map, [start, end], expected) => {
  expect(map(start, end)).toEqual(expected);
});

test('every character of the text maps to the character it was taken from', () => {
  const pieces = fc.array(fc.record({ kept: fc.string({ minLength: 1 }), removed: fc.string() }), { minLength: 1 });
  fc.assert(
    fc.property(pieces, (list) => {
      let source = '';
      let text = '';
      const segments = list.map(({ kept, removed }) => {
        const segment = { start: text.length, source: source.length, length: kept.length };
        source += kept + removed;
        text += kept;
        return segment;
      });
      const map = createTextMap(segments);
      for (let at = 0; at < text.length; at++) expect(source.slice(...map(at, at + 1))).toBe(text[at]);
    }),
  );
});
