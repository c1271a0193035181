import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { EnabledRule } from '../src/lint/linter.js';
import { alwaysClean, keywordList } from './baselines.js';
import { printConformance } from './conformance.js';
import { type GoldSet, loadGoldSets } from './gold.js';
import { alarmsOn, type HarmlessAlarms, loadHarmless } from './harmless.js';
import { heads } from './heads.js';
import { categoryOf, enabled } from './judge.js';
import { type LeftOut, leaveOneOut, opinionWithout } from './learn.js';
import { type Cell, emptyMeasure, measureBaseline, measureSet } from './measure.js';
import { qualityPage } from './quality.js';
import { printStrings } from './strings.js';
import { table } from './table.js';

const { values: flags } = parseArgs({
  options: {
    sets: { type: 'string', default: 'fixtures/gold' },
    only: { type: 'string' },
    rule: { type: 'string', multiple: true },
    wrong: { type: 'boolean', default: false },
    data: { type: 'string' },
    json: { type: 'string' },
    shipped: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    conformance: { type: 'boolean', default: false },
  },
});

if (flags.conformance) {
  printConformance(flags.data ?? '.');
  process.exit();
}

const goldFolder = 'fixtures/gold';
const baselineFile = 'eval/baseline.json';
const pageFile = 'docs/quality.md';

/** The last committed measure. Harmless texts are other people's: only their counts are kept. */
export interface Committed {
  cells: Cell[];
  byRule: ReturnType<typeof emptyMeasure>['byRule'];
  naive: Cell[];
  harmless: HarmlessAlarms[];
}

const allGold = loadGoldSets(goldFolder);
const leftOut = new Map<string, LeftOut>();

/** A rule as if this company's posts had never been seen: with the opinion that was trained without them. */
function withoutSight(rule: EnabledRule, set: GoldSet): EnabledRule {
  const head = heads.find(({ id }) => id === rule.rule.id);
  if (!head || flags.sets !== goldFolder || flags.shipped) return rule;
  let learned = leftOut.get(head.id);
  if (!learned) {
    learned = leaveOneOut(head, allGold, loadGoldSets('eval/training'));
    leftOut.set(head.id, learned);
  }
  return { ...rule, rule: head.createRule(opinionWithout(set.name, learned)) };
}

const sets = loadGoldSets(flags.sets).filter(
  (set) => flags.only === undefined || flags.only.split(',').includes(set.name),
);
const measured = emptyMeasure();
for (const set of sets)
  await measureSet(
    set,
    enabled(flags.rule).map((rule) => withoutSight(rule, set)),
    measured,
  );

const shown = new Set((flags.rule ?? Object.keys(categoryOf)).map((id) => categoryOf[id]));
const cells = measured.cells.filter(({ category }) => shown.has(category));
const committed: Committed = existsSync(baselineFile)
  ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Committed)
  : { cells: [], byRule: {}, naive: [], harmless: [] };
const isGold = flags.sets === goldFolder && flags.only === undefined;

if (flags.wrong) {
  for (const { kind, category, set, post, quotes } of measured.wrong) {
    if (!shown.has(category)) continue;
    const { lang, platform, author, text } = post;
    console.log(
      `${kind.padEnd(5)} ${category} ${set} ${lang} ${platform} ${author} ${post.kind} «${quotes.join(' | ')}»`,
    );
    console.log(`      ${text.replaceAll('\n', '⏎').slice(0, 600)}`);
  }
}
console.log(table(cells, isGold ? committed.cells : []));

const naive = measureBaseline(sets, keywordList);
if (!flags.rule) {
  console.log('\na naive keyword list\n', table(naive, []).replaceAll('\n', '\n '));
  const clean = measureBaseline(sets, alwaysClean);
  const missed = clean.reduce((sum, { score }) => sum + score.miss, 0);
  console.log(`\nalways clean: 0 alarms, ${missed} breaches missed`);
}

if (flags.data !== undefined) await printStrings(flags.data, enabled());

let { harmless } = committed;
if (flags.data !== undefined) {
  printConformance(flags.data);
  harmless = await alarmsOn(loadHarmless(flags.data), allGold, enabled(flags.rule), flags.wrong);
  console.log('\nalarms on harmless texts');
  for (const { set, author, posts, alarms } of harmless) {
    const rates = Object.entries(alarms).map(([id, count]) => `${id} ${((100 * count) / posts).toFixed(2)} %`);
    console.log(`  ${set}, as ${author}, ${posts} posts: ${rates.join(', ') || 'none'}`);
  }
}

if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(measured, null, 1)}\n`);
if (flags.write || flags.check) {
  const now: Committed = { cells, byRule: measured.byRule, naive, harmless };
  const page = qualityPage(now);
  if (flags.write) {
    writeFileSync(baselineFile, `${JSON.stringify(now)}\n`);
    writeFileSync(pageFile, page);
  } else if (readFileSync(pageFile, 'utf8') !== page) {
    console.error(`\n${pageFile} is out of date: run "npm run eval -- --write" and commit what changed.`);
    process.exitCode = 1;
  }
}
