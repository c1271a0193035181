import { describe, expect, test } from 'vitest';
import { isOneSlip, shortened } from './slip.js';

describe('isOneSlip', () => {
  test.each([
    ['nachtkreze', 'nachtkerze', true],
    ['nachkerze', 'nachtkerze', true],
    ['nachttkerze', 'nachtkerze', true],
    ['nachtkarze', 'nachtkerze', true],
    ['nachtkerze', 'nachtkerze', false],
    ['machtkerze', 'nachtkerze', false],
    ['nachtkerzen', 'nachtkerze', false],
    ['nachtkerz', 'nachtkerze', false],
    ['nachtkreuz', 'nachtkerze', false],
    ['nahctkreze', 'nachtkerze', false],
  ])('%s for %s: %s', (typed, meant, expected) => expect(isOneSlip(typed, meant)).toBe(expected));
});

test('words one slip apart share a shortened form', () => {
  const forms = new Set(shortened('nachtkerze'));
  for (const typed of ['nachtkreze', 'nachkerze', 'nachttkerze', 'nachtkarze']) {
    expect(shortened(typed).some((form) => forms.has(form))).toBe(true);
  }
});
