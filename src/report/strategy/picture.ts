import type { ResponseTimes } from '../../inbox/response-times.js';
import type { JudgedPost } from '../../lint/judged-post.js';
import {
  type Cadence,
  isSameName,
  ownSpelling,
  type PlatformName,
  perWeek,
  type Share,
  type Strategy,
} from '../../rule/strategy.js';
import type { Zone } from '../../time/zone.js';

/** What is planned against what is wanted. Programs get it as JSON; people as bars. */
export interface Picture {
  /** Posts of the company's own accounts, without replies; the counts below are of these. */
  posts: number;
  replies: number;
  /** Posts by employees, executives and partners, whom the strategy doesn't bind. */
  others: number;
  /** Own posts without a date: they are in no week. */
  undated: number;
  /** ISO dates of the first and the last dated own post. */
  period?: { from: string; until: string; weeks: number };
  /** All that were chosen, and all that came up; the last is of posts whose topic is unknown, if any. */
  topics: TopicRow[];
  platforms: PlatformRow[];
  audiences: NamedRow[];
  campaigns: CampaignRow[];
  /** Of the questions and complaints in the inbox, if there is one. */
  responses?: ResponseTimes;
}

/** How a count stands to what is wanted. */
export type Standing = 'too little' | 'too much' | 'fine';

interface Row {
  posts: number;
  /** The strategy names it, or names none of its kind. */
  isChosen: boolean;
}

export interface NamedRow extends Row {
  name: string;
}

export interface TopicRow extends Row {
  /** Absent where nobody knows. */
  topic?: string;
  /** Part of all own posts, from 0 to 1. */
  share: number;
  wanted?: Share;
  standing?: Standing;
}

export interface PlatformRow extends Row {
  /** Absent where posts don't say it. */
  platform?: PlatformName;
  /** Posts in each week of the period, or in each month of a long one. */
  rhythm: number[];
  /** On average; only in periods of a week or more. */
  perWeek?: number;
  wanted?: Cadence;
  standing?: Standing;
}

export interface CampaignRow extends Row {
  campaign: string;
  from?: string;
  until?: string;
  /** Posts that say they belong to it and stand outside of its days. */
  outside: number;
}

/** In longer periods the rhythm is counted by the month. */
const mostWeeks = 40;

/** Puts the picture together; `topicOf` says what a post is about. Linear in the number of posts. */
export function pictureOf<Post extends JudgedPost>(
  posts: readonly Post[],
  strategy: Strategy | undefined,
  { topicOf, zone }: { topicOf(post: Post): string | undefined; zone: Zone },
): Picture {
  const isOwn = ({ metadata: { author } }: JudgedPost) => author?.role === undefined || author.role === 'brand';
  const ours = posts.filter(isOwn);
  const own = ours.filter(({ isReply }) => !isReply);
  const dated = own.flatMap((post) => {
    const at = zone.instantOf(post.metadata.publishAt ?? '');
    return at === undefined ? [] : [{ post, at }];
  });
  const period = periodOf(dated, zone);
  return {
    posts: own.length,
    replies: ours.length - own.length,
    others: posts.length - ours.length,
    undated: own.length - dated.length,
    ...(period && { period }),
    topics: topicRows(own, strategy, topicOf),
    platforms: platformRows(own, dated, strategy, { period, zone }),
    audiences: rowsOf(
      own,
      strategy?.audiences.map(({ name }) => name) ?? [],
      ({ metadata }) => metadata.audience,
    ).flatMap(({ name, ...row }) => (name === undefined ? [] : [{ name, ...row }])),
    campaigns: campaignRows(own, strategy, zone),
  };
}

interface Dated {
  post: JudgedPost;
  at: number;
}

function periodOf(dated: readonly Dated[], zone: Zone): Picture['period'] {
  if (dated.length === 0) return undefined;
  const [first, last] = dated.reduce(
    ([from, to], { at }) => [Math.min(from, at), Math.max(to, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ) as [number, number];
  const [from, until] = [zone.dayOf(first), zone.dayOf(last)];
  const days = (zone.startOfDay(zone.addDays(until, 1)) - zone.startOfDay(from)) / 86_400_000;
  return { from, until, weeks: Math.round((days / 7) * 10) / 10 };
}

/** A row for each name that was chosen or came up, the most frequent first; what has no name comes last. */
function rowsOf<Name extends string, Post extends JudgedPost>(
  posts: readonly Post[],
  chosen: readonly Name[],
  nameOf: (post: Post) => Name | undefined,
): (Row & { name?: Name })[] {
  const counts = new Map<Name | undefined, number>(chosen.map((name) => [name, 0]));
  for (const post of posts) {
    const said = nameOf(post);
    const name = said && ownSpelling(said, chosen);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const rows = [...counts].map(([name, count]) => ({
    ...(name !== undefined && { name }),
    posts: count,
    isChosen: chosen.length === 0 || (name !== undefined && chosen.includes(name)),
  }));
  return rows.sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.posts - a.posts);
}

function topicRows<Post extends JudgedPost>(
  own: readonly Post[],
  strategy: Strategy | undefined,
  topicOf: (post: Post) => string | undefined,
): TopicRow[] {
  const topics = strategy?.topics ?? [];
  const rows = rowsOf(
    own,
    topics.map(({ id }) => id),
    topicOf,
  );
  return rows.map(({ name, ...row }) => {
    const wanted = topics.find(({ id }) => id === name)?.share;
    return {
      ...(name !== undefined && { topic: name }),
      ...row,
      share: own.length === 0 ? 0 : Math.round((row.posts / own.length) * 1000) / 1000,
      ...(wanted && { wanted, standing: standingOf(row.posts, wanted.min * own.length, wanted.max * own.length) }),
    };
  });
}

/** Half a post too many is none. */
function standingOf(count: number, least: number, most: number): Standing {
  if (count < Math.floor(least)) return 'too little';
  return count > Math.ceil(most) ? 'too much' : 'fine';
}

function platformRows(
  own: readonly JudgedPost[],
  dated: readonly Dated[],
  strategy: Strategy | undefined,
  { period, zone }: { period: Picture['period']; zone: Zone },
): PlatformRow[] {
  const rows = rowsOf(own, strategy?.platforms ?? [], ({ metadata }) => metadata.platform);
  const isLongPlan = period !== undefined && period.weeks > mostWeeks;
  const slotOf = isLongPlan ? zone.monthOf : zone.weekOf;
  const days = period ? everyDays(isLongPlan ? 28 : 7, period, zone) : [];
  const slots = [...new Set(days.map((day) => slotOf(zone.startOfDay(day))))];
  return rows.map(({ name, ...row }) => {
    const counts = new Map(slots.map((slot) => [slot, 0]));
    const on = dated.filter(({ post }) => post.metadata.platform === name);
    for (const { at } of on) counts.set(slotOf(at), (counts.get(slotOf(at)) ?? 0) + 1);
    const wanted = name && strategy?.plans[name]?.cadence;
    const isLong = period !== undefined && period.weeks >= 1;
    const expected = wanted && period ? perWeek(wanted) * period.weeks : 0;
    return {
      ...(name !== undefined && { platform: name }),
      ...row,
      rhythm: [...counts.values()],
      ...(isLong && { perWeek: Math.round((on.length / period.weeks) * 10) / 10 }),
      ...(wanted && { wanted }),
      // A cadence is a rule of thumb: half of it is too little, twice as much too much.
      ...(wanted && isLong && { standing: standingOf(on.length, expected / 2, expected * 2) }),
    };
  });
}

/** Every so many days from the first to the last: no week is missed by seven, no month by 28. */
function everyDays(count: number, { from, until }: { from: string; until: string }, zone: Zone): string[] {
  const days: string[] = [];
  for (let day = from; day < until; day = zone.addDays(day, count)) days.push(day);
  return [...days, until];
}

function campaignRows(own: readonly JudgedPost[], strategy: Strategy | undefined, zone: Zone): CampaignRow[] {
  const planned = strategy?.campaigns ?? [];
  const rows = rowsOf(
    own,
    planned.map(({ id }) => id),
    ({ metadata }) => metadata.campaign,
  );
  return rows.flatMap(({ name, ...row }) => {
    if (name === undefined) return [];
    const days = planned.find(({ id }) => id === name);
    const isOutside = ({ metadata: { campaign, publishAt = '' } }: JudgedPost) => {
      const at = campaign && isSameName(campaign, name) ? zone.instantOf(publishAt) : undefined;
      if (at === undefined || !days) return false;
      return zone.dayOf(at) < days.from || zone.dayOf(at) > days.until;
    };
    const outside = own.filter(isOutside).length;
    return [{ campaign: name, ...row, ...(days && { from: days.from, until: days.until }), outside }];
  });
}
