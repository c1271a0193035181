import { writeFileSync } from 'node:fs';
import { loadGoldSets } from './gold.js';
import { heads } from './heads.js';
import { leaveOneOut, trainShipped } from './learn.js';

/** Trains every learned second opinion and writes it beside its rule; same texts, same weights. */
const gold = loadGoldSets('fixtures/gold');
const training = loadGoldSets('eval/training');
for (const head of heads) {
  if (process.argv[2] !== undefined && process.argv[2] !== head.id) continue;
  const data = trainShipped(leaveOneOut(head, gold, training), training);
  writeFileSync(`rules/${head.id}/model.json`, `${JSON.stringify(data)}\n`);
  console.log(`${head.id}: limits ${JSON.stringify(data.limits)}`);
}
