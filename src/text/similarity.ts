import { hashPair, hashText } from './features.js';
import { isCommonWord } from './language.js';
import { Flag, type Word } from './words.js';

/**
 * A sketch of a text by which texts that share most of their words are known: 21 letters, each the lowest six bits of a
 * minimum over all pairs of neighbouring words (b-bit minwise hashing, Li and König 2010), four for its numbers, four for
 * its telling words, one for its length. Nothing of the text can be read from it.
 */
export type Sketch = string;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hashes = 21;
const bandSize = 3;
const minimaBands = Array.from({ length: hashes / bandSize }, (_, index) => index * bandSize);
/** 24 bits: among the 4.5 million pairs of 3,000 texts, a quarter of a pair agrees by accident. */
const digestSize = 4;
const subjectAt = hashes + digestSize;
/** So many letters have to be the same: 15 of 21 stand for some seven tenths of the pairs. */
const enough = 15;
/** Where all telling words agree, half of the pairs will do: a small word in a text of twelve spoils two pairs. */
const enoughOnOneSubject = 11;

/** Common, but what is told differs by them: "two days left", "we open tomorrow", "not open", "ohne Zucker". */
const telling = new Set(
  `one two three first last today tomorrow yesterday not no never
  zwei drei heute morgen gestern nicht nie kein keine keinen ohne`.split(/\s+/),
);
/** Not common, but a text says the same with one and without. */
const greetings = new Set('hallo moin servus hey'.split(' '));

const decoration = Flag.Url | Flag.Email | Flag.Mention | Flag.Hashtag | Flag.Emoji;

/** Links, mentions, hashtags and emoji don't count; nothing of a text of fewer than `atLeast` other words. */
export function sketchOf(words: readonly Word[], atLeast: number): Sketch | undefined {
  const keys = words.flatMap(({ form, flags }) => (flags & decoration ? [] : [form.key]));
  if (keys.length < atLeast) return undefined;
  const minima = new Uint32Array(hashes).fill(0xffffffff);
  let before = 0;
  for (const [at, key] of keys.entries()) {
    const own = hashText(key);
    if (at > 0) lower(minima, mix(hashPair(before, own)));
    before = own;
  }
  const numbers = digestOf(keys.filter((key) => /\d/.test(key)));
  const subject = digestOf(keys.filter(isTelling));
  const length = Math.min(63, keys.length >> 2);
  return [...minima, ...numbers, ...subject, length].map((value) => letters[value & 63]).join('');
}

function isTelling(key: string): boolean {
  return telling.has(key) || !(isCommonWord(key) || greetings.has(key));
}

/** Of the set of words, whatever their order, in numbers of which the lowest six bits count. */
function digestOf(keys: readonly string[]): number[] {
  const hash = mix(hashText([...new Set(keys)].sort().join(' ')));
  return Array.from({ length: digestSize }, (_, at) => hash >>> (6 * at));
}

const factors = Uint32Array.from({ length: hashes }, (_, index) => mix(index + 1) | 1);

/** Takes one pair of words into all minima; multiplied by an odd number, hashes come in another order. */
function lower(minima: Uint32Array, pair: number): void {
  for (let index = 0; index < hashes; index++) {
    const value = Math.imul(pair, factors[index] as number) >>> 0;
    if (value < (minima[index] as number)) minima[index] = value;
  }
}

/** The finalizer of MurmurHash3: every bit depends on every other. */
function mix(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** About how many words the text of a sketch has, rounded down to fours; at most 252. */
export function wordsOf(sketch: Sketch): number {
  return letters.indexOf(sketch.at(-1) ?? 'A') << 2;
}

/**
 * Whether two texts have nearly the same words in nearly the same order, and the same numbers: version 3.1 and version 3.2
 * are news of their own.
 */
export function isSimilar(a: Sketch, b: Sketch): boolean {
  return agree(a, b, hashes, subjectAt) && sameHashes(a, b) >= enough;
}

/**
 * Whether two texts say the same: they differ in common words alone, and in not too many of them. A template with another
 * name, another job or another dish is similar, and is news.
 */
export function saysTheSame(a: Sketch, b: Sketch): boolean {
  return agree(a, b, hashes, subjectAt + digestSize) && sameHashes(a, b) >= enoughOnOneSubject;
}

function agree(a: Sketch, b: Sketch, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (a[at] !== b[at]) return false;
  return true;
}

function sameHashes(a: Sketch, b: Sketch): number {
  let same = 0;
  for (let at = 0; at < hashes; at++) if (a[at] === b[at]) same++;
  return same;
}

/** The three letters from `at` on, as a number. */
function bandOf(sketch: Sketch, at: number): number {
  return (sketch.charCodeAt(at) << 14) | (sketch.charCodeAt(at + 1) << 7) | sketch.charCodeAt(at + 2);
}

export interface SimilarityIndex {
  /**
   * Takes the next text, in order of time, and gives the number of the latest one before it, counted from 0, that is
   * alike and less than `span` older.
   */
  add(sketch: Sketch, at: number): number | undefined;
}

/**
 * Finds texts that are alike, by `isSimilar` or `saysTheSame`, without comparing each with each, and forgets what is older
 * than `span`: a shelf takes the texts of one span, and the shelf before it has all that are still looked for.
 */
export function createSimilarityIndex(isAlike: (a: Sketch, b: Sketch) => boolean, span: number): SimilarityIndex {
  let count = 0;
  let [older, newer]: (Shelf | undefined)[] = [];
  return {
    add(sketch, at) {
      if (newer === undefined || at - newer.since >= span) {
        older = newer;
        newer = createShelf(isAlike, count, at);
      }
      const found = newer.latest(sketch, at - span) ?? older?.latest(sketch, at - span);
      newer.put(sketch, at);
      count++;
      return found;
    },
  };
}

interface Shelf {
  /** When its first text was taken. */
  since: number;
  put(sketch: Sketch, at: number): void;
  latest(sketch: Sketch, after: number): number | undefined;
}

/** How many of a bucket's texts are compared; what is the same again and again stands on top. */
const depth = 50;

/**
 * Where 15 of 21 letters are the same, the other six can't spoil all seven groups of three; of unrelated texts hardly any
 * have a group in common. The eighth group is of texts on one subject.
 */
function createShelf(isAlike: (a: Sketch, b: Sketch) => boolean, first: number, since: number): Shelf {
  const sketches: Sketch[] = [];
  const times: number[] = [];
  const bands = [...minimaBands, subjectAt].map((from) => ({
    from,
    last: new Map<number, number>(),
    before: [] as number[],
  }));

  return {
    since,
    put(sketch, at) {
      for (const { from, last, before } of bands) {
        const band = bandOf(sketch, from);
        before.push(last.get(band) ?? -1);
        last.set(band, sketches.length);
      }
      sketches.push(sketch);
      times.push(at);
    },
    latest(sketch, after) {
      let latest = -1;
      for (const { from, last, before } of bands) {
        let other = last.get(bandOf(sketch, from)) ?? -1;
        for (let left = depth; left > 0 && other > latest && (times[other] as number) > after; left--) {
          if (isAlike(sketch, sketches[other] as Sketch)) latest = other;
          other = before[other] as number;
        }
      }
      return latest < 0 ? undefined : first + latest;
    },
  };
}
