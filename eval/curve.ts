import { loadGoldSets } from './gold.js';
import { heads } from './heads.js';
import { leaveOneOut } from './learn.js';
import type { Scored } from './limits.js';

/** How well each opinion ranks held-back posts: `node .dev/curve.js [rule]`. */
const gold = loadGoldSets('fixtures/gold');
const training = loadGoldSets('eval/training').filter(({ name }) => !process.argv.slice(3).includes(name));

for (const head of heads) {
  if (process.argv[2] !== undefined && process.argv[2] !== head.id) continue;
  const scored = [...leaveOneOut(head, gold, training).scored.values()].flat().filter(({ isPlain }) => !isPlain);
  for (const lang of ['en', 'de', 'both'] as const) {
    console.log(`${head.id} ${lang}: ${curve(scored.filter((one) => lang === 'both' || one.lang === lang))}`);
  }
}

function curve(scored: Scored[]): string {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const total = scored.filter(({ positive }) => positive).length;
  let [hit, best] = [0, { f1: 0, precision: 0, recall: 0 }];
  const recallAt = new Map<number, number>();
  sorted.forEach(({ positive }, index) => {
    if (positive) hit++;
    const [precision, recall] = [hit / (index + 1), hit / total];
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (f1 > best.f1) best = { f1, precision, recall };
    for (const least of [0.8, 0.88, 0.95]) if (precision >= least) recallAt.set(least, recall);
  });
  const at = [...recallAt].sort().map(([least, recall]) => `P ${least}: R ${recall.toFixed(2)}`);
  return `best F1 ${best.f1.toFixed(3)} (P ${best.precision.toFixed(2)} R ${best.recall.toFixed(2)}); ${at.join(', ')}`;
}
