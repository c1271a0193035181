import { expect, test } from 'vitest';
import { waitInWords } from './wait-in-words.js';

const minute = 60_000;

test.each([
  [0, '0 minutes', '0 Minuten'],
  [minute, '1 minute', '1 Minute'],
  [59.9 * minute, '59 minutes', '59 Minuten'],
  [60 * minute, '1 hour', '1 Stunde'],
  [47 * 60 * minute, '47 hours', '47 Stunden'],
  [48 * 60 * minute, '2 days', '2 Tagen'],
  [365 * 24 * 60 * minute, '365 days', '365 Tagen'],
])('%d ms', (ms, en, de) => {
  expect([waitInWords(ms, 'en'), waitInWords(ms, 'de')]).toEqual([en, de]);
});
