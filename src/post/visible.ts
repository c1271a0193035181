import { endOfGraphemes } from '../text/graphemes.js';
import type { PlatformFacts } from './platform-facts.js';

/**
 * Where a platform folds a text behind "more", in UTF-16 code units; the text's end where all of it is seen. A line of
 * the text is taken for one on the screen, because nobody knows how wide that is.
 */
export function visibleEnd(text: string, { fold, foldLines }: PlatformFacts): number {
  let end = text.length;
  if (foldLines) end = Math.min(end, endOfLine(text, foldLines.value));
  if (fold) end = Math.min(end, endOfGraphemes(text.slice(0, end), fold.value));
  return end;
}

function endOfLine(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return text.length;
  }
  return at;
}
