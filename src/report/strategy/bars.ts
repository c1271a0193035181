const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A horizontal bar for a part from 0 to 1, up to `width` columns wide, exact to an eighth of one. */
export function bar(part: number, width: number): string {
  const steps = Math.round(Math.min(1, Math.max(0, part)) * width * 8);
  return '█'.repeat(steps >> 3) + (eighths[steps & 7] ?? '');
}

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** One column a count, high in proportion to the highest; `·` for none. */
export function sparkline(counts: readonly number[]): string {
  const highest = counts.reduce((most, count) => Math.max(most, count), 0);
  return counts
    .map((count) => (count === 0 ? '·' : (levels[Math.ceil((count / highest) * levels.length) - 1] as string)))
    .join('');
}
