import { isLetterAt } from './characters.js';

/** `[start, end)` in UTF-16 code units, with its marks. */
export interface Quotation {
  start: number;
  end: number;
}

/** In UTF-16 code units: what is longer is two stray marks. */
const longest = 600;

/** Quotations and code between the marks that stand at `places`; one ends at a blank line at the latest. */
export function* pairQuotes(text: string, places: readonly number[]): Generator<Quotation> {
  for (let index = 0; index < places.length; index++) {
    const open = places[index] as number;
    const closers = closingMarks(text, open);
    if (closers === '') continue;
    for (let next = index + 1; next < places.length; next++) {
      const close = places[next] as number;
      if (close - open > longest) break;
      if (!closers.includes(text[close] as string) || isLetterAt(text, close + 1)) continue;
      if (/\n\s*\n/.test(text.slice(open, close))) break;
      yield { start: open, end: close + 1 };
      index = next;
      break;
    }
  }
}

/** Which marks can close a quotation that opens at `at`; none where the mark can't open one, as in "Leute' Rad". */
function closingMarks(text: string, at: number): string {
  const mark = text[at] as string;
  const before = at === 0 ? ' ' : (text[at - 1] as string);
  const opens = /[\s([{—–\-/:]/u.test(before);
  switch (mark) {
    case '„':
    case '‟':
      return '“”"';
    case '“':
    case '”':
      return '”“';
    case '«':
      return '»';
    case '»':
      return '«';
    case '‹':
      return '›';
    case '›':
      return '‹';
    case '‚':
      return "‘’'";
    case '‘':
      return opens ? '’' : '';
    case '"':
      return opens ? '"' : '';
    case "'":
      return opens ? "'" : '';
    case '`':
      return '`';
    default:
      return '';
  }
}
