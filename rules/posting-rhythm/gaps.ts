import type { CalendarPost } from '../../src/rule/calendar.js';
import type { Blackout } from '../../src/rule/calendar-settings.js';
import type { Cadence } from '../../src/rule/strategy.js';
import { daysBetween } from '../../src/time/day.js';
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
}

/** Counts days of the calendar and leaves out those on which nothing was to be posted. */
export function silencesIn(posts: readonly CalendarPost[], { cadence, end, zone, pauses }: Plan): Silence[] {
  const most = longestGap(cadence);
  const found: Silence[] = [];
  for (const [index, post] of posts.entries()) {
    const before = posts[index - 1];
    const days = before === undefined ? 0 : silentDays(zone.dayOf(before.at), zone.dayOf(post.at), pauses);
    if (before && days > most) found.push({ post, days, before });
  }
  const last = posts.at(-1);
  const days = last && last.at < end ? silentDays(zone.dayOf(last.at), zone.dayOf(end), pauses) : 0;
  // A plan may simply not reach further yet; a channel is dead when it has missed two posts in a row, and more.
  if (last && days > 2 * most) found.push({ post: last, days });
  return found;
}

function silentDays(first: string, last: string, pauses: readonly Blackout[]): number {
  const paused = pauses.reduce((sum, { from, until }) => {
    const [begin, end] = [from > first ? from : first, until < last ? until : last];
    return begin <= end ? sum + daysBetween(begin, end) + 1 : sum;
  }, 0);
  return Math.max(0, daysBetween(first, last) - paused);
}

const daysIn = { day: 1, week: 7, month: 30 };

/**
 * How many days without anything are more than a slip: twice the usual distance, and never less than the whole period, or a
 * long weekend where something is planned each day.
 */
function longestGap({ times, per }: Cadence): number {
  return Math.ceil(Math.max((2 * daysIn[per]) / times, per === 'day' ? 4 : daysIn[per]));
}
