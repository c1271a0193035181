import { describe, expect, test } from 'vitest';
import { dateText, mondayOf, plusDays, timeOf, weekNumber } from './dates.js';

describe('weeks', () => {
  test.each([
    ['2027-03-01', '2027-03-01', 9],
    ['2027-03-07', '2027-03-01', 9],
    ['2027-01-01', '2026-12-28', 53],
    ['2026-12-31', '2026-12-28', 53],
    ['2025-12-29', '2025-12-29', 1],
    ['2024-02-29', '2024-02-26', 9],
  ])('%s is in the week of %s, number %i', (day, monday, week) => {
    expect([mondayOf(day), weekNumber(monday)]).toEqual([monday, week]);
  });

  test('a day has no hours that a change of clocks could take', () => {
    expect(plusDays('2027-03-28', 1)).toBe('2027-03-29');
    expect(plusDays('2027-12-31', 1)).toBe('2028-01-01');
  });
});

describe('dates are shown as the draft says them', () => {
  test.each([
    ['2027-03-01', '', 'Mon, 1 Mar 2027'],
    ['2027-03-01T09:00', '09:00', 'Mon, 1 Mar 2027, 09:00'],
    ['2027-03-01 23:30:00+02:00', '23:30', 'Mon, 1 Mar 2027, 23:30'],
    ['2027-03-01T00:15Z', '00:15', 'Mon, 1 Mar 2027, 00:15'],
  ])('%s', (iso, time, text) => {
    expect(timeOf(iso)).toBe(time);
    expect(dateText(iso, 'en')).toBe(text);
  });

  test('in German', () => {
    expect(dateText('2027-03-01T09:00', 'de')).toBe('Mo., 1. März 2027, 09:00');
  });
});
