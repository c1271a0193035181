import type { NameHit } from './scan.js';

/** Says of the index of a word whether it is part of a name. */
export function namedBy(names: readonly NameHit[]): (index: number) => boolean {
  if (names.length === 0) return () => false;
  const named = new Set<number>();
  for (const { from, to } of names) for (let at = from; at < to; at++) named.add(at);
  return (index) => named.has(index);
}
