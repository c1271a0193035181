import type { CalendarPost } from '../../src/rule/calendar.js';
import type { Blackout } from '../../src/rule/calendar-settings.js';
import { late } from '../../src/rule/late.js';
import type { Cadence } from '../../src/rule/strategy.js';
import { addDays, daysBetween } from '../../src/time/day.js';
import type { Zone } from '../../src/time/zone.js';

/** A time without a post: between `before` and `post`, or, without `before`, from `post` to the end. */
export interface Silence {
  post: CalendarPost;
  days: number;
  before?: CalendarPost;
}

interface Plan {
  cadence: Cadence;
  /** Until when there could have been posts, in milliseconds since 1970. */
  end: number;
  zone: Zone;
  pauses: readonly Blackout[];
  /** Countries and states. */
  regions: readonly string[];
}

/** Counts days of the calendar and leaves out those on which nothing was to be posted. */
export function silencesIn(posts: readonly CalendarPost[], plan: Plan): Silence[] {
  const { cadence, end, zone } = plan;
  const most = longestGap(cadence);
  const found: Silence[] = [];
  for (const [index, post] of posts.entries()) {
    const before = posts[index - 1];
    if (before === undefined) continue;
    const days = silentDays(dayAfter(before, zone), addDays(zone.dayOf(post.at), -1), most, plan);
    if (days >= most) found.push({ post, days, before });
  }
  const last = posts.at(-1);
  const days = last && last.at < end ? silentDays(dayAfter(last, zone), zone.dayOf(end), most, plan) : 0;
  // A plan may simply not reach further yet; a channel is dead when it has missed two posts in a row, and more.
  if (last && days > 2 * most) found.push({ post: last, days });
  return found;
}

const dayAfter = ({ at }: CalendarPost, zone: Zone): string => addDays(zone.dayOf(at), 1);

const table = late(() => import('../../src/time/holidays.js'));

/** Of the days from `first` to `last`, both included. Holidays are read only where `least` days are silent without them. */
function silentDays(first: string, last: string, least: number, { pauses, regions }: Plan): number {
  const paused = pauses.reduce((sum, { from, until }) => {
    const [begin, end] = [from > first ? from : first, until < last ? until : last];
    return begin <= end ? sum + daysBetween(begin, end) + 1 : sum;
  }, 0);
  const days = Math.max(0, daysBetween(first, last) + 1 - paused);
  if (days < least || regions.length === 0) return days;
  const isPaused = (day: string) => pauses.some(({ from, until }) => from <= day && day <= until);
  return days - holidaysIn(first, last, regions).filter((day) => !isPaused(day)).length;
}

function holidaysIn(first: string, last: string, regions: readonly string[]): string[] {
  const { holidayOn, knownYears } = table();
  const [begin, end] = [`${knownYears.from}-01-01`, `${knownYears.until}-12-31`];
  const found: string[] = [];
  for (let day = first > begin ? first : begin; day <= last && day <= end; day = addDays(day, 1)) {
    if (regions.some((region) => holidayOn(day, region))) found.push(day);
  }
  return found;
}

const daysIn = { day: 1, week: 7, month: 30 };

/**
 * How many days without anything are more than a slip: twice the usual distance, and never less than the whole period, or a
 * long weekend where something is planned each day.
 */
function longestGap({ times, per }: Cadence): number {
  return Math.ceil(Math.max((2 * daysIn[per]) / times, per === 'day' ? 4 : daysIn[per]));
}
