import compiled from 'smlint:platform-facts';
import type { Unit } from '../text/measure.js';
import type { Platform } from './post.js';

type Named = Exclude<Platform, 'unknown'>;

/** What can be known of a platform; `src/post/platforms` has a file for each, with the sources. */
export interface PlatformValues {
  /** The longest text, in `unit`. */
  limit: number;
  unit: Unit;
  /** What a link is worth, whatever its length, in `unit`. */
  link: number;
  /** Of "@user@host" only "@user" counts. */
  localMentions: boolean;
  /** Names with which a reply begins don't count. */
  freeReplyNames: boolean;
  /** The longest text in UTF-8 bytes, beside `limit`. */
  bytes: number;
  /** How many graphemes readers see before "more". */
  fold: number;
  /** How many written lines they see before "more". */
  foldLines: number;
  /** The longest title and description of a video, pin or article, in graphemes. */
  title: number;
  description: number;
  /** How many hashtags the platform takes, and how many it or its users advise. */
  hashtags: number;
  hashtagsAdvised: number;
  images: number;
  /** The longest alternative text, in graphemes. */
  alt: number;
  mostLinks: number;
  /** The platform's own switch that tells readers of AI, and the one for paid posts, as its English pages call them. */
  aiLabel: string;
  paidLabel: string;
  /** The hashtag that a paid post has to bear without that switch. */
  paidTag: string;
  /** Whether an address in the text can be clicked. */
  links: 'live' | 'dead';
  /** Whether Markdown is shown as what it means. */
  markup: 'none' | 'some' | 'full';
  /** Which "@…" becomes a link; `picked` means none that is typed. */
  handles: 'name' | 'name at server' | 'domain' | 'picked';
}

export type FactName = keyof PlatformValues;
export type FactConfidence = 'high' | 'medium' | 'low';

export interface Fact<Value = unknown> {
  value: Value;
  confidence: FactConfidence;
  /** The day on which the source was last read, as an ISO date; absent for what the config says. */
  checked?: string;
}

export type PlatformFacts = { readonly [Name in FactName]?: Fact<PlatformValues[Name]> };

/** What a config knows better, such as the limit of its own Mastodon server. */
export type PlatformOverrides = Partial<Record<Named, Partial<PlatformValues>>>;

const none: PlatformFacts = {};

/** The facts about each platform, with those of the config laid over them. */
export function createFacts(overrides: PlatformOverrides = {}): (platform: Platform) => PlatformFacts {
  const known = new Map<Platform, PlatformFacts>();
  return (platform) => {
    if (platform === 'unknown') return none;
    let facts = known.get(platform);
    if (!facts) {
      facts = layFacts(compiled[platform] ?? {}, overrides[platform] ?? {});
      known.set(platform, facts);
    }
    return facts;
  };
}

function layFacts(shipped: (typeof compiled)[string], own: Partial<PlatformValues>): PlatformFacts {
  const facts: Record<string, Fact> = {};
  for (const [name, [value, confidence, checked]] of Object.entries(shipped)) {
    facts[name] = { value, confidence: confidence as FactConfidence, checked };
  }
  for (const [name, value] of Object.entries(own)) facts[name] = { value, confidence: 'high' };
  return facts as PlatformFacts;
}

/** A fact older than a year may have changed; `today` is an ISO date. */
export function isOld({ checked }: Fact, today: string): boolean {
  if (checked === undefined) return false;
  const nextYear = String(Number(checked.slice(0, 4)) + 1).padStart(4, '0');
  return today > nextYear + checked.slice(4);
}
