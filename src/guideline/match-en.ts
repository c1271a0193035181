import { nearest } from '../text/nearest.js';
import tags from './grammar-tags.json' with { type: 'json' };
import type { Context, Found } from './search.js';

/** A pattern of English grammar that can't be used; the message says why and what to write. */
export class GrammarPatternError extends Error {
  override name = 'GrammarPatternError';
}

/** The group of a rule's lexicon that holds the plain words of its patterns. */
export const grammarGroup = 'match-en';

/**
 * The plain words of a pattern of which one has to stand in the sentence: compromise needs a millisecond a sentence, so
 * only sentences with such a word are shown to it. Throws a `GrammarPatternError`.
 */
export function wordsOfPattern(pattern: string): string[] {
  if (/\/.*\//.test(pattern)) {
    throw new GrammarPatternError('a regular expression between slashes can make a run hang here; use regex');
  }
  // compromise itself finds nothing, and says nothing, for a tag that doesn't exist.
  for (const [, tag = ''] of pattern.matchAll(/#(\w*)/g)) {
    if (tags.some((known) => known.toLowerCase() === tag.toLowerCase())) continue;
    const near = nearest(tag, tags);
    throw new GrammarPatternError(
      `there is no tag #${tag}; ${near ? `did you mean #${near}?` : `known: ${tags.join(', ')}`}`,
    );
  }
  const groups = pattern.match(/!?\([^()]*\)[?*+]?|[^\s()]+/g) ?? [];
  const choices = groups.flatMap((token) => {
    if (/^!|[?*]$|\{0/.test(token)) return [];
    const words = token
      .replace(/^\(|\)[+]?$/g, '')
      .split('|')
      .map((word) => word.trim());
    return words.every((word) => /^[a-z'’ -]+$/i.test(word)) ? [words] : [];
  });
  const [first] = choices.sort((a, b) => a.length - b.length);
  if (first) return first;
  throw new GrammarPatternError(
    'there has to be at least one plain word in it, such as "will" in "will #Verb", for grammar alone is too slow',
  );
}

/** Where the patterns are found; asks for grammar only in sentences that hold one of their words. */
export function findGrammar(patterns: readonly string[], { post, hits }: Context): Found[] {
  if (patterns.length === 0 || post.language === 'de') return [];
  const words = hits.filter(({ group }) => group === grammarGroup);
  const sentences = post.sentences.filter(({ from, to }) => words.some((hit) => hit.from >= from && hit.from < to));
  return sentences.flatMap((sentence) => {
    const grammar = post.grammar(sentence);
    return patterns.flatMap((pattern) =>
      grammar.find(pattern).map(({ start, end }) => {
        const place = { start: sentence.start + start, end: sentence.start + end };
        return { ...place, quote: post.text.slice(place.start, place.end) };
      }),
    );
  });
}
