/** Counts of one cell of the table. A post counts once a category, whatever the number of findings. */
export interface Score {
  hit: number;
  alarm: number;
  miss: number;
  /** Hits whose finding overlaps the labelled quote. */
  placed: number;
}

export const emptyScore = (): Score => ({ hit: 0, alarm: 0, miss: 0, placed: 0 });

export function addScores(scores: Iterable<Score>): Score {
  const sum = emptyScore();
  for (const score of scores) for (const key of ['hit', 'alarm', 'miss', 'placed'] as const) sum[key] += score[key];
  return sum;
}

export function precision({ hit, alarm }: Score): number {
  return hit + alarm === 0 ? 1 : hit / (hit + alarm);
}

export function recall({ hit, miss }: Score): number {
  return hit + miss === 0 ? 1 : hit / (hit + miss);
}

export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
