import { Kind, kindOf } from './characters.js';
import { Flag, type Sentence, type Word } from './words.js';

/** "Dr. Wolf", "z. B.", "e.g. this": a full stop behind these ends no sentence. */
const abbreviations = new Set(
  'dr prof hr fr st nr ca bzw usw etc inkl exkl evtl ggf mr mrs ms vs no approx incl eg ie ing mag tel abs art'.split(
    ' ',
  ),
);

/** The sentence mark that a run of them amounts to, and where it ends in UTF-16 code units: "?!" asks. */
export function markAt(text: string, start: number): { mark: Sentence['mark']; end: number } {
  let mark: Sentence['mark'] = '.';
  let end = start;
  for (; end < text.length && kindOf(text.charCodeAt(end)) === Kind.SentenceEnd; end++) {
    const character = text[end] as string;
    if (character === '?' || (mark !== '?' && character === '!')) mark = character;
    else if (mark === '.' && character === '…') mark = '…';
  }
  return { mark: end - start > 1 && mark === '.' ? '…' : mark, end };
}

/** Whether the full stop at an offset belongs to the word before it: "z.", "Dr.", "am 12." */
export function endsAbbreviation(text: string, at: number, last: Word | undefined): boolean {
  if (last?.end !== at || last.flags & Flag.Url) return false;
  const { key } = last.form;
  const followed = kindOf(text.charCodeAt(at + 1)) === Kind.Space;
  return (key.length === 1 && /[a-zA-Z]/.test(key)) || abbreviations.has(key) || (followed && /^\d{1,2}$/.test(key));
}
