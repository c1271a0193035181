import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar, sparkline } from './bars.js';

test.each([
  [0, ''],
  [1, '████'],
  [0.5, '██'],
  [0.28, '█▏'],
  [-1, ''],
  [7, '████'],
])('a bar of %d in four columns', (part, drawn) => {
  expect(bar(part, 4)).toBe(drawn);
});

describe('a sparkline', () => {
  test.each([
    [[], ''],
    [[0, 0], '··'],
    [[1, 1], '██'],
    [[0, 1, 4, 8], '·▁▄█'],
    [[1, 1000], '▁█'],
  ])('of %j', (counts, drawn) => {
    expect(sparkline(counts)).toBe(drawn);
  });

  test('has a column a count, and shows whatever is there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (counts) => {
        const drawn = [...sparkline(counts)];
        expect(drawn.map((column) => column === '·')).toEqual(counts.map((count) => count === 0));
      }),
    );
  });
});
