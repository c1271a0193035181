import { endOfGraphemes } from '../text/graphemes.js';
import type { Platform } from './post.js';

/**
 * About how many characters readers see before "more", checked in November 2026. The platforms publish none of these and
 * cut by lines and screens; where sources disagree the shortest counts, for a duty has to hold on every screen.
 */
const visibleLengths: Partial<Record<Platform, number>> = {
  x: 280,
  linkedin: 140,
  facebook: 125,
  instagram: 125,
  tiktok: 100,
  youtube: 100,
  pinterest: 50,
  unknown: 125,
};

/** Where the part ends that readers see before "more", in UTF-16 code units of the text. */
export function visibleEnd(text: string, platform: Platform): number {
  const length = visibleLengths[platform];
  return length === undefined ? text.length : endOfGraphemes(text, length);
}
