import { expect, test } from 'vitest';
import { loadRegex } from './regex.js';

/** Each of them makes a backtracking engine try more ways than there are atoms, on a text of a hundred letters. */
const catastrophic = [
  '(a+)+$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){12}$',
  '^(\\w+\\s?)*$',
  '(x+x+)+y',
  '([a-zA-Z]+)*$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(a*)*b',
  '(\\d+)*x$',
  '^(a?){30}a{30}$',
  '(.*)*=(.*)*;',
];

test.each(catastrophic)('%s comes to an end', async (source) => {
  const { find } = (await loadRegex())(source);
  const text = `${'a'.repeat(20_000)}!`;
  expect(find(text, 100).length).toBeLessThanOrEqual(100);
});

test('places are UTF-16 code units, also behind characters of two', async () => {
  const { find } = (await loadRegex())('ü+');
  expect(find('😀 über 👩‍💻 üü', 9)).toEqual([
    { start: 3, end: 4 },
    { start: 14, end: 16 },
  ]);
});
