import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInWords } from './day.js';
import { momentOf } from './moment.js';
import { createZone } from './zone.js';

const utc = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

describe('a moment', () => {
  test.each([
    ['2027-03-28', '2027-03-28T00:00:00.000Z', 'day'],
    ['2027-03-28T09:30', '2027-03-28T09:30:00.000Z', 'wall'],
    ['2027-03-28T09:30:15.5', '2027-03-28T09:30:15.500Z', 'wall'],
    ['2027-03-28T09:30Z', '2027-03-28T09:30:00.000Z', 'instant'],
    ['2027-03-28T09:30+02:00', '2027-03-28T07:30:00.000Z', 'instant'],
    ['2027-03-28 09:30 -0330', '2027-03-28T13:00:00.000Z', 'instant'],
  ])('%s', (text, shown, kind) => {
    const moment = momentOf(text);
    expect([utc(moment?.ms), moment?.kind]).toEqual([shown, kind]);
  });

  test.each(['', 'soon', '2027-02-30', '2027-13-01', '28.03.2027', '2027-03-28T25:00', '2027-03-28T09:30+2'])(
    'none: %s',
    (text) => expect(momentOf(text)).toBeUndefined(),
  );
});

test.each([
  ['2027-03-22', '2027-04-06', '22 March to 6 April 2027', '22. März bis 6. April 2027'],
  ['2027-12-28', '2028-01-03', '28 December 2027 to 3 January 2028', '28. Dezember 2027 bis 3. Januar 2028'],
  ['2027-03-22', '2027-03-22', '22 March 2027', '22. März 2027'],
])('the days from %s to %s in words', (from, until, en, de) => {
  expect(daysInWords(from, until)).toEqual({ en, de });
});

describe('a time zone', () => {
  test.each([
    // The clocks go forward at 2:00 and back at 3:00 in Berlin, at 2:00 both times in New York.
    ['Europe/Berlin', '2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['Europe/Berlin', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['Europe/Berlin', '2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['Europe/Berlin', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
    ['Europe/Berlin', '2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
    ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30:00.000Z'],
    ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30:00.000Z'],
    ['America/New_York', '2027-11-07T02:00', '2027-11-07T07:00:00.000Z'],
    ['Europe/Berlin', '2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['America/New_York', '2027-11-08', '2027-11-08T05:00:00.000Z'],
    ['Asia/Kolkata', '2027-01-01T00:00', '2026-12-31T18:30:00.000Z'],
    // Clocks went forward at midnight: the first moment of the day is 1:00.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ])('%s %s is %s', (name, date, instant) => {
    expect(utc(createZone(name).instantOf(date))).toBe(instant);
  });

  test.each([
    ['Europe/Berlin', '2027-03-28T00:59:59Z', '2027-03-28', 1, 59],
    ['Europe/Berlin', '2027-03-28T01:00:00Z', '2027-03-28', 3, 0],
    ['Europe/Berlin', '2027-10-31T00:59:00Z', '2027-10-31', 2, 59],
    ['Europe/Berlin', '2027-10-31T01:00:00Z', '2027-10-31', 2, 0],
    ['America/New_York', '2027-11-07T05:59:00Z', '2027-11-07', 1, 59],
    ['America/New_York', '2027-11-07T06:00:00Z', '2027-11-07', 1, 0],
    ['America/New_York', '2027-11-08T04:59:00Z', '2027-11-07', 23, 59],
  ])('%s shows at %s the day %s and %i:%i', (name, instant, day, hour, minute) => {
    expect(createZone(name).clockOf(Date.parse(instant))).toMatchObject({ day, hour, minute });
  });

  test('has weeks as ISO 8601 counts them, and days that follow each other across a clock change', () => {
    const zone = createZone('Europe/Berlin');
    const at = (date: string) => zone.instantOf(date) as number;
    expect(zone.weekOf(at('2027-01-03'))).toBe('2026-W53');
    expect(zone.weekOf(at('2027-03-28T23:59'))).toBe('2027-W12');
    expect(zone.clockOf(at('2027-03-28')).weekday).toBe(7);
    expect(zone.monthOf(at('2027-03-31T23:30'))).toBe('2027-03');
    expect(zone.addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(zone.startOfDay('2027-03-29') - zone.startOfDay('2027-03-28')).toBe(23 * 3_600_000);
    expect(zone.startOfDay('2027-11-01') - zone.startOfDay('2027-10-31')).toBe(25 * 3_600_000);
  });

  test('is what Intl.DateTimeFormat says it is, for any moment', () => {
    const names = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
    const range = { min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) };
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer(range), (name, at) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' });
        const { day, hour, minute } = createZone(name).clockOf(at);
        const two = (value: number) => String(value).padStart(2, '0');
        expect(`${day} ${two(hour)}:${two(minute)}`).toBe(shown.format(at));
      }),
      { numRuns: 300 },
    );
  });

  test('is an error where it has no such name', () => {
    expect(() => createZone('Europe/Bonn')).toThrow(RangeError);
  });
});
