/** What a network makes a link of. `[start, end)` in UTF-16 code units, the sign included. */
export interface LinkedEntity {
  type: 'url' | 'mention' | 'hashtag' | 'cashtag';
  start: number;
  end: number;
}

/** Entities in order of place; of two that overlap, the first stands. */
export function withoutOverlaps<Entity extends { start: number; end: number }>(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of [...entities].sort((a, b) => a.start - b.start)) {
    if (entity.start >= (kept.at(-1)?.end ?? 0)) kept.push(entity);
  }
  return kept;
}
