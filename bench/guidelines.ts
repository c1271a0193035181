import { writeFileSync } from 'node:fs';
import { loadGoldSets } from '../eval/gold.js';
import { seeded } from '../eval/logistic.js';

/**
 * Writes `count` rules as data with `terms` terms each, as a company might have them: half are pairs of words that occur in
 * posts, half are words that nobody uses. Same numbers, same rules.
 */
export function writeGuidelines(path: string, count: number, terms: number): void {
  const random = seeded(11);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const posts = loadGoldSets('eval/training').flatMap((set) => set.posts);
  const words = posts.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []);
  const syllables = 'ka lo mi re tu vo za ne fi gu pa so'.split(' ');
  const invented = () => Array.from({ length: 4 }, () => pick(syllables)).join('');
  const rules = Array.from({ length: count }, (_, index) => ({
    id: `acme/rule-${index}`,
    message: '"{quote}" is not how we say it',
    terms: Array.from({ length: terms }, (_, at) => (at % 2 === 0 ? `${pick(words)} ${pick(words)}` : invented())),
    examples: { bad: ['bad'], good: ['good'] },
  }));
  writeFileSync(path, JSON.stringify(rules));
}
