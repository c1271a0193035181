import data from 'smlint:holidays';
import { expect, test } from 'vitest';
import { holidayOn, knownYears } from './holidays.js';
import { regions } from './regions.js';

test.each([
  ['2027-03-26', 'de', 'Good Friday', 'Karfreitag'],
  ['2027-01-06', 'de-by', 'Epiphany', 'Heilige Drei Könige'],
  ['2027-10-03', 'de-by', 'National Holiday', 'Tag der Deutschen Einheit'],
  ['2027-10-26', 'at', 'National Holiday', 'Nationalfeiertag'],
  ['2027-08-01', 'ch-zh', 'Bundesfeiertag', 'Bundesfeiertag'],
  ['2027-05-31', 'uk-eng', 'Spring bank holiday', undefined],
  ['2027-11-25', 'us', 'Thanksgiving Day', undefined],
  ['2027-07-14', 'fr', 'Bastille Day', undefined],
])('%s is a holiday in %s', (day, region, en, de) => {
  expect(holidayOn(day, region)).toMatchObject(de === undefined ? { en } : { en, de });
});

test.each([
  ['2027-01-06', 'de'],
  ['2027-03-25', 'de-by'],
  ['2027-12-26', 'us'],
  ['2027-07-04', 'uk'],
])('%s is a day like any other in %s', (day, region) => expect(holidayOn(day, region)).toBeUndefined());

test('every region has holidays in every known year', () => {
  expect(Object.keys(data.table)).toEqual([...regions]);
  for (const region of regions) {
    const days = [region, region.split('-')[0] as string].flatMap((name) =>
      Object.values(data.table[name] ?? {}).flat(),
    );
    for (let year = knownYears.from; year <= knownYears.until; year++) {
      expect(days.filter((day) => Math.floor(day / 10_000) === year).length, `${region} ${year}`).toBeGreaterThan(3);
    }
  }
});
