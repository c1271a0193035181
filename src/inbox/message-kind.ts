import { phrasesOf } from '../rule/phrase-file.js';
import { type Automaton, compilePhrases } from '../text/automaton.js';
import { detectLanguage } from '../text/language.js';
import { scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/split-words.js';
import type { Sentence } from '../text/words.js';
import phrases from './message-kind/phrases.yml';

export const messageKinds = ['question', 'complaint'] as const;
/** What a message that waits for an answer is; praise, greetings and spam are neither. */
export type MessageKind = (typeof messageKinds)[number];

let automaton: Automaton | undefined;

/** What somebody who wrote `text` to the company wants of it; nothing where no answer is called for. */
export function messageKind(text: string): MessageKind | undefined {
  automaton ??= compilePhrases([{ owner: 'message-kind', lexicon: phrasesOf(phrases).lexicon }]);
  // "@acme when do you open": whom a message is for is not its beginning.
  const split = splitWords(text.replace(/^\s*(?:@\S+\s+)+/u, ''), automaton.vocabulary);
  const hits = scanPhrases(split, [], automaton, detectLanguage(split.words));
  const holds = (group: string) => hits.some((hit) => hit.group === group);
  if (holds('spam')) return undefined;
  // "Great service, I have been waiting for three weeks": praise that complains is none.
  if (holds('complaint')) return 'complaint';
  const isIdle = ({ to }: Sentence) => hits.some((hit) => hit.group === 'idle' && hit.to === to);
  const asking = split.sentences.filter((sentence) => !isIdle(sentence));
  if (asking.some(({ mark }) => mark === '?')) return 'question';
  const isAsked = ({ from, to }: Sentence) =>
    hits.some((hit) => hit.group === 'question' && from <= hit.from && hit.from < to);
  return asking.some(isAsked) && !holds('praise') ? 'question' : undefined;
}
