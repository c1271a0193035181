import type { Post, Waiver } from '../../post/post.js';
import type { CalendarPost, CalendarWaiver } from '../../rule/calendar.js';
import type { Settings } from '../../rule/settings.js';
import type { PostView } from '../../rule/view.js';
import { firstLine } from '../../text/first-line.js';
import { momentOf } from '../../time/moment.js';
import type { Zone } from '../../time/zone.js';
import { maskValues } from '../judged-post.js';
import type { EnabledRule, Verdict } from '../linter.js';
import { locate } from '../location.js';
import type { CalendarPart } from '../results.js';
import { zoneOf } from './zone.js';

/** The rules of a config that look across posts. */
export interface CalendarRules {
  rules: readonly EnabledRule[];
  settings: Settings;
  /** Only findings about posts of these days are asked for. */
  period?: Period | undefined;
}

/** ISO dates in the calendar's time zone, both included; what is absent has no end. */
export interface Period {
  from?: string | undefined;
  until?: string | undefined;
}

export interface CalendarPartBuilder {
  /** Takes what has to be known of a judged post. `secrets` are masked in it. */
  add(post: Post, verdict: Verdict, secrets: readonly string[]): Promise<void>;
  /** Whether the post's day lies outside of the period that is asked for; one without a day does. */
  isOutside(view: PostView): Promise<boolean>;
  /**
   * Whether the waiver goes on to the review, because it names a rule that reviews a post of this file. It is never called
   * unused: who checks a part of a calendar can't know what it waives in the whole.
   */
  takes(waiver: Waiver): boolean;
  /** Nothing where no post of the file has a date. */
  part(): { calendar?: CalendarPart };
}

/** Gathers what one file brings to the calendar. */
export function createCalendarPart({ rules, settings, period }: CalendarRules): CalendarPartBuilder {
  const reviewing = new Set(rules.map(({ rule }) => rule.id));
  const posts: CalendarPost[] = [];
  // The same few names in every post of a long archive are kept once.
  const names = new Map<string, string>();
  const taken = new Map<Waiver, CalendarWaiver>();
  let undated = 0;
  let zone: Zone | undefined;
  const instantOf = async ({ metadata: { publishAt } }: PostView) => {
    if (publishAt === undefined) return undefined;
    zone ??= await zoneOf(settings);
    return zone.instantOf(publishAt);
  };
  return {
    async isOutside(view) {
      if (!period) return false;
      const at = await instantOf(view);
      const day = at === undefined ? undefined : zone?.dayOf(at);
      return day === undefined || day < (period.from ?? day) || day > (period.until ?? day);
    },
    async add(post, { view, facts }, secrets) {
      // A thread takes one place in a calendar: that of its first part.
      if ((view.metadata.thread?.index ?? 0) > 0) return;
      const at = await instantOf(view);
      if (at === undefined) {
        undated++;
        return;
      }
      const own = post.waivers.filter(({ rule }) => reviewing.has(rule));
      for (const waiver of own) if (!taken.has(waiver)) taken.set(waiver, waiverOf(waiver, post));
      const entry = entryOf(post, view, at, (name) => (name ? known(names, name) : undefined));
      if (Object.keys(facts).length > 0) entry.facts = facts;
      const masked = maskValues(entry, secrets);
      if (own.length > 0) masked.waivers = own.map((waiver) => taken.get(waiver) as CalendarWaiver);
      posts.push(masked);
    },
    takes: (waiver) => taken.has(waiver),
    part: () => (posts.length > 0 ? { calendar: { posts, undated } } : {}),
  };
}

function known(names: Map<string, string>, name: string): string {
  const first = names.get(name);
  if (first === undefined) names.set(name, name);
  return first ?? name;
}

/** All keys for every post, so that a million of them have one shape in memory; JSON leaves out what is undefined. */
function entryOf(
  post: Post,
  view: PostView,
  at: number,
  one: (name: string | undefined) => string | undefined,
): CalendarPost {
  const { account, author, topic, audience, campaign, publishAt = '' } = view.metadata;
  const { start, end } = firstLine(post.text);
  return {
    at,
    allDay: momentOf(publishAt)?.kind === 'day' || undefined,
    place: placeOf(post, ...post.toSource(start, end)),
    platform: view.platform,
    language: view.language,
    role: author?.role,
    account: one(account),
    author: one(author?.name ?? author?.handle),
    isReply: view.isReply || undefined,
    topic: one(topic),
    audience: one(audience),
    campaign: one(campaign),
    id: post.id,
    facts: undefined,
    waivers: undefined,
  };
}

function placeOf({ part }: Post, start: number, end: number): CalendarPost['place'] {
  const { line, column, endLine, endColumn } = locate(part, start, end);
  return [line, column, endLine, endColumn];
}

function waiverOf({ rule, reason, until, start, end }: Waiver, post: Post): CalendarWaiver {
  const from = start ?? post.part.offset;
  return {
    ...{ rule, place: placeOf(post, from, end ?? from) },
    ...(reason && { reason }),
    ...(until && { until }),
  };
}
