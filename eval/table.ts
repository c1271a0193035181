import { categories } from './gold.js';
import type { Cell } from './measure.js';
import { addScores, f1, precision, recall, type Score } from './score.js';

export const sumOf = (cells: readonly Cell[], wanted: Partial<Omit<Cell, 'score'>>): Score =>
  addScores(
    cells
      .filter((cell) => Object.entries(wanted).every(([key, value]) => cell[key as keyof Cell] === value))
      .map(({ score }) => score),
  );

/** The table that `npm run eval` prints. `before` is the last committed measure: what changed stands behind the figures. */
export function table(cells: readonly Cell[], before: readonly Cell[]): string {
  const lines: string[] = [];
  for (const category of categories) {
    if (!cells.some((cell) => cell.category === category)) continue;
    lines.push('', category);
    for (const lang of ['en', 'de'] as const) lines.push(row(`  ${lang}`, { category, lang }));
    for (const set of new Set(cells.map((cell) => cell.set))) lines.push(row(`    ${set}`, { category, set }));
  }
  return lines.join('\n');

  function row(name: string, wanted: Partial<Omit<Cell, 'score'>>): string {
    const score = sumOf(cells, wanted);
    const old = sumOf(before, wanted);
    const { hit, alarm, miss, placed } = score;
    const figures = [precision(score), recall(score), f1(score), hit === 0 ? 1 : placed / hit].map((figure) =>
      figure.toFixed(2),
    );
    const change = f1(score) - f1(old);
    const told =
      old.hit + old.miss === 0 || Math.abs(change) < 0.005 ? '' : `  ${change > 0 ? '+' : ''}${change.toFixed(2)} F1`;
    return `${name.padEnd(22)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  placed ${figures[3]}   +${hit} !${alarm} -${miss}${told}`;
  }
}
