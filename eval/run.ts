import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { type Category, categories, type GoldPost, type GoldSet, loadGoldSets } from './gold.js';
import { loadHarmless } from './harmless.js';
import { heads } from './heads.js';
import type { EnabledRule } from '../src/lint/linter.js';
import { type LeftOut, leaveOneOut, opinionWithout } from './learn.js';
import { categoryOf, createJudge, enabled } from './judge.js';
import { addScores, emptyScore, f1, precision, recall, type Score } from './score.js';

const { values: flags } = parseArgs({
  options: {
    sets: { type: 'string', default: 'fixtures/gold' },
    only: { type: 'string' },
    rule: { type: 'string', multiple: true },
    wrong: { type: 'boolean', default: false },
    data: { type: 'string' },
    json: { type: 'string' },
    shipped: { type: 'boolean', default: false },
  },
});

const isGold = flags.sets === 'fixtures/gold';
const allGold = loadGoldSets('fixtures/gold');
const leftOut = new Map<string, LeftOut>();

/** A rule as if this company's posts had never been seen: with the opinion that was trained without them. */
function withoutSight(rule: EnabledRule, set: GoldSet): EnabledRule {
  const head = heads.find(({ id }) => id === rule.rule.id);
  if (!head || !isGold || flags.shipped) return rule;
  let learned = leftOut.get(head.id);
  if (!learned) {
    learned = leaveOneOut(head, allGold, loadGoldSets('eval/training'));
    leftOut.set(head.id, learned);
  }
  return { ...rule, rule: head.createRule(opinionWithout(set.name, learned)) };
}

interface Cell {
  set: string;
  category: Category;
  lang: 'en' | 'de';
  score: Score;
}

const cells: Cell[] = [];

async function measure(set: GoldSet): Promise<void> {
  const judge = createJudge(set.settings, enabled(flags.rule).map((rule) => withoutSight(rule, set)));
  for (const post of set.posts) {
    const findings = await judge(post);
    for (const category of categories) {
      const mine = findings.filter((finding) => categoryOf[finding.rule.rule.id] === category);
      const labels = post.violations.filter((violation) => violation.category === category);
      const score = cellOf(set.name, category, post.lang).score;
      if (labels.length > 0 && mine.length > 0) {
        score.hit++;
        if (mine.some(({ start, end }) => labels.some(({ quote }) => overlaps(post.text, quote, start, end)))) score.placed++;
      } else if (labels.length > 0) {
        score.miss++;
        if (flags.wrong && shown(category)) tell('MISS ', set, post, labels.map(({ quote }) => quote).join(' | '));
      } else if (mine.length > 0) {
        score.alarm++;
        const quotes = mine.map(({ messageId, start, end }) => `${messageId}: ${post.text.slice(start, end)}`);
        if (flags.wrong) tell('ALARM', set, post, quotes.join(' | '));
      }
    }
  }
}

function shown(category: Category): boolean {
  return flags.rule === undefined || flags.rule.some((id) => categoryOf[id] === category);
}

function overlaps(text: string, quote: string, start: number, end: number): boolean {
  const at = text.indexOf(quote);
  return start < at + quote.length && at < end;
}

function tell(kind: string, set: GoldSet, post: GoldPost, quote: string): void {
  const { lang, platform, author, text } = post;
  console.log(`${kind} ${set.name} ${lang} ${platform} ${author} ${post.kind} «${quote}»\n      ${text.replaceAll('\n', '⏎').slice(0, 600)}`);
}

function cellOf(set: string, category: Category, lang: 'en' | 'de'): Cell {
  let cell = cells.find((one) => one.set === set && one.category === category && one.lang === lang);
  if (!cell) cells.push((cell = { set, category, lang, score: emptyScore() }));
  return cell;
}

function row(name: string, score: Score): string {
  const { hit, alarm, miss, placed } = score;
  const figures = [precision(score), recall(score), f1(score), hit === 0 ? 1 : placed / hit].map((figure) => figure.toFixed(2));
  return `${name.padEnd(34)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  placed ${figures[3]}   +${hit} !${alarm} -${miss}`;
}

const sets = loadGoldSets(flags.sets).filter((set) => flags.only === undefined || flags.only.split(',').includes(set.name));
for (const set of sets) await measure(set);

for (const category of categories) {
  if (!shown(category)) continue;
  console.log(`\n${category}`);
  for (const lang of ['en', 'de'] as const) {
    console.log(row(`  ${lang}`, addScores(cells.filter((cell) => cell.category === category && cell.lang === lang).map(({ score }) => score))));
  }
  for (const { name } of sets) {
    console.log(row(`    ${name}`, addScores(cells.filter((cell) => cell.category === category && cell.set === name).map(({ score }) => score))));
  }
}

if (flags.data !== undefined) {
  console.log('\nalarms on harmless texts');
  const [first] = sets;
  for (const set of loadHarmless(flags.data)) {
    for (const author of ['brand', 'employee'] as const) {
      const counts = new Map<string, number>();
      const judge = createJudge({ ...first?.settings, confidential: [], today: '2026-01-01' }, enabled(flags.rule));
      for (const post of set.posts) {
        const findings = await judge({ ...post, author });
        for (const id of new Set(findings.map((finding) => finding.rule.rule.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
        if (flags.wrong) {
          for (const { messageId, start, end } of findings) console.log(`  ${messageId}: ${post.text.slice(start, end)}   «${post.text.slice(0, 200)}»`);
        }
      }
      const rates = [...counts].map(([id, count]) => `${id} ${((100 * count) / set.posts.length).toFixed(2)} %`);
      console.log(`  ${set.name}, as ${author}, ${set.posts.length} posts: ${rates.join(', ') || 'none'}`);
    }
  }
}

if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(cells, null, 1)}\n`);
