import type { PostView } from '../../src/rule/view.js';
import { namedBy } from '../../src/text/named.js';
import { Flag, type Word } from '../../src/text/words.js';
import lists from './words.yml';

/** `[start, end)` in UTF-16 code units of the post's text. */
export interface Place {
  start: number;
  end: number;
}

const { function: small, acronyms } = lists as { function: string[]; acronyms: string[] };
const smallWords = new Set(small);
const knownAcronyms = new Set(acronyms);

/** No abbreviation of the common kind has more letters. */
const longestAcronym = 4;
const apart = Flag.Hashtag | Flag.Mention | Flag.Url | Flag.Email | Flag.Emoji | Flag.Code;

/**
 * Runs of at least `least` words in capitals. "NASA, ESA, JAXA" and "DIN EN ISO" are none: a run needs a small word
 * such as "NOT", or nothing but words most of which are too long for abbreviations.
 */
export function capitalRuns({ text, words, names }: PostView, least: number): Place[] {
  const runs: Place[] = [];
  if (words.filter(({ form }) => form.caps).length < least) return runs;
  const isNamed = namedBy(names);
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    const goesOn = word !== undefined && goesAlong(text, word);
    if (goesOn && !(at > from && parts(text, words[at - 1] as Word, word))) continue;
    const run = words
      .slice(from, at)
      .filter(({ form, flags }, index) => form.caps && !(flags & Flag.Quoted) && !isNamed(from + index));
    if (run.length >= least && isLoud(run)) runs.push({ start: (run[0] as Word).start, end: (run.at(-1) as Word).end });
    from = goesOn ? at : at + 1;
  }
  return runs;
}

/** "I", numbers, names and quoted words in capitals go along with a run and don't count. */
function goesAlong(text: string, { form, flags, start, end }: Word): boolean {
  if (flags & apart) return false;
  return form.caps || /^(?:\p{Lu}|[\p{N}.,:]+)$/u.test(text.slice(start, end));
}

/** A comma or a bracket makes a list of it; a new paragraph is another run. */
function parts(text: string, last: Word, { start }: Word): boolean {
  return /[,;/|()[\]]|\n\s*\n/.test(text.slice(last.end, start));
}

function isLoud(run: readonly Word[]): boolean {
  const keys = run.map(({ form }) => form.key).filter((key) => !knownAcronyms.has(key) && /^[a-z']+$/.test(key));
  const long = keys.filter((key) => key.length > longestAcronym).length;
  const smallOnes = keys.filter((key) => smallWords.has(key)).length;
  if (smallOnes > 0) return long + smallOnes > 1;
  return keys.length === run.length && keys.every((key) => key.length >= longestAcronym) && long * 2 >= run.length;
}

/** Rows of "!" and "?" of at least `least`, one of which is a "!". */
export function markRows({ text, entities }: PostView, least: number): Place[] {
  if (!text.includes('!!') && !text.includes('?!') && !text.includes('!?') && !text.includes('！')) return [];
  const quiet = entities.filter(({ type }) => type === 'code' || type === 'quote');
  let next = 0;
  const rows: Place[] = [];
  for (const { 0: marks, index: start } of text.matchAll(/[!?！？‼⁉]{2,200}/g)) {
    const end = start + marks.length;
    while ((quiet[next]?.end ?? end) < end) next++;
    const isQuiet = (quiet[next]?.start ?? start) < start;
    const isLong = marks.length >= least || /[‼⁉]/.test(marks);
    if (isLong && !isQuiet && /[!！‼⁉]/.test(marks)) rows.push({ start, end });
  }
  return rows;
}

/** "Sooooo", "NEIIIIN": a letter four times or more; "www", "Schifffahrt" and Roman numerals have three at most. */
export function stretchedWords({ text, words }: PostView): Place[] {
  if (!/(\p{L})\1{3}/iu.test(text)) return [];
  return words.filter(
    ({ start, end, flags }) => !(flags & (apart | Flag.Quoted)) && isStretched(text.slice(start, end)),
  );
}

/** Numbers in it make it a key or a file, not a word. */
function isStretched(word: string): boolean {
  return (
    /(\p{L})\1{3}/iu.test(word) && /^[\p{L}'’]+$/u.test(word) && !/^(\p{L})\1+$/iu.test(word.replace(/^h(?=m)/i, ''))
  );
}

/** "S A L E", which a screen reader spells; the letters of a list, "A B C D", are one after the other. */
export function spacedWords(text: string): Place[] {
  if (!/\p{Lu} \p{Lu} \p{Lu} \p{Lu}/u.test(text)) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}(?: \p{Lu}){3,40}(?![\p{L}\p{N}])/gu)]
    .filter(({ 0: found }) => !isSequence(found.split(' ')))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function isSequence(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  return codes.every((code, at) => at === 0 || code > (codes[at - 1] as number));
}
