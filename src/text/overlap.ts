/** Indices of words: the first one, and the one after the last. */
interface Stretch {
  from: number;
  to: number;
}

/** Whether two stretches share a word. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Of those that share a word the one that is given first: "are you stupid" and no "stupid", where longer ones come first. */
export function keepApart<One extends Stretch>(inOrderOfWorth: readonly One[]): One[] {
  const kept: One[] = [];
  for (const one of inOrderOfWorth) if (!kept.some((other) => overlaps(other, one))) kept.push(one);
  return kept;
}
