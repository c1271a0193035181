import type { Platform } from '../post/post.js';
import { nearest } from '../text/nearest.js';

export type PlatformName = Exclude<Platform, 'unknown'>;

/** Bounds of a topic's share of the posts, as parts of one. */
export interface Share {
  min: number;
  max: number;
}

export interface Topic {
  id: string;
  description: string;
  keywords: string[];
  examples: string[];
  /** Words that came up with it in past posts. */
  learned?: string[];
  /** How much of the calendar the topic should take. */
  share?: Share;
}

export type FormOfAddress = 'du' | 'ihr' | 'du or ihr' | 'Sie';

export interface Audience {
  name: string;
  /** Where it is met; empty when anywhere will do. */
  platforms: PlatformName[];
  language?: 'en' | 'de';
  formOfAddress?: FormOfAddress;
}

/** How often a platform is to get an own post. */
export interface Cadence {
  times: number;
  per: 'day' | 'week' | 'month';
}

const weeksOf = { day: 1 / 7, week: 1, month: 365 / 12 / 7 };

/** How many posts a week that is. */
export function perWeek({ times, per }: Cadence): number {
  return times / weeksOf[per];
}

/** Names of topics, audiences and campaigns are the same in whatever case. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A name as the strategy writes it; as it stands, where the strategy has no such name. */
export function ownSpelling<Name extends string>(name: Name, chosen: readonly Name[]): Name {
  return chosen.includes(name) ? name : (chosen.find((one) => isSameName(one, name)) ?? name);
}

/** A name that a post gives and the strategy doesn't have. */
export interface StrangeName {
  name: string;
  /** Those that it has: "robots, careers". */
  known: string;
  /** The one that was probably meant; empty where none is near. */
  near: string;
}

/** Nothing where the post gives no name, the strategy has it, or has none at all. */
export function strangeName(name: string | undefined, chosen: readonly string[]): StrangeName | undefined {
  if (name === undefined || chosen.length === 0 || chosen.some((one) => isSameName(one, name))) return undefined;
  return { name, known: chosen.join(', '), near: nearest(name, chosen) ?? '' };
}

/** What was decided on a chosen platform. */
export interface PlatformPlan {
  cadence?: Cadence;
  language?: 'en' | 'de';
}

/** A subject that the company's posts keep off. */
export interface OffLimits {
  name: string;
  /** The company's own words for it, beside those that smlint has for some names. */
  words: string[];
  /** Words of it that are fine. */
  allow: string[];
}

/** ISO dates; both days belong to the campaign. */
export interface Campaign {
  id: string;
  from: string;
  until: string;
  /** The topic that may then take more than its share. */
  topic?: string;
}

export interface Strategy {
  topics: Topic[];
  audiences: Audience[];
  platforms: PlatformName[];
  /** What more was decided on some of `platforms`. */
  plans: Partial<Record<PlatformName, PlatformPlan>>;
  avoid: OffLimits[];
  campaigns: Campaign[];
}
