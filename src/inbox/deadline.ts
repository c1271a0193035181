import type { CalendarSettings } from '../rule/settings.js';
import { weekdayNumbers, workdays } from '../time/weekdays.js';
import type { Zone } from '../time/zone.js';

/** How long customers wait at most where the config doesn't say: a day. */
export const respondWithin = '24h';

/** "24h", "90 minutes", "2 days"; the schema of the config holds it to this. */
export const spanPattern = '^\\d{1,4} ?(?:m|min|minutes?|h|hours?|d|days?|w|weeks?)$';

const minute = 60_000;
const hour = 60 * minute;

/** A length of time in the company's sense: a day is a day of opening where there are such hours. */
type Span = { ms: number } | { days: number };

function spanOf(text: string): Span {
  const [, count, unit = ''] = /^(\d+) ?(\w)/.exec(text) ?? [];
  if (unit === 'm') return { ms: Number(count) * minute };
  if (unit === 'h') return { ms: Number(count) * hour };
  return { days: Number(count) * (unit === 'w' ? 7 : 1) };
}

/**
 * By when an inquiry is to be answered; both in milliseconds since 1970. Without business hours a day has 24 hours. With them
 * only these count: an hour is one of them, a day is one such day, a week has as many as are open in it.
 */
export function createDeadline(
  { respondWithin: within = respondWithin, businessHours }: CalendarSettings,
  zone: Zone,
): (receivedAt: number) => number {
  const span = spanOf(within);
  if (businessHours === undefined) {
    const length = 'ms' in span ? span.ms : span.days * 24 * hour;
    return (receivedAt) => receivedAt + length;
  }
  const { from, until, days = workdays } = businessHours;
  const openDays = weekdayNumbers(days);
  const clock = (time: string) => Number(time.slice(0, 2)) * hour + Number(time.slice(3)) * minute;
  const daily = clock(until) - clock(from);
  const openWeeks = /w/.test(within);
  const length = 'ms' in span ? span.ms : (openWeeks ? (span.days / 7) * openDays.size : span.days) * daily;

  return (receivedAt) => {
    let left = length;
    for (let day = zone.dayOf(receivedAt); ; day = zone.addDays(day, 1)) {
      const [start, end] = [from, until].map((time) => zone.instantOf(`${day}T${time}`) as number) as [number, number];
      if (!openDays.has(zone.clockOf(start).weekday) || end <= receivedAt) continue;
      const begin = Math.max(start, receivedAt);
      if (begin + left <= end) return begin + left;
      left -= end - begin;
    }
  };
}
