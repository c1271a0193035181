import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countGraphemes, endOfGraphemes, graphemesOf } from './graphemes.js';

const pieces = [
  'a',
  '1',
  '“',
  '…',
  '€',
  '\u00ad',
  '©',
  '\u20e3',
  ' ',
  '\r',
  '\n',
  'ä',
  'a\u0308',
  '🇩',
  '🇪',
  '👩',
  '\u200d',
  '💻',
  '🏽',
  '\ufe0f',
  'क',
  '\u094d',
  'ष',
  '각',
  'ᄀ',
  '\ud83d',
  '\u0600',
];

test('a text is cut into the same graphemes, however long it is', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 900 }).map((parts) => parts.join(''));
  const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(text, (written) => {
      expect([...graphemesOf(written)]).toEqual([...whole.segment(written)].map(({ segment }) => segment));
    }),
  );
});

test('one letter under thousands of accents is one', () => {
  expect(countGraphemes(`a${'\u0308'.repeat(3000)}b`)).toBe(2);
});

test('where graphemes end', () => {
  expect(endOfGraphemes('👩‍💻 hi', 1)).toBe(5);
  expect(endOfGraphemes('ä'.repeat(1000), 600)).toBe(600);
});
