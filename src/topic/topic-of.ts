import { isCommonWord } from '../text/language.js';
import { keepApart } from '../text/overlap.js';
import type { Hit } from '../text/scan.js';
import type { Word } from '../text/words.js';
import { topicWords } from './evidence.js';

export interface TopicVerdict {
  topic: string;
  /** The places of the words that decided, the heaviest first. */
  hits: Hit[];
}

/** One keyword, or two words that come up around a topic, are enough; a topic has to lead by about as much. */
const enough = 0.9;
const lead = 0.3;

/**
 * Which topic a post is about, by the strategy's words in it (`strategyLexicon`). Nothing where too little speaks for any of
 * them, or as much for another: not to know is an answer.
 */
export function topicOf(words: readonly Word[], hits: readonly Hit[]): TopicVerdict | undefined {
  const weights = new Map<string, { sum: number; found: { weight: number; hit: Hit }[] }>();
  for (const [key, { topics, hit, weight: heaviest }] of topicWords(words, hits)) {
    if (heaviest < 1 && isCommonWord(key)) continue;
    // What two topics share tells them apart the less, the more alike it is to both.
    const all = [...topics.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [topic, own] of topics) {
      const weight = own ** 2 / all;
      const entry = weights.get(topic) ?? { sum: 0, found: [] };
      entry.sum += weight;
      entry.found.push({ weight, hit });
      weights.set(topic, entry);
    }
  }
  const [first, second] = [...weights].sort(([, a], [, b]) => b.sum - a.sum);
  if (!first || first[1].sum < enough || first[1].sum - (second?.[1].sum ?? 0) < lead) return undefined;
  return { topic: first[0], hits: apart(first[1].found) };
}

/** The heaviest first; of "heat pump" and "heat" in it only the whole. */
function apart(found: { weight: number; hit: Hit }[]): Hit[] {
  return keepApart(found.sort((a, b) => b.weight - a.weight).map(({ hit }) => hit));
}
