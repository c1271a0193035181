import type { CalendarPost } from '../../src/rule/calendar.js';

/** A post that goes out together with another one of its channel. */
export interface Clash {
  post: CalendarPost;
  other: CalendarPost;
  /** How many others it speaks for, beside the two. */
  more: number;
}

/** Up to so many posts of one minute are told one by one. */
const few = 3;
const aMinute = 60_000;

/**
 * The posts of a channel, given in order of time, that come closer to the one before than they may. Where a plan has lost
 * its times, thousands stand in one minute: the second of them speaks for all.
 */
export function clashesIn(posts: readonly CalendarPost[], minutesApart: number): Clash[] {
  const minutes: CalendarPost[][] = [];
  for (const post of posts) {
    const [first] = minutes.at(-1) ?? [];
    if (first && post.at - first.at < aMinute) minutes.at(-1)?.push(post);
    else minutes.push([post]);
  }
  return minutes.flatMap((minute, index) => {
    const [first] = minute as [CalendarPost];
    const before = minutes[index - 1]?.at(-1);
    const near = before && first.at - before.at < minutesApart * aMinute ? [before, ...minute] : minute;
    const [other, ...close] = near as [CalendarPost, ...CalendarPost[]];
    if (minute.length <= few) return close.map((post, at) => ({ post, other: near[at] as CalendarPost, more: 0 }));
    return [{ post: close[0] as CalendarPost, other, more: close.length - 1 }];
  });
}
