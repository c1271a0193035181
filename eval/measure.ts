import type { EnabledRule, Finding } from '../src/lint/linter.js';
import type { Baseline } from './baselines.js';
import { type Category, categories, type GoldPost, type GoldSet, quotesOf } from './gold.js';
import { categoryOf, createJudge } from './judge.js';
import { emptyScore, type Score } from './score.js';

/** One company, category and language. */
export interface Cell {
  set: string;
  category: Category;
  lang: 'en' | 'de';
  score: Score;
}

/** A verdict that the labels disagree with, and where. */
export interface Wrong {
  kind: 'MISS' | 'ALARM';
  category: Category;
  set: string;
  post: GoldPost;
  quotes: string[];
}

export interface Measured {
  cells: Cell[];
  wrong: Wrong[];
  /** How many of a rule's findings, by confidence, stand in posts with its category: the measured precision. */
  byRule: Record<string, Record<string, { right: number; all: number }>>;
}

export const emptyMeasure = (): Measured => ({ cells: [], wrong: [], byRule: {} });

/** Judges every post of a set and holds the findings against the labels. A post counts once a category. */
export async function measureSet(set: GoldSet, rules: EnabledRule[], measured: Measured): Promise<void> {
  const judge = createJudge(set.settings, rules);
  for (const post of set.posts) {
    const findings = await judge(post);
    for (const category of categories) {
      const mine = findings.filter((finding) => categoryOf[finding.rule.rule.id] === category);
      const labels = post.violations.filter((violation) => violation.category === category);
      const placed = mine.some(({ start, end }) =>
        quotesOf(post, category).some((quote) => start < quote.end && quote.start < end),
      );
      addVerdict(
        cellOf(measured.cells, set.name, category, post.lang).score,
        mine.length > 0,
        labels.length > 0,
        placed,
      );
      if (mine.length > 0 === labels.length > 0) continue;
      const quotes =
        labels.length > 0 ? labels.map(({ quote }) => quote) : mine.map((finding) => describe(finding, post));
      measured.wrong.push({ kind: labels.length > 0 ? 'MISS' : 'ALARM', category, set: set.name, post, quotes });
    }
    for (const { rule, confidence } of findings) {
      measured.byRule[rule.rule.id] ??= {};
      const grades = measured.byRule[rule.rule.id] as Record<string, { right: number; all: number }>;
      grades[confidence] ??= { right: 0, all: 0 };
      const counts = grades[confidence] as { right: number; all: number };
      counts.all++;
      if (post.violations.some(({ category }) => category === categoryOf[rule.rule.id])) counts.right++;
    }
  }
}

export function measureBaseline(sets: readonly GoldSet[], baseline: Baseline): Cell[] {
  const cells: Cell[] = [];
  for (const set of sets) {
    for (const post of set.posts) {
      const found = baseline(post, set);
      for (const category of categories) {
        const isLabelled = post.violations.some((violation) => violation.category === category);
        addVerdict(cellOf(cells, set.name, category, post.lang).score, found.has(category), isLabelled, false);
      }
    }
  }
  return cells;
}

function addVerdict(score: Score, isFound: boolean, isLabelled: boolean, isPlaced: boolean): void {
  if (isFound && isLabelled) score.hit++;
  else if (isFound) score.alarm++;
  else if (isLabelled) score.miss++;
  if (isFound && isLabelled && isPlaced) score.placed++;
}

function describe({ messageId, start, end }: Finding, { text }: GoldPost): string {
  return `${messageId}: ${text.slice(start, end)}`;
}

function cellOf(cells: Cell[], set: string, category: Category, lang: 'en' | 'de'): Cell {
  let cell = cells.find((one) => one.set === set && one.category === category && one.lang === lang);
  if (!cell) {
    cell = { set, category, lang, score: emptyScore() };
    cells.push(cell);
  }
  return cell;
}
