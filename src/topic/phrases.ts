import type { Strategy, Topic } from '../rule/strategy.js';
import { fold } from '../text/fold.js';
import type { Lexicon } from '../text/lexicon.js';
import commonWords from './common-words.yml';

/**
 * How ids of groups of the strategy's own words begin: for keywords, for keywords that posts of any kind hold, and for words of
 * descriptions, examples and past posts.
 */
export const topicPrefix = 'topic:';
export const weakPrefix = 'weak:';
export const nearPrefix = 'near:';

const common = commonWords as { stop: Record<'en' | 'de', string[]>; weak: string[] };
const stopWords = new Set([...common.stop.en, ...common.stop.de]);
const weakKeywords = new Set(common.weak);

/** Compounds are looked into for stems of this length on; `isCompound` tells "Brotkorb" from "Brotzeit". */
const shortestPart = 3;

/** Endings are taken off, and words of a keyword stand for it, from this length on. */
const longWord = 5;

/** The strategy's words as phrases, once a linter. */
export function strategyLexicon({ topics }: Pick<Strategy, 'topics'>): Lexicon {
  return { groups: topics.flatMap(phrasesOfTopic) };
}

function phrasesOfTopic({ id, description, keywords, examples, learned = [] }: Topic): Lexicon['groups'] {
  const [strong, weak, near] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const keyword of keywords) {
    const words = foldedWords(keyword);
    if (words.length === 0) continue;
    const isWeak = words.every((word) => weakKeywords.has(word) || stopWords.has(word));
    (isWeak ? weak : strong).add(inflected(words));
    if (words.length === 1 && !isWeak) addPart(words[0] as string, strong);
    if (words.length > 1)
      for (const word of words) if (word.length >= longWord && !stopWords.has(word)) near.add(`~${word}`);
  }
  for (const word of [id.replaceAll('-', ' '), description, ...examples].flatMap(foldedWords)) {
    if (word.length < 4 || stopWords.has(word)) continue;
    near.add(`~${word}`);
    if (word.length >= longWord) addPart(word, near);
  }
  for (const phrase of learned) {
    const words = foldedWords(phrase);
    if (words.length > 0) near.add(inflected(words));
    if (words.length === 1 && (words[0] as string).length >= longWord) addPart(words[0] as string, near);
  }
  for (const phrase of [...strong, ...weak]) near.delete(phrase);
  return [
    { id: topicPrefix + id, any: [...strong], quoted: true },
    { id: weakPrefix + id, any: [...weak], quoted: true },
    { id: nearPrefix + id, any: [...near], quoted: true },
  ];
}

const inflected = (words: readonly string[]): string => words.map((word) => `~${word}`).join(' ');

function addPart(word: string, phrases: Set<string>): void {
  const stem = word.length > longWord ? word.replace(/(?:en|e|s|n)$/, '') : word;
  if (stem.length >= shortestPart) phrases.add(`*${stem}*`);
}

/** The words of a text that a phrase can hold, folded. */
export function foldedWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).map(fold).filter((word) => /[a-z]/.test(word));
}

/** Whether a folded word tells no topic from another. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
