import { phrasesOf } from '../rule/phrase-file.js';
import { type Automaton, compilePhrases } from '../text/automaton.js';
import { scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/split-words.js';
import phrases from './protected-speech/phrases.yml';

let automaton: Automaton | undefined;

/** The first of a rule's words that touches what employees have a right to talk about. */
export function protectedWord(words: readonly string[]): string | undefined {
  const known = automaton ?? compilePhrases([{ owner: 'protected-speech', lexicon: phrasesOf(phrases).lexicon }]);
  automaton = known;
  return words.find(
    (word) => scanPhrases(splitWords(word.replace(/[~*]/g, ''), known.vocabulary), [], known).length > 0,
  );
}
