import type { CalendarPost } from '../../src/rule/calendar.js';
import type { Cadence } from '../../src/rule/strategy.js';
import type { Zone } from '../../src/time/zone.js';

/** The post with which it was too much. */
export interface Crowded {
  post: CalendarPost;
  count: number;
  most: number;
  span: 'hour' | Cadence['per'];
}

interface Limits {
  cadence: Cadence | undefined;
  mostPerHour: number | undefined;
  mostPerDay: number | undefined;
  zone: Zone;
}

const anHour = 3_600_000;

/** Each burst once. A plan is exceeded by more than twice as many posts as it has. */
export function crowdedIn(posts: readonly CalendarPost[], limits: Limits): Crowded[] {
  const { cadence, mostPerHour, mostPerDay, zone } = limits;
  const spanOf = { day: zone.dayOf, week: zone.weekOf, month: zone.monthOf };
  return [
    ...(mostPerHour === undefined ? [] : inAnHour(posts, mostPerHour)),
    ...(mostPerDay === undefined ? [] : inASpan(posts, mostPerDay, 'day', zone.dayOf)),
    ...(cadence ? inASpan(posts, 2 * cadence.times, cadence.per, spanOf[cadence.per]) : []),
  ];
}

function inAnHour(all: readonly CalendarPost[], most: number): Crowded[] {
  const posts = all.filter(({ allDay }) => !allDay);
  let first = 0;
  let wasCrowded = false;
  return posts.flatMap((post, index): Crowded[] => {
    while (post.at - (posts[first] as CalendarPost).at >= anHour) first++;
    const count = index - first + 1;
    const isNew = count > most && !wasCrowded;
    wasCrowded = count > most;
    return isNew ? [{ post, count, most, span: 'hour' }] : [];
  });
}

/** Counts by the days, weeks and months of the calendar: a day has 23 hours, or 25, where clocks are changed. */
function inASpan(
  posts: readonly CalendarPost[],
  most: number,
  span: Cadence['per'],
  nameOf: (at: number) => string,
): Crowded[] {
  const counts = new Map<string, number>();
  return posts.flatMap((post): Crowded[] => {
    const name = nameOf(post.at);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === most + 1 ? [{ post, count, most, span }] : [];
  });
}
