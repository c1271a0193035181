import type { Topic } from '../rule/strategy.js';
import { detectLanguage, isCommonWord } from '../text/language.js';
import { splitWords } from '../text/split-words.js';
import { stemEnglish, stemGerman } from '../text/stem.js';
import { createVocabulary } from '../text/vocabulary.js';
import { Flag, type Word } from '../text/words.js';
import { createTopicFinder } from './finder.js';
import { foldedWords, isStopWord } from './phrases.js';

export interface PastPost {
  text: string;
  language?: 'en' | 'de';
  /** As its draft says it. */
  topic?: string;
}

export interface LearnedTopic {
  topic: string;
  /** How many posts were taken for it. */
  posts: number;
  /** New ones, as they are mostly written; the most telling first. */
  words: string[];
}

export interface LearnedTopics {
  topics: LearnedTopic[];
  /** Posts that no topic was known for in the end. */
  unknown: number;
}

/** In fewer posts of a topic a word is chance. */
const fewest = 3;
/** So many of the posts that hold a word have to be of one topic. */
const purity = 0.7;
/** Dunning's log-likelihood ratio; above this, chance alone does so once in a thousand words. "Accurate methods for the statistics of surprise and coincidence" (1993). */
const surprise = 10.83;
const most = 40;
/** With what the first round has learned, the second one knows the topic of more posts. */
const rounds = 2;

const noWord = Flag.Url | Flag.Email | Flag.Mention | Flag.Emoji | Flag.Code;

/**
 * Learns which words come up with a topic far more often than elsewhere: in posts that say their topic, and in those whose topic the
 * strategy's own words tell. `never`: words that are not to be learned. Whoever calls takes out what is secret.
 */
export function learnTopics(
  posts: readonly PastPost[],
  topics: readonly Topic[],
  never: readonly string[] = [],
): LearnedTopics {
  const uses = posts.map(usesIn);
  const refused = new Set([...never, ...topics.flatMap(ownWords)].flatMap(foldedWords).flatMap(stemsOf));
  const examples = topics.flatMap(({ id, examples }) => examples.map((text) => ({ id, uses: usesIn({ text }) })));
  let labels: (string | undefined)[] = [];
  let words = new Map<string, string[]>();
  for (let round = 0; round < rounds; round++) {
    const find = createTopicFinder({ topics: topics.map((topic) => withWords(topic, words.get(topic.id))) });
    labels = posts.map(({ text, language, topic }) => topic ?? find(text, language)?.topic);
    const labelled = [...labels.map((id, index) => ({ id, uses: uses[index] as Uses })), ...examples];
    words = tellingWords(labelled, refused);
  }
  return {
    topics: topics.map(({ id }) => ({
      topic: id,
      posts: labels.filter((label) => label === id).length,
      words: words.get(id) ?? [],
    })),
    unknown: labels.filter((label) => label === undefined).length,
  };
}

const ownWords = ({ id, description, keywords, learned = [] }: Topic): string[] => [
  id.replaceAll('-', ' '),
  description,
  ...keywords,
  ...learned,
];

const withWords = (topic: Topic, words: readonly string[] = []): Topic => ({
  ...topic,
  learned: [...(topic.learned ?? []), ...words],
});

const stemsOf = (word: string): string[] => [stemEnglish(word), stemGerman(word)];

/** The words of one text by their stems, as they are written there. */
type Uses = ReadonlyMap<string, string>;

const vocabulary = createVocabulary();

function usesIn({ text, language }: PastPost): Uses {
  const { words } = splitWords(text, vocabulary);
  const isGerman = (language ?? detectLanguage(words)) === 'de';
  const uses = new Map<string, string>();
  for (const word of words) {
    if (!mayTell(word, isGerman)) continue;
    const written = text.slice(word.start, word.end);
    const stem = isGerman ? stemGerman(word.form.key) : stemEnglish(word.form.key);
    if (!uses.has(stem)) uses.set(stem, isGerman ? written : written.toLowerCase());
  }
  return uses;
}

/** In German a topic is told by nouns, which have a capital. */
function mayTell({ form, flags }: Word, isGerman: boolean): boolean {
  if (flags & noWord || form.key.length < 4 || !/^\p{L}+$/u.test(form.key)) return false;
  return (!isGerman || form.titled) && !isCommonWord(form.key) && !isStopWord(form.key);
}

interface Count {
  all: number;
  byTopic: Map<string, number>;
  written: Map<string, number>;
}

function tellingWords(
  posts: readonly { id: string | undefined; uses: Uses }[],
  refused: ReadonlySet<string>,
): Map<string, string[]> {
  const counts = new Map<string, Count>();
  const sizes = new Map<string, number>();
  const known = posts.filter((post): post is { id: string; uses: Uses } => post.id !== undefined);
  for (const { id, uses } of known) {
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
    for (const [stem, written] of uses) {
      const count = counts.get(stem) ?? { all: 0, byTopic: new Map(), written: new Map() };
      counts.set(stem, count);
      count.all++;
      count.byTopic.set(id, (count.byTopic.get(id) ?? 0) + 1);
      count.written.set(written, (count.written.get(written) ?? 0) + 1);
    }
  }
  const found = new Map<string, { word: string; surprise: number }[]>();
  for (const [stem, { all, byTopic, written }] of counts) {
    const [[id, own]] = mostFrequent(byTopic) as [[string, number]];
    if (own < fewest || own / all < purity || refused.has(stem)) continue;
    const ratio = likelihoodRatio(
      own,
      all - own,
      (sizes.get(id) ?? 0) - own,
      known.length - all - ((sizes.get(id) ?? 0) - own),
    );
    if (ratio < surprise) continue;
    const [[word]] = mostFrequent(written) as [[string, number]];
    found.set(id, [...(found.get(id) ?? []), { word, surprise: ratio }]);
  }
  return new Map(
    [...found].map(([id, words]) => [
      id,
      words
        .sort((a, b) => b.surprise - a.surprise || (a.word < b.word ? -1 : 1))
        .slice(0, most)
        .map(({ word }) => word),
    ]),
  );
}

function mostFrequent(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Of a word in posts of the topic (a) and others (b), against posts of the topic (c) and others (d) without it. */
function likelihoodRatio(a: number, b: number, c: number, d: number): number {
  const total = a + b + c + d;
  const part = (count: number, row: number, column: number) =>
    count === 0 ? 0 : count * Math.log((count * total) / (row * column));
  const sum = part(a, a + b, a + c) + part(b, a + b, b + d) + part(c, c + d, a + c) + part(d, c + d, b + d);
  return 2 * sum;
}
