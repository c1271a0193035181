import type { JudgedPost } from '../../lint/judged-post.js';
import type { Strategy } from '../../rule/strategy.js';
import { compilePhrases } from '../../text/automaton.js';
import { fold } from '../../text/fold.js';
import { scanNames, scanPhrases } from '../../text/scan.js';
import { splitWords } from '../../text/words.js';

/** Tells a post's topic: what its draft says, else the topic most of whose keywords it holds, else none. */
export function createTopicFinder(strategy: Strategy | undefined): (post: JudgedPost) => string | undefined {
  const groups = (strategy?.topics ?? []).flatMap(({ id, keywords }) => {
    const any = keywords.map(phraseOf).filter((phrase) => phrase !== '');
    return any.length > 0 ? [{ id, any, quoted: true }] : [];
  });
  if (groups.length === 0) return ({ metadata }) => metadata.topic;
  const automaton = compilePhrases([{ owner: 'topics', lexicon: { groups } }]);
  return ({ text, metadata, language }) => {
    if (metadata.topic !== undefined) return metadata.topic;
    const words = splitWords(text, automaton.vocabulary);
    const counts = new Map<string, number>();
    for (const { group } of scanPhrases(words, scanNames(words, automaton), automaton, language))
      counts.set(group, (counts.get(group) ?? 0) + 1);
    const [first] = [...counts].sort((a, b) => b[1] - a[1]);
    return first?.[0];
  };
}

/** A keyword in any inflection; signs of the phrase notation in it would mean something else. */
function phraseOf(keyword: string): string {
  const words = keyword.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words
    .map(fold)
    .filter((word) => /[a-z]/.test(word))
    .map((word) => `~${word}`)
    .join(' ');
}
