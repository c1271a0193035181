import type { PlatformOverrides } from '../post/platform-facts.js';
import type { Media, Platform } from '../post/post.js';

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
  /** ISO date; from that day on the term may be used. */
  until?: string;
}

export interface Topic {
  id: string;
  description: string;
  keywords: string[];
  examples: string[];
}

export interface Strategy {
  topics: Topic[];
  audiences: string[];
  platforms: Exclude<Platform, 'unknown'>[];
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
  strategy?: Strategy;
  /** What the company knows better about platforms than smlint does. */
  platforms?: PlatformOverrides;
  /** Whose rules on advertising and disclosure apply. */
  jurisdictions?: readonly Jurisdiction[];
  /** The day of the run as an ISO date; embargoes and waivers are held against it when a post has no `publishAt`. */
  today: string;
}

export type { Media };
