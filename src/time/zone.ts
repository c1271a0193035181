import { Temporal } from 'temporal-polyfill';
import { momentOf } from './moment.js';

/** What a clock and a calendar on the wall show. */
export interface Clock {
  /** ISO date. */
  day: string;
  hour: number;
  minute: number;
  /** Monday is 1, Sunday 7. */
  weekday: number;
}

/** A time zone: between instants, in milliseconds since 1970, and what people there call them. */
export interface Zone {
  name: string;
  /**
   * The instant that an ISO date means; one without an offset is read in this zone, one without a time is the first moment
   * of its day. A time that a clock change skips is an hour later, one that it repeats is the earlier of the two.
   */
  instantOf(date: string): number | undefined;
  dayOf(at: number): string;
  clockOf(at: number): Clock;
  /** The first moment of an ISO date. */
  startOfDay(day: string): number;
  addDays(day: string, days: number): string;
  /** ISO week, such as 2027-W13. */
  weekOf(at: number): string;
  /** Such as 2027-03. */
  monthOf(at: number): string;
}

const aDay = 86_400_000;

/**
 * Makes a zone of an IANA name; throws a `RangeError` for an unknown one. Temporal takes some 50 µs for a conversion and a
 * calendar may hold a million posts, so days without a clock change are looked up once.
 */
export function createZone(name: string): Zone {
  const days = new Map<number, { start: number; isPlain: boolean }>();
  const offsets = new Map<number, { offset: number; isPlain: boolean }>();

  /** A day by its number since 1970. */
  function wallDay(number: number) {
    let known = days.get(number);
    if (!known) {
      const zoned = Temporal.PlainDate.from(isoDay(number * aDay)).toZonedDateTime(name);
      known = { start: zoned.epochMilliseconds, isPlain: zoned.hoursInDay === 24 };
      days.set(number, known);
    }
    return known;
  }

  const exactOffset = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;

  function offsetAt(at: number): number {
    const number = Math.floor(at / aDay);
    let known = offsets.get(number);
    if (!known) {
      const offset = exactOffset(number * aDay);
      known = { offset, isPlain: offset === exactOffset((number + 1) * aDay) };
      offsets.set(number, known);
    }
    return known.isPlain ? known.offset : exactOffset(at);
  }

  function fromWall(ms: number): number {
    const number = Math.floor(ms / aDay);
    const { start, isPlain } = wallDay(number);
    if (isPlain) return start + (ms - number * aDay);
    return Temporal.PlainDateTime.from(new Date(ms).toISOString().slice(0, -1)).toZonedDateTime(name).epochMilliseconds;
  }

  const dayOf = (at: number) => isoDay(at + offsetAt(at));

  exactOffset(0);
  return {
    name,
    instantOf(date) {
      const moment = momentOf(date);
      if (!moment || moment.kind === 'instant') return moment?.ms;
      return moment.kind === 'day' ? wallDay(moment.ms / aDay).start : fromWall(moment.ms);
    },
    dayOf,
    clockOf(at) {
      const wall = new Date(at + offsetAt(at));
      return {
        day: wall.toISOString().slice(0, 10),
        hour: wall.getUTCHours(),
        minute: wall.getUTCMinutes(),
        weekday: wall.getUTCDay() || 7,
      };
    },
    startOfDay: (day) => wallDay(Date.parse(day) / aDay).start,
    addDays: (day, count) => isoDay(Date.parse(day) + count * aDay),
    weekOf(at) {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(dayOf(at));
      return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
    },
    monthOf: (at) => dayOf(at).slice(0, 7),
  };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
