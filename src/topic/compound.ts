import { stemGerman } from '../text/stem.js';
import words from './compounds.yml';

const { nouns, fronts, prefixes, lookAlikes } = words as Record<
  'nouns' | 'fronts' | 'prefixes' | 'lookAlikes',
  string[]
>;
/** With one ending less and as it is: "leiters" becomes "leiter", and that "leit". */
const known = new Set([...nouns, ...fronts].flatMap((word) => [stemGerman(word), word]));
const verbPrefixes = new Set(prefixes);

/** A part of so many letters is hardly ever met by chance. A shorter one has to stand between words that are known. */
const longPart = 5;
const shortestRest = 3;
/** Words of German laws reach 67 letters; what is much longer was not written to be read. */
const longestWord = 80;
const ending = /^(?:e|s|n|en|er|es|em|ern)?$/;
const links = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ns'];

/**
 * Whether a folded word is a German compound of `part`, which is folded, too: "brotbackkurs" of "brot", "kuecheninsel" of
 * "kuech"; but "radieschen" is none of "rad", and "bestellung" none of "stell".
 */
export function isCompound(word: string, part: string): boolean {
  if (word.length > longestWord) return false;
  const fits = part.length < longPart ? fitsShort : fitsLong;
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) {
    if (!isLookAlike(word, at, part.length) && fits(word.slice(0, at), word.slice(at + part.length))) return true;
  }
  return false;
}

function isLookAlike(word: string, at: number, length: number): boolean {
  return lookAlikes.some((other) => {
    const start = other.length > length ? word.indexOf(other) : -1;
    return start >= 0 && start <= at && at + length <= start + other.length;
  });
}

function fitsLong(before: string): boolean {
  return before === '' || (before.length >= shortestRest && !verbPrefixes.has(before));
}

/** The part alone with an ending is no compound, and "poster" no mail. */
function fitsShort(before: string, after: string): boolean {
  if (before === '') return hasKnownRest(after);
  return isKnown(before) && (ending.test(after) || hasKnownRest(after));
}

function hasKnownRest(after: string): boolean {
  return links.some((link) => after.startsWith(link) && isKnown(after.slice(link.length)));
}

/** A noun, or two: "backkurs". What links them goes the way of endings. */
function isKnown(word: string): boolean {
  if (isNoun(word)) return true;
  for (let at = shortestRest; at <= word.length - shortestRest; at++)
    if (isNoun(word.slice(0, at)) && isNoun(word.slice(at))) return true;
  return false;
}

function isNoun(word: string): boolean {
  return word.length >= shortestRest && known.has(stemGerman(word.replace(/(?<=er)in(?:nen)?$/, '')));
}
