import { rules } from '../rules/index.js';
import { compilePhrases } from '../src/text/automaton.js';
import { scanNames, scanPhrases } from '../src/text/scan.js';
import { splitWords } from '../src/text/split-words.js';
import { loadGoldSets } from './gold.js';
import { categoryOf } from './judge.js';

/** How often each phrase of a rule stands in posts with and without the rule's category: `node .dev/phrases.js <rule>`. */
const rule = rules.find(({ id }) => id === process.argv[2]);
if (!rule?.lexicon) throw new Error('Name a rule that has phrases.');
const lexicons = [rule.lexicon].flat().map((lexicon) => ({ owner: rule.id, lexicon }));
const counts = new Map<string, { right: number; wrong: number }>();
for (const { settings, posts } of loadGoldSets(process.argv[3] ?? 'eval/training')) {
  const names = settings.company?.competitors.map((text) => ({ kind: 'competitor' as const, text })) ?? [];
  const automaton = compilePhrases(lexicons, names, { eager: true });
  for (const { text, lang, violations } of posts) {
    const words = splitWords(text, automaton.vocabulary);
    const hits = scanPhrases(words, scanNames(words, automaton), automaton, lang);
    const isRight = violations.some(({ category }) => category === categoryOf[rule.id]);
    for (const key of new Set(hits.map(({ group, phrase }) => `${group}\t${phrase}`))) {
      const count = counts.get(key) ?? { right: 0, wrong: 0 };
      if (isRight) count.right++;
      else count.wrong++;
      counts.set(key, count);
    }
  }
}
for (const [key, { right, wrong }] of [...counts].sort((a, b) => b[1].wrong - a[1].wrong))
  console.log(`${right}\t${wrong}\t${key}`);
