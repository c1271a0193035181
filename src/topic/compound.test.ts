import { expect, test } from 'vitest';
import { fold } from '../text/fold.js';
import { isCompound } from './compound.js';

test.each([
  ['Brotbackkurs', 'Brot'],
  ['Brotkörbe', 'Brot'],
  ['Roggenbrote', 'Brot'],
  ['Teamfeier', 'Team'],
  ['Teamleiterinnen', 'Team'],
  ['Bierzelt', 'Bier'],
  ['Freibier', 'Bier'],
  ['Radweg', 'Rad'],
  ['Zahnradbahn', 'Rad'],
  ['Busfahrplan', 'Bus'],
  ['Uhrenfabrik', 'Uhr'],
  ['Kücheninsel', 'kuech'],
  ['Wärmepumpentarif', 'waermepump'],
])('%s is a compound of %s', (word, part) => {
  expect(isCompound(fold(word), fold(part))).toBe(true);
});

test.each([
  ['Brotzeit', 'Brot', 'a meal, with or without bread'],
  ['Brot', 'Brot', 'no compound'],
  ['Teamviewer', 'Team', 'no known word behind'],
  ['Bruder', 'Rad', 'not even the letters'],
  ['Radio', 'Rad', 'by chance'],
  ['Radiosender', 'Rad', 'by chance, with a known end'],
  ['Radieschen', 'Rad', 'by chance'],
  ['Schulkamerad', 'Rad', 'by chance, behind a known word'],
  ['Barbier', 'Bier', 'by chance, behind a known word'],
  ['Poster', 'Post', 'an ending alone'],
  ['Eisenbahn', 'Eis', 'a longer word is in front'],
  ['Doktor', 'Tor', 'by chance'],
  ['Preise', 'Reise', 'by chance, a single letter in front'],
  ['Sekunde', 'Kunde', 'by chance'],
  ['Bestellung', 'stell', 'a verb with a prefix'],
  ['Interessen', 'Essen', 'by chance'],
])('%s is no compound of %s: %s', (word, part) => {
  expect(isCompound(fold(word), fold(part))).toBe(false);
});

test('a word of twenty thousand letters is none', () => {
  expect(isCompound('brot'.repeat(5000), 'brot')).toBe(false);
});
