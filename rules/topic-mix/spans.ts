import type { CalendarPost } from '../../src/rule/calendar.js';
import type { Zone } from '../../src/time/zone.js';

export interface Span {
  /** ISO dates, both included. */
  from: string;
  until: string;
  posts: CalendarPost[];
}

/**
 * Cuts a calendar in order of time into spans of so many days from its first one on. What is left at the end goes to the
 * span before it when it is less than half of one: two days of a month say nothing of a mix.
 */
export function spansOf(
  posts: readonly CalendarPost[],
  { period, zone, days }: { period: { from: number; to: number }; zone: Zone; days: number },
): Span[] {
  const last = zone.dayOf(period.to);
  const spans: Span[] = [];
  for (let from = zone.dayOf(period.from); from <= last; ) {
    const next = zone.addDays(from, days);
    const half = zone.addDays(next, Math.floor(days / 2) - 1);
    const until = last < half ? last : zone.addDays(next, -1);
    spans.push({ from, until, posts: [] });
    from = zone.addDays(until, 1);
  }
  let at = 0;
  for (const post of posts) {
    const day = zone.dayOf(post.at);
    while (at < spans.length && (spans[at] as Span).until < day) at++;
    const span = spans[at];
    if (span && span.from <= day) span.posts.push(post);
  }
  return spans;
}
