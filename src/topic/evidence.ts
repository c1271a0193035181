import type { Hit } from '../text/scan.js';
import type { Word } from '../text/words.js';
import { nearPrefix, topicPrefix } from './phrases.js';

/** A word or phrase of a post that the strategy knows. */
export interface TopicWord {
  /** The heaviest of the topics' weights. */
  weight: number;
  /** A keyword weighs 1, what only comes up around a topic ½. */
  topics: ReadonlyMap<string, number>;
  /** Its first place. */
  hit: Hit;
}

/** What of a strategy's words a post holds, by its folded words: what comes again counts once. */
export function topicWords(words: readonly Word[], hits: readonly Hit[]): Map<string, TopicWord> {
  const found = new Map<string, { weight: number; topics: Map<string, number>; hit: Hit }>();
  for (const hit of hits) {
    const { group } = hit;
    const [strong, weak] = [group.startsWith(topicPrefix), group.startsWith(nearPrefix)];
    if (!strong && !weak) continue;
    const [topic, weight] = strong ? [group.slice(topicPrefix.length), 1] : [group.slice(nearPrefix.length), 0.5];
    const key = keysOf(words, hit);
    const word = found.get(key) ?? { weight, topics: new Map(), hit };
    word.weight = Math.max(weight, word.weight);
    word.topics.set(topic, Math.max(weight, word.topics.get(topic) ?? 0));
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
