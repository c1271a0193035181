import type { Form } from './vocabulary.js';
import { Flag, type Sentence, type Word } from './words.js';

/*
 * Features of a text for a linear model: hashed words, word pairs and the letter sequences inside words. Names are
 * features of their kind, not of their letters, so that a model learns nothing about one company.
 */

/** What a model sees of a word; one object for each distinct word, so that a model can remember what it weighs. */
export interface Token {
  /** The folded word, or its kind where the word itself says nothing: `<name>`. */
  readonly text: string;
  readonly hash: number;
  /** Hashes of its letter sequences. */
  readonly letters: readonly number[];
  /** What models remember of it, each at its own place. */
  readonly weights: unknown[];
}

/** The tokens of each sentence. */
export type Tokens = readonly (readonly Token[])[];

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

export function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
}

const shortestSequence = 2;
const longestSequence = 5;

/** Hashes of all letter sequences of a folded word, its borders marked. */
function lettersOf(key: string): number[] {
  const padded = `_${key}_`;
  const hashes: number[] = [];
  for (let from = 0; from < padded.length; from++) {
    let hash = 0x2c1b3c6d;
    for (let to = from; to < padded.length && to - from < longestSequence; to++) {
      hash = Math.imul(hash ^ padded.charCodeAt(to), 0x01000193);
      if (to - from + 1 >= shortestSequence) hashes.push(hash >>> 0);
    }
  }
  return hashes;
}

export function createToken(text: string): Token {
  return { text, hash: hashText(text), letters: lettersOf(text), weights: [] };
}

const name = createToken('<name>');
const mention = createToken('<mention>');
const link = createToken('<link>');
const number = createToken('<n>');
/** The mark that ends a sentence is a token of its own: "forgotten?" differs from "forgotten." */
const marks = {
  '': createToken('<end>'),
  '.': createToken('.'),
  '?': createToken('?'),
  '!': createToken('!'),
  '…': createToken('…'),
};

function tokenOf({ flags, form }: Word): Token {
  if (flags & Flag.Quoted) {
    form.quoted ??= quotedToken(form);
    return form.quoted;
  }
  if (flags & Flag.Mention) return mention;
  if (flags & (Flag.Url | Flag.Email)) return link;
  form.token ??= newToken(form);
  return form.token;
}

function newToken({ key }: Form): Token {
  const first = key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 ? number : createToken(key);
}

/** What somebody else said: who quotes "you idiots" to reject it insults nobody. */
function quotedToken({ key }: Form): Token {
  const text = `"${key}`;
  return { text, hash: hashText(text), letters: [], weights: [] };
}

/** `isNamed` tells which words, by their index, belong to a proper name. */
export function tokensOf(
  { words, sentences }: { words: readonly Word[]; sentences: readonly Sentence[] },
  isNamed: (index: number) => boolean,
): Tokens {
  return sentences.map((sentence) => {
    const tokens: Token[] = [];
    for (let index = sentence.from; index < sentence.to; index++)
      tokens.push(isNamed(index) ? name : tokenOf(words[index] as Word));
    tokens.push(marks[sentence.mark]);
    return tokens;
  });
}
