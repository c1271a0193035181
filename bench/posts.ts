import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { loadGoldSets } from '../eval/gold.js';
import { seeded } from '../eval/logistic.js';

const languages = ['en', 'de'] as const;

/**
 * Writes `count` posts as JSON Lines: sentences of the project's own texts in new company, so that words, lengths and
 * emoji are as in real drafts and no two posts are alike. As in real life, nine in ten are made of harmless sentences, unless `breaching` says otherwise.
 * Same seed, same posts.
 */
export async function writePosts(path: string, count: number, breaching = 0.1): Promise<void> {
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
  const out = createWriteStream(path);
  for (let number = 0; number < count; number++) {
    const model = pick(posts);
    const sentences = (random() < 1 - breaching ? clean : breached)[model.lang] as string[];
    const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(sentences)).join(' ');
    const { platform, author, kind, lang } = model;
    const line = `${JSON.stringify({ id: `p${number}`, text, platform, author, kind, language: lang })}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
