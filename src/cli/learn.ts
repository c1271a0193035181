import { detectLanguage, isCommonWord } from '../text/language.js';
import { createVocabulary } from '../text/vocabulary.js';
import { Flag, splitWords } from '../text/words.js';

/** What past posts seem to be about: a proposal for people to look through. */
export interface Learned {
  posts: number;
  /** Words that come up in many posts, most frequent first. */
  keywords: string[];
  /** Names in English posts; in German ones every noun has a capital. */
  products: string[];
}

const most = 12;
/** In fewer posts a word is chance. */
const fewest = 3;

interface Use {
  posts: Set<number>;
  /** As it is mostly written. */
  written: string;
  uses: number;
  titled: number;
}

/** Finds out what past posts speak about. `known`: names that need no proposal, such as the company's. */
export function learnFrom(texts: readonly string[], known: readonly string[]): Learned {
  const vocabulary = createVocabulary();
  const uses = new Map<string, Use>();
  for (const [index, text] of texts.entries()) {
    const { words } = splitWords(text, vocabulary);
    const isEnglish = detectLanguage(words) === 'en';
    for (const { form, flags, start, end } of words) {
      if (flags & (Flag.Url | Flag.Email | Flag.Mention | Flag.Emoji | Flag.Code)) continue;
      if (form.key.length < 4 || !/^\p{L}+$/u.test(form.key) || isCommonWord(form.key)) continue;
      const use = uses.get(form.key) ?? { posts: new Set(), written: text.slice(start, end), uses: 0, titled: 0 };
      uses.set(form.key, use);
      use.posts.add(index);
      if (!isEnglish || flags & (Flag.SentenceStart | Flag.Hashtag)) continue;
      use.uses++;
      if (form.titled) use.titled++;
    }
  }
  const ours = new Set(known.flatMap((name) => name.toLowerCase().split(/\s+/)));
  const frequent = [...uses]
    .filter(([key, { posts }]) => posts.size >= fewest && !ours.has(key))
    .sort(([, a], [, b]) => b.posts.size - a.posts.size);
  const isName = ({ uses: all, titled }: Use) => all >= fewest && titled / all > 0.9;
  return {
    posts: texts.length,
    keywords: frequent
      .filter(([, use]) => !isName(use))
      .slice(0, most)
      .map(([key]) => key),
    products: frequent
      .filter(([, use]) => isName(use))
      .slice(0, most)
      .map(([, { written }]) => written),
  };
}
