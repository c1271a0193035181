import { late } from '../../src/rule/late.js';
import type { CalendarSettings, Settings } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import { zoneNamed } from '../../src/rule/zones.js';
import { fold } from '../../src/text/fold.js';
import { dayInWords, type InWords, weekdayInWords } from '../../src/time/day.js';
import { momentOf } from '../../src/time/moment.js';
import { type Weekday, weekdayNumbers, workdays } from '../../src/time/weekdays.js';
import type { Zone } from '../../src/time/zone.js';
import festiveWords from './festive.yml';

/** What is wrong with the moment of a post, whatever it says. */
export type PlanConflict =
  | { kind: 'past'; date: InWords }
  | { kind: 'blackout'; reason: string; until: InWords }
  | { kind: 'holiday'; name: InWords; region: string }
  | { kind: 'off-duty'; from: string; until: string; days: InWords; minutes: number }
  | { kind: 'skipped' | 'repeated'; time: string; zone: string };

/**
 * The ISO dates on which a post may appear: one where the date says it, or the config's time zone does; an instant of
 * Greenwich alone may be either of two neighbouring days to its readers.
 */
export function daysOf({ metadata: { publishAt = '' } }: PostView, { calendar }: Settings): string[] {
  const moment = momentOf(publishAt);
  if (!moment) return [];
  const ownDay = publishAt.slice(0, 10);
  if (moment.kind !== 'instant') return [ownDay];
  if (calendar?.timezone !== undefined) return [zoneNamed(calendar.timezone).dayOf(moment.ms)];
  if (!/(?:[Zz]|[+-]00:?00)$/.test(publishAt)) return [ownDay];
  const hour = moment.ms / 3_600_000;
  // From Honolulu to Auckland.
  return [...new Set([0, -10, 13].map((offset) => new Date((hour + offset) * 3_600_000).toISOString().slice(0, 10)))];
}

/** Looks at posts from today on: what has been published can't be moved any more. */
export function planConflictsOf(post: PostView, settings: Settings): PlanConflict[] {
  const { status, thread } = post.metadata;
  const { calendar = {}, today } = settings;
  const days = daysOf(post, settings);
  const [day] = days;
  if (day === undefined || status === 'published' || (thread?.index ?? 0) > 0) return [];
  // Archives and exports are full of past days; only who says that a post is still to come is contradicted by one.
  if (days.every((one) => one < today)) return status === undefined ? [] : [{ kind: 'past', date: dayInWords(day) }];
  // What employees post on their own accounts is not the company's to plan, and an answer can't wait.
  const isOwn = post.role !== 'employee' && !post.isReply;
  return [
    ...clockChanges(post, calendar),
    ...(isOwn ? [...pauses(post, day, calendar), ...holidayOrUnattended(post, day, calendar)] : []),
  ];
}

function pauses({ platform }: PostView, day: string, { blackouts = [] }: CalendarSettings): PlanConflict[] {
  return blackouts
    .filter(({ from, until }) => from <= day && day <= until)
    .filter(({ platforms }) => platforms === undefined || platforms.some((one) => one === platform))
    .map(({ reason, until }) => ({ kind: 'blackout', reason, until: dayInWords(until) }));
}

const table = late(() => import('../../src/time/holidays.js'));
const festive = festiveWords as readonly string[];

/** Of which years public holidays are known, where that is asked of a post and it is of another one. */
export function unknownHolidays(post: PostView, settings: Settings): { from: number; until: number } | undefined {
  const [day] = daysOf(post, settings);
  if (day === undefined || (settings.calendar?.holidays ?? []).length === 0) return undefined;
  const { knownYears } = table();
  const year = Number(day.slice(0, 4));
  return year < knownYears.from || year > knownYears.until ? knownYears : undefined;
}

/** On a public holiday nobody is on duty, whatever the hours: the holiday is all that has to be said, and nothing to a post that is meant for it. */
function holidayOrUnattended(post: PostView, day: string, calendar: CalendarSettings): PlanConflict[] {
  const holidays = holidaysOn(day, calendar);
  if (holidays.length === 0) return unattended(post, calendar);
  const other = holidays.find(({ name }) => !isAbout(post, name));
  return other ? [{ kind: 'holiday', ...other }] : [];
}

function holidaysOn(day: string, { holidays: regions = [] }: CalendarSettings): { name: InWords; region: string }[] {
  if (regions.length === 0) return [];
  const { holidayOn } = table();
  return regions.flatMap((region) => {
    const name = holidayOn(day, region);
    return name ? [{ name, region: region.toUpperCase() }] : [];
  });
}

/** "Frohe Ostern!", "Merry Christmas": a post that belongs to the day. */
function isAbout({ words }: PostView, { en, de }: InWords): boolean {
  const own = [en, de].flatMap((name) => fold(name).split(/[^a-z]+/)).filter((word) => word.length > 4);
  return words.some(({ form }) => [...festive, ...own].some((word) => form.key.startsWith(word)));
}

/** A time without an offset means nothing, or two things, where clocks are changed. */
function clockChanges({ metadata: { publishAt = '' } }: PostView, { timezone }: CalendarSettings): PlanConflict[] {
  const moment = momentOf(publishAt);
  if (timezone === undefined || moment?.kind !== 'wall') return [];
  const zone = zoneNamed(timezone);
  const time = publishAt.slice(11, 16);
  const at = zone.instantOf(publishAt) as number;
  if (timeOf(zone, at) !== time) return [{ kind: 'skipped', time, zone: timezone }];
  // Clocks go back by an hour, on Lord Howe Island by half of one.
  const isTwice = [30, 60].some((minutes) => timeOf(zone, at + minutes * 60_000) === time);
  return isTwice ? [{ kind: 'repeated', time, zone: timezone }] : [];
}

function unattended(
  { metadata: { publishAt = '' } }: PostView,
  { onDuty, timezone }: CalendarSettings,
): PlanConflict[] {
  const moment = momentOf(publishAt);
  if (!onDuty || !moment || moment.kind === 'day' || (moment.kind === 'instant' && timezone === undefined)) return [];
  const { days = workdays, from, until, minutesAfter = 60 } = onDuty;
  const zone = zoneNamed(timezone ?? 'UTC');
  const at = zone.instantOf(publishAt) as number;
  const [first, last] = [zone.clockOf(at), zone.clockOf(at + minutesAfter * 60_000)];
  const isCovered =
    weekdayNumbers(days).has(first.weekday) &&
    first.day === last.day &&
    from <= timeOf(zone, at) &&
    timeOf(zone, at + minutesAfter * 60_000) <= until;
  return isCovered ? [] : [{ kind: 'off-duty', days: dutyInWords(days), from, until, minutes: minutesAfter }];
}

/** "Mon to Thu, Sat" and "Mo bis Do, Sa". */
function dutyInWords(days: readonly Weekday[]): InWords {
  const runs: number[][] = [];
  for (const day of [...weekdayNumbers(days)].sort()) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const spans = runs.flatMap((run) => (run.length > 2 ? [[run[0], run.at(-1)]] : run.map((day) => [day])));
  // 1 January 2024 was a Monday.
  const names = spans.map((span) => span.map((day) => weekdayInWords(`2024-01-0${day}`)));
  return {
    en: names.map((span) => span.map(({ en }) => en.slice(0, 3)).join(' to ')).join(', '),
    de: names.map((span) => span.map(({ de }) => de.slice(0, 2)).join(' bis ')).join(', '),
  };
}

function timeOf(zone: Zone, at: number): string {
  const { hour, minute } = zone.clockOf(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
