import type { Hit } from '../text/scan.js';
import type { Word } from '../text/words.js';
import { isCompound } from './compound.js';
import { nearPrefix, topicPrefix, weakPrefix } from './phrases.js';

/** A word or phrase of a post that the strategy knows. */
export interface TopicWord {
  /** What it says for the strategy as a whole: a keyword 1, what posts of any kind hold and what comes up around a topic ½. */
  weight: number;
  /** What it says for each topic; there a company's keyword counts whatever it is. */
  topics: ReadonlyMap<string, number>;
  /** Its first place. */
  hit: Hit;
}

const kinds = [
  { prefix: topicPrefix, weight: 1, forTopic: 1 },
  { prefix: weakPrefix, weight: 0.5, forTopic: 0.9 },
  { prefix: nearPrefix, weight: 0.5, forTopic: 0.5 },
];

/** What of a strategy's words a post holds, by its folded words: what comes again counts once. */
export function topicWords(words: readonly Word[], hits: readonly Hit[]): Map<string, TopicWord> {
  const found = new Map<string, { weight: number; topics: Map<string, number>; hit: Hit }>();
  for (const hit of hits) {
    const { group } = hit;
    const kind = kinds.find(({ prefix }) => group.startsWith(prefix));
    if (!kind) continue;
    const { prefix, weight, forTopic } = kind;
    const topic = group.slice(prefix.length);
    const key = keysOf(words, hit);
    if (hit.phrase.startsWith('*') && !isCompound(key, hit.phrase.slice(1, -1))) continue;
    const word = found.get(key) ?? { weight, topics: new Map(), hit };
    word.weight = Math.max(weight, word.weight);
    word.topics.set(topic, Math.max(forTopic, word.topics.get(topic) ?? 0));
    found.set(key, word);
  }
  return found;
}

/** The folded words of a hit: two hits with the same ones say the same. */
export function keysOf(words: readonly Word[], { from, to }: Pick<Hit, 'from' | 'to'>): string {
  return words
    .slice(from, to)
    .map(({ form }) => form.key)
    .join(' ');
}
