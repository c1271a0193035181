import { Flag, type Sentence, type Word } from './words.js';

/*
 * Features of a text for a linear model: hashed words, word pairs and the letter sequences inside words. Names are
 * features of their kind, not of their letters, so that a model learns nothing about one company.
 */

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

export function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
}

export const shortestSequence = 2;
export const longestSequence = 5;

/** Hashes of all letter sequences of a folded word, its borders marked. */
export function lettersOf(key: string): number[] {
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

const standIns = { name: '<name>', number: '<n>', mention: '<mention>', link: '<link>' };

/**
 * What stands for a word in a model: the folded word, or its kind where the word itself says nothing. `named` tells
 * which words belong to a proper name.
 */
export function tokenOf(word: Word, named: boolean): string {
  if (named) return standIns.name;
  if (word.flags & Flag.Mention) return standIns.mention;
  if (word.flags & (Flag.Url | Flag.Email)) return standIns.link;
  const first = word.form.key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 ? standIns.number : word.form.key;
}

/** The mark that ends a sentence is a token of its own: "forgotten?" differs from "forgotten." */
export function tokensOf(
  { words, sentences }: { words: readonly Word[]; sentences: readonly Sentence[] },
  named: ReadonlySet<number>,
): string[] {
  const tokens: string[] = [];
  for (const sentence of sentences) {
    for (let index = sentence.from; index < sentence.to; index++)
      tokens.push(tokenOf(words[index] as Word, named.has(index)));
    tokens.push(markOf(sentence));
  }
  return tokens;
}

export function markOf({ mark }: Sentence): string {
  return mark === '' ? '<end>' : mark;
}
