import type { PostMetadata } from '../post/post.js';
import { fold } from '../text/fold.js';
import { detectLanguage, isCommonWord } from '../text/language.js';
import { splitWords } from '../text/split-words.js';
import { createVocabulary } from '../text/vocabulary.js';
import { Flag } from '../text/words.js';

/** A post that was published, as far as it teaches something. */
export interface PastPost {
  text: string;
  platform?: PostMetadata['platform'];
  /** What it says it is about. */
  topic?: string;
}

export interface LearnedTopic {
  /** What posts call it, else its most frequent word. */
  id: string;
  keywords: string[];
}

/** What past posts seem to be about: a proposal for people to look through. The most frequent come first. */
export interface Learned {
  posts: number;
  topics: LearnedTopic[];
  /** Names in English posts; in German ones every noun has a capital. */
  products: string[];
  platforms: NonNullable<PastPost['platform']>[];
  languages: ('en' | 'de')[];
}

const mostTopics = 5;
/** Of those that posts say: nobody invents a strategy's topics by the dozen. */
const mostSaid = 12;
const mostKeywords = 8;
const mostProducts = 12;
/** In fewer posts a word is chance. */
const fewest = 3;

/** Monday and April have a capital and are no product. */
const calendar = new Set(
  ['en', 'de'].flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => [
      new Date(2026, index).toLocaleDateString(locale, { month: 'long' }),
      new Date(2026, 0, index).toLocaleDateString(locale, { weekday: 'long' }),
    ]).flatMap((names) => names.map(fold)),
  ),
);

interface Use {
  posts: Set<number>;
  /** How often it is written in which way. */
  written: Map<string, number>;
  uses: number;
  titled: number;
}

/** Finds out what past posts speak about, and where. `known`: names that need no proposal, such as the company's. */
export function learnFrom(past: readonly PastPost[], known: readonly string[]): Learned {
  const vocabulary = createVocabulary();
  const uses = new Map<string, Use>();
  const spoken: ('en' | 'de')[] = [];
  for (const [index, { text }] of past.entries()) {
    const { words } = splitWords(text, vocabulary);
    const language = detectLanguage(words);
    if (language !== 'unknown') spoken.push(language);
    for (const { form, flags, start, end } of words) {
      if (flags & (Flag.Url | Flag.Email | Flag.Mention | Flag.Emoji | Flag.Code)) continue;
      if (form.key.length < 4 || !/^\p{L}+$/u.test(form.key) || isCommonWord(form.key) || calendar.has(form.key))
        continue;
      const use = uses.get(form.key) ?? { posts: new Set(), written: new Map(), uses: 0, titled: 0 };
      uses.set(form.key, use);
      use.posts.add(index);
      if (flags & Flag.SentenceStart) continue;
      const written = text.slice(start, end);
      use.written.set(written, (use.written.get(written) ?? 0) + 1);
      if (language !== 'en' || flags & Flag.Hashtag) continue;
      use.uses++;
      if (form.titled) use.titled++;
    }
  }
  const ours = new Set(known.flatMap((name) => name.toLowerCase().split(/\s+/)));
  const frequent = [...uses]
    .filter(([key, { posts }]) => posts.size >= fewest && !ours.has(key))
    .sort(([, a], [, b]) => b.posts.size - a.posts.size);
  const said = saidTopics(past);
  const isName = ({ uses: all, titled }: Use) => all >= fewest && titled / all > 0.9;
  const spelled = ([key, { written }]: [string, Use]) => byFrequency(written)[0] ?? key;
  return {
    posts: past.length,
    topics: topicsOf(
      frequent.filter(([, use]) => !isName(use)).map((entry) => [spelled(entry), entry[1].posts]),
      said,
    ),
    products: frequent
      .filter(([, use]) => isName(use))
      .slice(0, mostProducts)
      .map(spelled),
    platforms: mostFrequent(past.flatMap(({ platform }) => platform ?? [])),
    languages: mostFrequent(spoken),
  };
}

type WordPosts = readonly [word: string, posts: ReadonlySet<number>];

/** The topics that posts say themselves, in whatever case, with the posts of each, the most frequent first. */
function saidTopics(past: readonly PastPost[]): WordPosts[] {
  const said = new Map<string, [topic: string, posts: Set<number>]>();
  for (const [index, { topic }] of past.entries()) {
    if (topic === undefined) continue;
    const key = topic.trim().toLowerCase();
    const known = said.get(key);
    if (known) known[1].add(index);
    else said.set(key, [topic.trim(), new Set([index])]);
  }
  return [...said.values()].sort(([, a], [, b]) => b.size - a.size);
}

/**
 * Topics that posts say take the words that mostly stand in their posts. Of what is left each word, the most frequent first,
 * makes a topic together with those that mostly stand in the same posts as it does.
 */
function topicsOf(words: readonly WordPosts[], said: readonly WordPosts[]): LearnedTopic[] {
  const left = [...words];
  const take = (posts: ReadonlySet<number>): string[] => {
    const taken: string[] = [];
    for (const [at, [word, others]] of [...left.entries()].reverse()) {
      if ([...others].filter((post) => posts.has(post)).length * 2 <= others.size) continue;
      left.splice(at, 1);
      taken.unshift(word);
    }
    return taken;
  };
  const topics = said.slice(0, mostSaid).map(([id, posts]): LearnedTopic => {
    const keywords = take(posts).slice(0, mostKeywords);
    return { id, keywords: keywords.length > 0 ? keywords : [id] };
  });
  const told = new Set(said.flatMap(([, posts]) => [...posts]));
  const isOfOthers = ([, posts]: WordPosts) => [...posts].filter((post) => !told.has(post)).length >= fewest;
  while (topics.length < mostTopics) {
    const first = left.findIndex(isOfOthers);
    if (first < 0) break;
    const [[id, posts]] = left.splice(first, 1) as [WordPosts];
    topics.push({ id, keywords: [id, ...take(posts)].slice(0, mostKeywords) });
  }
  return topics;
}

function mostFrequent<Item extends string>(items: readonly Item[]): Item[] {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return byFrequency(counts);
}

function byFrequency<Item>(counts: ReadonlyMap<Item, number>): Item[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([item]) => item);
}
