import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { loadGoldSets } from '../eval/gold.js';
import { seeded } from '../eval/logistic.js';

const languages = ['en', 'de'] as const;

/** Keys of JSON Lines. */
export type MadeUpPost = Record<'id' | 'text' | 'platform' | 'author' | 'kind' | 'language', string>;

/**
 * Sentences of the project's own texts in new company, so that words, lengths and emoji are as in real drafts and hardly two
 * posts are alike. As in real life, nine in ten are made of harmless sentences, unless `breaching` says otherwise. Same seed,
 * same posts.
 */
export function* madeUpPosts(count: number, breaching = 0.1): Generator<MadeUpPost> {
  const random = seeded(7);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const posts = loadGoldSets('eval/training').flatMap((set) => set.posts);
  const sentencesOf = (isClean: boolean) =>
    Object.fromEntries(
      languages.map((lang) => {
        const own = posts.filter((post) => post.lang === lang && (post.violations.length === 0) === isClean);
        return [lang, own.flatMap(({ text }) => text.split(/(?<=[.!?…])\s+/))];
      }),
    );
  const [clean, breached] = [sentencesOf(true), sentencesOf(false)];
  for (let number = 0; number < count; number++) {
    const model = pick(posts);
    const sentences = (random() < 1 - breaching ? clean : breached)[model.lang] as string[];
    const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(sentences)).join(' ');
    const { platform, author, kind, lang } = model;
    yield { id: `p${number}`, text, platform, author, kind, language: lang };
  }
}

/** Writes JSON Lines. */
export async function writePosts(path: string, posts: Iterable<object>): Promise<void> {
  const out = createWriteStream(path);
  for (const post of posts) if (!out.write(`${JSON.stringify(post)}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}
