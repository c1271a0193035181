import type { OpinionLimits } from '../src/rule/opinion.js';

/** A held-back post with the score of a model that never saw its company. */
export interface Scored {
  score: number;
  sure: boolean;
  positive: boolean;
}

const leastPrecision = 0.9;

/**
 * Chooses from which scores on a finding is worth reporting: the best F1 among the choices whose precision on held-back
 * posts is high enough, else the most precise.
 */
export function chooseLimits(scored: readonly Scored[], misses = 0): OpinionLimits {
  const total = scored.filter(({ positive }) => positive).length + misses;
  let best = { report: Number.POSITIVE_INFINITY, keep: Number.NEGATIVE_INFINITY, f1: -1, precision: 0 };
  const steps = stepsOf(scored);
  for (const keep of [-9, ...stepsOf(scored.filter(({ sure }) => sure), 12)]) {
    for (const report of steps) {
      const found = scored.filter(({ score, sure }) => score >= (sure ? keep : report));
      const hit = found.filter(({ positive }) => positive).length;
      const precision = found.length === 0 ? 1 : hit / found.length;
      const f1 = (2 * hit) / (found.length + total || 1);
      const better = precision >= leastPrecision ? best.precision < leastPrecision || f1 > best.f1 : precision > best.precision;
      if (better) best = { report, keep, f1, precision };
    }
  }
  const { report, keep } = best;
  return { report, keep, medium: Math.max(report, from(scored, 0.88)), high: Math.max(report, from(scored, 0.95)) };
}

/** The lowest score from which on precision stays at `precision`. */
function from(scored: readonly Scored[], precision: number): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let [hit, lowest] = [0, Number.MAX_SAFE_INTEGER];
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
