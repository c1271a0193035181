import type { PlatformOverrides } from '../post/platform-facts.js';
import type { Media } from '../post/post.js';
import type { Entity, Word } from '../text/words.js';
import type { Weekday } from '../time/weekdays.js';
import type { ApprovalSettings, Blackout, OnDuty } from './calendar-settings.js';
import type { Strategy } from './strategy.js';

/** The company's guidelines as rules see them: a config after validation, with every default filled in. */

export interface Company {
  name: string;
  aliases: string[];
  products: Product[];
  /** With the leading `@`. */
  handles: string[];
  competitors: string[];
  /** Public phone numbers and e-mail addresses of the company itself. */
  contacts: string[];
  domains: string[];
  /** Sentences with figures that are public: "revenue of 1.84 billion euros in 2025". */
  publicFacts: string[];
}

export interface Product {
  name: string;
  /** What the product is, in a few words: tells its sense from the ordinary one of the same word. */
  sense?: string;
}

export interface ConfidentialTerm {
  term: string;
  /** Other names of the same thing. */
  also: string[];
  why: string;
  match: 'exact' | 'inflected' | 'part';
  /** Phrases in which the word means something harmless. */
  allow: string[];
  /** ISO date; before that day the term may be used. */
  from?: string;
  /** ISO date; from that day on the term may be used. */
  until?: string;
  /** Set where the term is a client's name: `true`, or the last day on which the client may be named, or `false`. */
  approved?: boolean | string;
}

/** A place where a post gives away an entry of the guarded list. */
export interface GuardedHit {
  /** Tells entries apart; says nothing of the term. */
  id: string;
  /** What the company calls the entry in public: "an unreleased product". */
  label: string;
  /** ISO dates: secret from the one and until the other day. */
  secretFrom?: string;
  until?: string;
  /** UTF-16 code units of the post's text. */
  start: number;
  end: number;
  /** Indexes into the post's words. */
  from: number;
  to: number;
}

/** The guarded list of confidential terms, opened with its key. */
export interface Vault {
  find(post: { readonly words: readonly Word[]; readonly entities: readonly Entity[] }): GuardedHit[];
}

/** ISO dates; both days belong to the period. */
export interface QuietPeriod {
  from: string;
  until: string;
}

/** When somebody is there to answer; clock times such as 09:00 in the time zone of the calendar. */
export interface BusinessHours {
  from: string;
  until: string;
  /** Monday to Friday when absent. */
  days?: Weekday[];
}

/** How dates of posts are read and what is asked of them. */
export interface CalendarSettings {
  /** An IANA name; Greenwich when absent. */
  timezone?: string;
  /** Where nobody works on public holidays: regions of `src/time/regions.ts`. */
  holidays?: readonly string[];
  /** How long customers wait for an answer at most: "24h", "2 days". */
  respondWithin?: string;
  businessHours?: BusinessHours;
  blackouts?: Blackout[];
  onDuty?: OnDuty;
  approval?: ApprovalSettings;
}

export interface Guideline {
  section?: string;
  text?: string;
  url?: string;
  contact?: string;
}

export const jurisdictions = ['us', 'uk', 'de', 'at', 'ch', 'fr', 'eu'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

export interface Settings {
  company?: Company;
  confidential: ConfidentialTerm[];
  /** `locked`: there is one, and no key for it. */
  vault?: Vault | 'locked';
  strategy?: Strategy;
  /** What the company knows better about platforms than smlint does. */
  platforms?: PlatformOverrides;
  /** Whose rules on advertising and disclosure apply. */
  jurisdictions?: readonly Jurisdiction[];
  /** Periods in which nobody speaks of results. */
  quiet?: QuietPeriod[];
  calendar?: CalendarSettings;
  /** The day of the run as an ISO date; embargoes and waivers are held against it when a post has no `publishAt`. */
  today: string;
}

export type { Media };
