import { fold, unleet } from '../text/fold.js';
import { splitWords } from '../text/split-words.js';
import { createVocabulary } from '../text/vocabulary.js';

/** A term as the vault knows it: its folded words, which are written as one for hashing. */
export interface Gram {
  text: string;
  words: number;
  /** The first of the words. */
  first: string;
}

export const mostWords = 6;

/** "Projekt Falke", "projekt-falke" and "#ProjektFalke" are one gram of two words; nothing where there is no word. */
export function gramOf(term: string): Gram | undefined {
  const { words } = splitWords(term, createVocabulary());
  const keys = words.map(({ form }) => plainKey(form.key)).filter((key) => key !== '');
  const [first] = keys;
  return first === undefined ? undefined : { text: keys.join(''), words: keys.length, first };
}

/** A folded word as terms are compared: "f4lk3" and "_falke_" are "falke", a number stays a number. */
export function plainKey(key: string): string {
  return unleet(fold(key).replaceAll('_', ''));
}

export type MatchMode = 'exact' | 'inflected' | 'part';

/** What of a word may be a term's last word, and the weakest match mode that takes it for one. */
export interface Piece {
  text: string;
  mode: MatchMode;
}

const endings = ["'s", 's', "'", 'es', 'e', 'n', 'en', 'er', 'ern', 'em', 'ens'];
/** As for plain terms: see `createSymbols`. */
const shortestPart = 4;
const shortestRest = 3;

/** "falkes" may be "falkes", "falke" with an ending, or a compound that begins or ends with "falk", "lkes" and so on. */
export function piecesOf(key: string): Piece[] {
  const pieces = new Map<string, MatchMode>([[key, 'exact']]);
  const add = (text: string, mode: MatchMode) => {
    if (!pieces.has(text)) pieces.set(text, mode);
  };
  // "Nordwände" is folded to "nordwaende" and comes from "nordwand".
  const umlaut = /^(.*)([aou])e([^aeiou]+)(?:er|ern|e|en)$/.exec(key);
  if (umlaut) add(umlaut.slice(1).join(''), 'inflected');
  for (const ending of endings) {
    if (key.endsWith(ending) && key.length - ending.length >= 3) add(key.slice(0, -ending.length), 'inflected');
  }
  for (let length = shortestPart; length <= key.length - shortestRest; length++) {
    add(key.slice(0, length), 'part');
    add(key.slice(-length), 'part');
  }
  return [...pieces].map(([text, mode]) => ({ text, mode }));
}

/** Goes on with a 32-bit FNV-1a sum over UTF-16 code units: the sum of "ab" is that of "b" behind that of "a". */
export function sum(text: string, before = 0x811c9dc5): number {
  let state = before;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}
