import type { OpinionLimits } from '../src/rule/opinion.js';

/** A held-back post with the score of a model that never saw its company. */
export interface Scored {
  lang: 'en' | 'de';
  score: number;
  sure: boolean;
  positive: boolean;
  /** One of the harmless everyday texts, which no labelled set has its share of. */
  isPlain: boolean;
}

/** A linter that is wrong twice gets switched off: what precision falls short of this costs more than recall can earn. */
const wanted = 0.9;
const cost = 1.2;

/** So many of the everyday texts may be stopped before that costs, too; and how much it costs. */
const endured = 0.008;
const plainCost = 8;

/**
 * Chooses from which scores on a finding is worth reporting: F1, less a fine for false alarms. For each language, or, where
 * posts are few and the model is told the language, for both at once.
 */
export function chooseLimits(scored: readonly Scored[], isShared = false): Record<'en' | 'de', OpinionLimits> {
  if (isShared) {
    const limits = chooseSteady(scored);
    return { en: limits, de: limits };
  }
  return {
    en: choose(scored.filter(({ lang }) => lang === 'en')),
    de: choose(scored.filter(({ lang }) => lang === 'de')),
  };
}

function choose(all: readonly Scored[]): OpinionLimits {
  const scored = all.filter(({ isPlain }) => !isPlain);
  const plain = all.filter(({ isPlain }) => isPlain);
  const total = scored.filter(({ positive }) => positive).length;
  const surely = scored.filter(({ sure }) => sure);
  const others = scored.filter(({ sure }) => !sure);
  let best = { report: never, keep: -never, worth: -1 };
  for (const keep of [-never, ...stepsOf(surely)]) {
    const [hits, alarms] = countFrom(surely, keep);
    for (const report of [...stepsOf(others), never]) {
      const [more, wrong] = countFrom(others, report);
      const [hit, alarm] = [hits + more, alarms + wrong];
      const precision = hit + alarm === 0 ? 1 : hit / (hit + alarm);
      const stopped = plain.filter(({ score, sure }) => score >= (sure ? keep : report)).length / (plain.length || 1);
      const worth =
        (2 * hit) / (hit + alarm + total || 1) -
        cost * Math.max(0, wanted - precision) -
        plainCost * Math.max(0, stopped - endured);
      if (worth > best.worth) best = { report, keep, worth };
    }
  }
  return gradesOf(scored, best.report, best.keep);
}

function gradesOf(scored: readonly Scored[], report: number, keep: number): OpinionLimits {
  return { report, keep, medium: Math.max(report, from(scored, 0.88)), high: Math.max(report, from(scored, 0.95)) };
}

/** The best limit among a few hundred posts is luck: the one in the middle of good ones stays good with other companies. */
const neighbours = 9;
const gap = 0.05;
/** Nearer to what is reached at best, or the fine would decide alone. */
const wantedOfFew = 0.89;

function chooseSteady(all: readonly Scored[]): OpinionLimits {
  const scored = all.filter(({ isPlain }) => !isPlain);
  const total = scored.filter(({ positive }) => positive).length;
  const limits = Array.from({ length: 101 }, (_, at) => Number((at * gap - 2).toFixed(2)));
  const worths = limits.map((limit) => {
    const [hit, alarm] = countFrom(scored, limit);
    return (2 * hit) / (hit + alarm + total || 1) - cost * Math.max(0, wantedOfFew - hit / (hit + alarm || 1));
  });
  const steady = worths.map((_, at) => {
    const near = worths.slice(Math.max(0, at - neighbours), at + neighbours + 1);
    return near.reduce((sum, worth) => sum + worth, 0) / near.length;
  });
  // No lower limit for what the words are sure of: it gained one to three posts of the gold sets, and stopped 13 more of 508 news starts.
  const report = limits[steady.indexOf(Math.max(...steady))] as number;
  return gradesOf(scored, report, report);
}

/** Beyond every score; JSON knows no infinity. */
const never = 1e6;

function countFrom(scored: readonly Scored[], least: number): [hits: number, alarms: number] {
  let [hits, alarms] = [0, 0];
  for (const { score, positive } of scored) {
    if (score < least) continue;
    if (positive) hits++;
    else alarms++;
  }
  return [hits, alarms];
}

/** The lowest score from which on precision stays at `precision`. */
function from(scored: readonly Scored[], precision: number): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let [hit, lowest] = [0, never];
  sorted.forEach(({ score, positive }, index) => {
    if (positive) hit++;
    if (hit / (index + 1) >= precision) lowest = score;
  });
  return Number(lowest.toFixed(3));
}

function stepsOf(scored: readonly Scored[], count = 60): number[] {
  const sorted = scored.map(({ score }) => score).sort((a, b) => a - b);
  const steps = Array.from({ length: count }, (_, at) => sorted[Math.floor((at * sorted.length) / count)]);
  return [...new Set(steps.flatMap((step) => (step === undefined ? [] : [Number(step.toFixed(3))])))];
}
