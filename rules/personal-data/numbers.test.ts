import { describe, expect, test } from 'vitest';
import { findShapes } from './numbers.js';

describe("findShapes: a company's own numbers", () => {
  test.each<[string, string[], string[]]>([
    ['your club account HP-2291743 is open', ['HP-0000000'], ['HP-2291743']],
    ['Karte KK-204 118 563, bitte', ['KK-000 000 000'], ['KK-204 118 563']],
    ['contract X7B-2291 ends', ['A0A-0000'], ['X7B-2291']],
    ['HP-22917430 is too long, XHP-2291743 another', ['HP-0000000'], []],
    ['it looks like HP-0000000', ['HP-0000000'], []],
    ['(a.b+ 12', ['a.b+ 00'], ['a.b+ 12']],
  ])('%s', (text, shapes, quotes) => {
    expect(findShapes(text, shapes).map(({ start, end }) => text.slice(start, end))).toEqual(quotes);
  });
});
