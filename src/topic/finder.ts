import type { Strategy } from '../rule/strategy.js';
import { type Automaton, compilePhrases, type PostLanguage } from '../text/automaton.js';
import { scanNames, scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/split-words.js';
import { strategyLexicon } from './phrases.js';
import { topicOf } from './topic-of.js';

export interface FoundTopic {
  topic: string;
  /** What decided, as the text writes it, the heaviest first. */
  words: string[];
}

/** Tells what a text is about that no linter scans: in reports, and when topics are learned. */
export function createTopicFinder(
  strategy: Pick<Strategy, 'topics'>,
): (text: string, language?: PostLanguage) => FoundTopic | undefined {
  let automaton: Automaton | undefined;
  return (text, language) => {
    automaton ??= compilePhrases([{ owner: 'topics', lexicon: strategyLexicon(strategy) }]);
    const words = splitWords(text, automaton.vocabulary);
    const hits = scanPhrases(words, scanNames(words, automaton), automaton, language);
    const found = topicOf(words.words, hits);
    return found && { topic: found.topic, words: found.hits.map(({ start, end }) => text.slice(start, end)) };
  };
}
