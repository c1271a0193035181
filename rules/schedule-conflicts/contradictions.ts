import type { Confidence } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { addDays, dayOfParts, daysBetween, weekdayOf } from '../../src/time/day.js';
import { type DayWords, group, type NamedDate, type NamedDay, namedDaysOf } from './named-days.js';

/** A place where the text and a calendar can't both be right; `[start, end)` in UTF-16 code units. */
export interface Contradiction {
  kind: 'wrong-weekday' | 'no-such-day' | 'wrong-day' | 'own-weekday';
  start: number;
  end: number;
  /** The ISO date that the text names, or the one on which the post appears. */
  day: string;
  confidence: Confidence;
}

/**
 * `days` are the ISO dates on which the post may appear, by the time zone of who reads it: one, or neighbours; none where
 * the post has no date.
 */
export function contradictionsIn(
  post: PostView,
  hits: readonly Hit[],
  { days, today }: { days: readonly string[]; today: string },
): Contradiction[] {
  const named = namedDaysOf(post, hits);
  const found = named.dates.flatMap((one) => wrongWeekday(one, days[0] ?? today, days.length > 0) ?? []);
  if (days.length === 0) return found;
  const idle = new Set(hits.flatMap(({ group: id, from, to }) => (id === 'no-tomorrow' ? range(from, to) : [])));
  for (const hit of longest(hits)) {
    const meaning = group[hit.group] as DayWords;
    if (meaning.days === 1 && idle.has(hit.from)) continue;
    if (meaning.own !== undefined) {
      if (days.some((day) => weekdayOf(day) === meaning.own)) continue;
      const { start, end } = hit;
      found.push({ kind: 'own-weekday', start, end, day: days[0] as string, confidence: 'medium' });
      continue;
    }
    // The weekday of "this Friday, 20 March" is the date's, too.
    const day = (meaning.span && named.from(hit.to - 1)) ?? named.after(hit) ?? named.before(hit);
    if (!day || days.some((own) => fits(meaning, day, own))) continue;
    const [start, end] = [Math.min(hit.start, day.start), Math.max(hit.end, day.end)];
    const confidence = day.date ? 'high' : 'medium';
    found.push({ kind: 'wrong-day', start, end, day: days[0] as string, confidence });
  }
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Of "heute" and "heute Abend" the second. */
function longest(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const meaning = group[hit.group];
    const isRelation =
      meaning && [meaning.days, meaning.weeks, meaning.span, meaning.own].some((part) => part !== undefined);
    if (isRelation && hit.to > (best.get(hit.from)?.to ?? 0)) best.set(hit.from, hit);
  }
  return [...best.values()];
}

/** Without a year the text means the nearest such day, or the next one to come; a post without a date may also be an old one. */
function wrongWeekday(named: NamedDay, near: string, isDated: boolean): Contradiction | undefined {
  const { start, end, weekday, date } = named;
  if (!date || (weekday === undefined && date.year === undefined)) return undefined;
  const confidence = isDated || date.year !== undefined ? 'high' : 'low';
  const all = daysOf(date, near);
  const next = all.find((day) => day >= near) ?? all[0];
  if (next === undefined) {
    // The next 29 February may be years away.
    const isReal = date.year === undefined && dayOfParts(2024, date.month, date.day) !== undefined;
    return isReal ? undefined : { kind: 'no-such-day', start, end, day: near, confidence };
  }
  const meant = isDated ? all.filter((day) => day === next || Math.abs(daysBetween(near, day)) <= halfAYear) : all;
  if (weekday === undefined || meant.some((day) => weekdayOf(day) === weekday)) return undefined;
  return { kind: 'wrong-weekday', start, end, day: next, confidence };
}

const halfAYear = 183;

/** The days that a date may stand for: without a year those of the last two years, of this one and of the next. */
function daysOf({ day, month, year }: NamedDate, near: string): string[] {
  const thisYear = Number(near.slice(0, 4));
  const years = year === undefined ? [thisYear - 2, thisYear - 1, thisYear, thisYear + 1] : [year];
  return years.flatMap((one) => dayOfParts(one, month, day) ?? []);
}

/** Whether a post of the day `own` can mean `named` by its word. */
function fits({ days, weeks, span }: DayWords, { weekday, date }: NamedDay, own: string): boolean {
  if (days !== undefined) {
    const meant = addDays(own, days);
    if (!date) return weekdayOf(meant) === weekday;
    const isDay = Number(meant.slice(8)) === date.day && Number(meant.slice(5, 7)) === date.month;
    return isDay && (date.year === undefined || Number(meant.slice(0, 4)) === date.year);
  }
  if (!date) return true;
  const nearest = daysOf(date, own).sort((a, b) => Math.abs(daysBetween(own, a)) - Math.abs(daysBetween(own, b)))[0];
  if (nearest === undefined) return true;
  const distance = daysBetween(own, nearest);
  if (span) return span[0] <= distance && distance <= span[1];
  return weeks === undefined || weeksBetween(own, nearest).includes(weeks);
}

/** A week begins on Sunday or on Monday, and on a Sunday "next week" may be the one that begins tomorrow. */
function weeksBetween(own: string, other: string): number[] {
  const distance = daysBetween(own, other);
  const byMonday = Math.floor((distance + weekdayOf(own) - 1) / 7);
  const bySunday = Math.floor((distance + (weekdayOf(own) % 7)) / 7);
  return [byMonday, bySunday];
}
