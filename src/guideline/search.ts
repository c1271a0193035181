import type { RuleContext } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { fold } from '../text/fold.js';
import type { PhraseGroup } from '../text/lexicon.js';
import type { LinearRegex } from '../text/regex.js';
import type { Hit } from '../text/scan.js';
import { countablesIn, type Place } from './countables.js';
import type { CountableName, PlaceName } from './entry.js';
import { apart, lineAt, standsIn, touchesLink } from './places.js';
import { type Signs, type Wording, withSigns } from './words.js';

export type Context = Pick<RuleContext<object, never>, 'post' | 'hits' | 'find' | 'settings'>;

/** A place of a post at which something was found. */
export interface Found extends Place {
  /** What was found; of an alt text, which is no part of the post's text, the words in it. */
  quote: string;
  hit?: Hit;
}

export interface Search {
  /** The id of its groups in the rule's lexicon. */
  id: string;
  wordings: readonly Wording[];
  /** Hashtags, folded and without the sign: "#BlackFriday" is two words for the scan and one for its author. */
  tags: ReadonlySet<string>;
  regexes: readonly { source: string; regex: LinearRegex }[];
  has: readonly CountableName[];
  where: readonly PlaceName[];
  /** How many graphemes from the beginning of the post it may end at the latest. */
  limit?: (text: string) => number;
}

/** So many matches of one expression in one post; more would tell nobody anything. */
const mostMatches = 100;

export function groupsOf({ id, wordings }: Search): PhraseGroup[] {
  const list = (language: Wording['language']) =>
    wordings.flatMap((wording) => (wording.language === language ? [wording.phrase] : []));
  return wordings.length === 0 ? [] : [{ id, en: list('en'), de: list('de'), any: list('any') }];
}

/** Whether the scan alone can tell that there is nothing to find. */
export function isScanned({ tags, regexes, has, where }: Search): boolean {
  return tags.size === 0 && regexes.length === 0 && has.length === 0 && !where.some((name) => isApart(name));
}

/** Everything that the search finds in a post, in order, each place once. */
export function runSearch(search: Search, context: Context): Found[] {
  const found = [...inText(search, context), ...search.where.flatMap((name) => inPlaceApart(search, name, context))];
  const limit = search.limit?.(context.post.text) ?? Number.POSITIVE_INFINITY;
  return longest(found.filter(({ end }) => end <= limit));
}

function inText(search: Search, { post, hits }: Context): Found[] {
  const { text } = post;
  const words = hitsOf(search, hits).flatMap((hit) => foundBy(hit, text, search));
  const matches = search.regexes.flatMap(({ regex }) => regex.find(text, mostMatches));
  const linked = search.where.includes('link');
  const others = [
    ...matches.filter((match) => match.end > match.start && (linked || !touchesLink(post, match))),
    ...(search.tags.size > 0 ? countablesIn(post, 'hashtag') : []).filter(({ start, end }) =>
      search.tags.has(fold(text.slice(start + 1, end))),
    ),
    ...search.has.flatMap((name) => countablesIn(post, name)),
  ].map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }));
  return [...words, ...others].filter((place) => isWhere(search.where, post, place));
}

function isWhere(where: readonly PlaceName[], post: PostView, place: Place): boolean {
  return where.length === 0 || where.some((name) => standsIn(post, name, place));
}

/** Where a hit stands, if the signs that belong to it are there, too. */
export function foundBy(hit: Hit, text: string, search: Search): Found[] {
  const place = verified(hit, text, search);
  return place ? [{ start: place[0], end: place[1], quote: text.slice(place[0], place[1]), hit }] : [];
}

function hitsOf({ id }: Search, hits: readonly Hit[]): Hit[] {
  return hits.filter(({ group }) => group === id);
}

function verified(hit: Hit, text: string, search: Search): [number, number] | undefined {
  const signs = signsOf(search, hit);
  return signs ? withSigns(text, hit.start, hit.end, signs) : [hit.start, hit.end];
}

function signsOf({ wordings }: Search, { phrase, language }: Hit): Signs | undefined {
  const fitting = wordings.filter((wording) => wording.phrase === phrase && wording.language === language);
  return fitting.every(({ signs }) => signs) ? fitting[0]?.signs : undefined;
}

function isApart(name: PlaceName): boolean {
  return (apart as readonly string[]).includes(name);
}

/** Addresses and names of accounts are one word each for the scan; here their parts are read one by one. */
function inPlaceApart(search: Search, name: PlaceName, { post, find }: Context): Found[] {
  if (search.wordings.length === 0 && name !== 'alt text') return [];
  if (name === 'alt text') return inAltText(search, post, find);
  if (!isApart(name)) return [];
  const entities = post.entities.filter(({ type }) =>
    name === 'link' ? type === 'url' || type === 'email' : type === name,
  );
  return entities.flatMap(({ start, end }) => {
    const parts = post.text.slice(start, end).replace(/[^\p{L}\p{N}\p{M}]/gu, ' ');
    return hitsOf(search, find(parts)).map((hit) => {
      const [from, to] = [start + hit.start, start + hit.end];
      return { start: from, end: to, quote: post.text.slice(from, to), hit };
    });
  });
}

/** An alt text stands beside the post, so the finding points at the post's first line. */
function inAltText(search: Search, post: PostView, find: Context['find']): Found[] {
  const place = lineAt(post.text, 'first');
  return (post.metadata.media ?? []).flatMap(({ alt = '' }) => {
    const words = hitsOf(search, find(alt)).flatMap((hit) => foundBy(hit, alt, search));
    const matches = search.regexes.flatMap(({ regex }) => regex.find(alt, mostMatches));
    const quotes = [...words.map(({ quote }) => quote), ...matches.map(({ start, end }) => alt.slice(start, end))];
    return quotes.slice(0, 1).map((quote) => ({ ...place, quote }));
  });
}

/** Of places that lie in each other the longest, so that "market leader" is not reported as "leader", too. */
function longest(found: Found[]): Found[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return sorted.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}
