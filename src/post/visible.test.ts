import { expect, test } from 'vitest';
import { createFacts, isOld } from './platform-facts.js';
import { visibleEnd } from './visible.js';

const fact = <Value>(value: Value) => ({ value, confidence: 'high' as const });

test.each([
  ['all of it where nothing folds', 'abc', {}, 'abc'],
  ['the first graphemes', 'abcdef', { fold: fact(3) }, 'abc'],
  ['a family is one of them', '👨‍👩‍👧‍👦bcd', { fold: fact(2) }, '👨‍👩‍👧‍👦b'],
  ['the first lines', 'a\nb\nc\nd', { foldLines: fact(3) }, 'a\nb\nc'],
  ['whichever is shorter', 'abcdef\nb\nc\nd', { foldLines: fact(3), fold: fact(4) }, 'abcd'],
  ['a short text is seen as a whole', 'äöü', { fold: fact(3) }, 'äöü'],
])('%s', (_, text, facts, visible) => {
  expect(text.slice(0, visibleEnd(text, facts))).toBe(visible);
});

test('the config knows better, value by value', () => {
  const factsOf = createFacts({ mastodon: { limit: 1000 } });
  expect(factsOf('mastodon').limit).toEqual({ value: 1000, confidence: 'high' });
  expect(factsOf('mastodon').link?.value).toBe(23);
  expect(factsOf('unknown')).toEqual({});
});

test.each([
  ['2026-11-20', '2027-11-20', false],
  ['2026-11-20', '2027-11-21', true],
  [undefined, '2099-01-01', false],
])('checked on %s, on %s', (checked, today, old) => {
  expect(isOld({ value: 1, confidence: 'high', ...(checked !== undefined && { checked }) }, today)).toBe(old);
});
