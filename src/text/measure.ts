import { graphemesOf, isPlainAscii } from './graphemes.js';
import { findXUrls } from './networks/x-urls.js';
import { utf8Length } from './utf8.js';

/**
 * What a platform counts:
 *   weighted     X: a code point is worth 1 or 2, an emoji sequence 2
 *   graphemes    what a reader takes for one character
 *   emoji-bytes  Threads: code points, but an emoji is worth its UTF-8 bytes
 *   code-points  Unicode code points
 *   utf-16       UTF-16 code units
 *   bytes        UTF-8 bytes
 */
export const units = ['weighted', 'graphemes', 'emoji-bytes', 'code-points', 'utf-16', 'bytes'] as const;
export type Unit = (typeof units)[number];

export interface Counting {
  unit: Unit;
  /** What each link is worth, whatever its length. */
  link?: number;
  /** Of "@user@host" only "@user" is counted, as Mastodon does. */
  localMentions?: boolean;
}

export interface Measured {
  /** In the platform's own unit. */
  length: number;
  /** Where the limit cuts the text, in UTF-16 code units; the text's end when it fits. Never inside of a character or a link. */
  cut: number;
}

/** A stretch of the text that is worth the same whatever stands in it; `[start, end)` in UTF-16 code units. */
interface Fixed {
  start: number;
  end: number;
  worth: number;
}

/** How long a text is for a platform, and where its `limit` falls. */
export function measure(text: string, counting: Counting, limit = Number.POSITIVE_INFINITY): Measured {
  const fixed = fixedStretches(text, counting);
  if (fixed.length === 0 && isPlainAscii(text)) return { length: text.length, cut: Math.min(text.length, limit) };
  let length = 0;
  let cut = 0;
  let at = 0;
  const add = (worth: number, units: number) => {
    length += worth;
    at += units;
    if (length <= limit) cut = at;
  };
  for (const { start, end, worth } of [...fixed, { start: text.length, end: text.length, worth: 0 }]) {
    for (const grapheme of graphemesOf(text.slice(at, start))) {
      if (counting.unit === 'weighted' && !isEmoji(grapheme)) addWeighted(grapheme, add);
      else add(worthOf(grapheme, counting.unit), grapheme.length);
    }
    add(worth, end - start);
  }
  return { length, cut };
}

function worthOf(grapheme: string, unit: Unit): number {
  switch (unit) {
    case 'weighted':
      return 2;
    case 'graphemes':
      return 1;
    case 'emoji-bytes':
      return isEmoji(grapheme) ? utf8Length(grapheme) : [...grapheme].length;
    case 'code-points':
      return [...grapheme].length;
    case 'utf-16':
      return grapheme.length;
    case 'bytes':
      return utf8Length(grapheme);
  }
}

/** X composes characters before it counts: what is one code point then is one, and cut as one. */
function addWeighted(grapheme: string, add: (worth: number, units: number) => void): void {
  const composed = grapheme.normalize();
  if (composed !== grapheme) {
    let worth = 0;
    for (const character of composed) worth += weightOf(character.codePointAt(0) as number);
    add(worth, grapheme.length);
    return;
  }
  for (const character of grapheme) add(weightOf(character.codePointAt(0) as number), character.length);
}

/** The ranges of twitter-text's configuration, version 3. */
function weightOf(codePoint: number): 1 | 2 {
  if (codePoint <= 4351) return 1;
  if (codePoint < 8192 || codePoint > 8247) return 2;
  return codePoint <= 8205 || (codePoint >= 8208 && codePoint <= 8223) || codePoint >= 8242 ? 1 : 2;
}

const emoji = /^(?:\p{Extended_Pictographic}|\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3)/u;

export function isEmoji(grapheme: string): boolean {
  return grapheme.charCodeAt(0) < 0x80 ? grapheme.includes('\u20E3') : emoji.test(grapheme);
}

/** Mastodon's own pattern for links that it shortens needs the protocol. */
const webLink = /https?:\/\/[^\s<>"„“”»«]+/giu;
const remoteMention = /(?<![\p{L}\p{N}_/])(@[a-z0-9_]+(?:[.-][a-z0-9_]+)*)@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

function fixedStretches(text: string, { unit, link, localMentions }: Counting): Fixed[] {
  const found: Fixed[] = [];
  if (link !== undefined) {
    const links = unit === 'weighted' ? findXUrls(text) : text.includes('://') ? webLinks(text) : [];
    for (const { start, end } of links) found.push({ start, end, worth: link });
  }
  if (localMentions && text.includes('@')) {
    for (const { 0: whole, 1: local = '', index } of text.matchAll(remoteMention)) {
      found.push({ start: index, end: index + whole.length, worth: local.length });
    }
    found.sort((a, b) => a.start - b.start);
  }
  return found.filter(({ start }, index) => index === 0 || start >= (found[index - 1] as Fixed).end);
}

function webLinks(text: string): { start: number; end: number }[] {
  return [...text.matchAll(webLink)].map(({ 0: written, index }) => {
    return { start: index, end: index + written.replace(/[.,;:!?)\]'’]+$/u, '').length };
  });
}
