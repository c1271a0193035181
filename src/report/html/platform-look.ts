import { textLimits } from '../../post/platforms.js';
import type { Platform } from '../../post/post.js';

/** How a platform shows a post, as far as a drawing of it needs to know. */
export interface PlatformLook {
  /** Where "more" hides the rest, whichever comes first: graphemes, and lines as written. */
  fold?: { characters: number; lines?: number };
  /** What a link counts, however long it is. */
  linkLength?: number;
  /** Whether letters beyond the Latin ones and emoji count two. */
  isWeighted?: boolean;
  /** The picture stands above the text. */
  isMediaFirst?: boolean;
}

/**
 * Folds as they were seen in 2025/26, desktop where it differs: socialk.it (Facebook), common tools' guides (LinkedIn 140
 * to 210, Instagram 125, TikTok 100, YouTube 100 to 125, Pinterest 50). Links and weights: twitter-text 3, Mastodon's API.
 */
export const platformLooks: Partial<Record<Platform, PlatformLook>> = {
  x: { linkLength: 23, isWeighted: true },
  linkedin: { fold: { characters: 210, lines: 5 } },
  facebook: { fold: { characters: 477 } },
  instagram: { fold: { characters: 125 }, isMediaFirst: true },
  mastodon: { linkLength: 23 },
  tiktok: { fold: { characters: 100 }, isMediaFirst: true },
  youtube: { fold: { characters: 125 }, isMediaFirst: true },
  pinterest: { fold: { characters: 50 }, isMediaFirst: true },
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The UTF-16 offset behind which the platform hides the rest, if it hides any of it. */
export function foldOf(text: string, platform: Platform): number | undefined {
  const fold = platformLooks[platform]?.fold;
  if (!fold) return undefined;
  let lineEnd = text.length;
  if (fold.lines !== undefined) {
    let from = -1;
    for (let line = 0; line < fold.lines && lineEnd === text.length; line++) {
      from = text.indexOf('\n', from + 1);
      if (from === -1) break;
      if (line === fold.lines - 1) lineEnd = from;
    }
  }
  const end = Math.min(offsetOfGrapheme(text, fold.characters), lineEnd);
  if (end === text.length) return undefined;
  // Platforms cut between words, unless a word is as long as a line.
  const space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
  return space > end - 40 && space > 0 ? space + 1 : end;
}

/** A grapheme is at least one UTF-16 unit, so most texts need no counting. */
function offsetOfGrapheme(text: string, count: number): number {
  if (text.length <= count) return text.length;
  let seen = 0;
  for (const { index } of graphemes.segment(text)) if (seen++ === count) return index;
  return text.length;
}

export interface TextCount {
  count: number;
  limit?: number;
}

/** What the platform counts, and the most that it takes; for a drawing, not for a verdict. */
export function countOf(text: string, platform: Platform): TextCount {
  const { linkLength, isWeighted } = platformLooks[platform] ?? {};
  let links = 0;
  const rest =
    linkLength === undefined
      ? text
      : text.replace(/https?:\/\/\S+/g, () => {
          links++;
          return '';
        });
  let count = links * (linkLength ?? 0);
  for (const { segment } of graphemes.segment(rest)) count += isWeighted && !isLight(segment) ? 2 : 1;
  const limit = textLimits[platform];
  return { count, ...(limit !== undefined && { limit }) };
}

/** twitter-text 3: these code points weigh one, all others two. */
function isLight(grapheme: string): boolean {
  const code = grapheme.codePointAt(0) ?? 0;
  return (
    code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
  );
}
