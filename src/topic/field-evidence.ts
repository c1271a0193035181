import { groupBy } from '../rule/group-by.js';
import { overlaps } from '../text/overlap.js';
import type { Hit } from '../text/scan.js';
import type { Word } from '../text/words.js';
import { keysOf } from './evidence.js';
import type { Field } from './fields.js';
import { groupOf } from './groups.js';

export interface FieldEvidence {
  /** 3 says a field by itself, 2 needs a companion, 1 is a hint. */
  weight: number;
  /** The heaviest that share no word; a word that comes again counts once. */
  hits: Hit[];
}

/** Which fields the words of a post speak for. Costs nothing to speak of when `hits` is empty. */
export function fieldEvidence(post: FieldPost, hits: readonly Hit[]): Map<Field, FieldEvidence> {
  const guards = hits.filter((hit) => groupOf(hit)?.guard);
  const byField = groupBy(hits, (hit) => {
    const field = groupOf(hit)?.field;
    return field && guards.some((guard) => overlaps(guard, hit)) ? undefined : field;
  });
  const spoken = [...byField].filter(([, found]) => !found.every((hit) => groupOf(hit)?.companion));
  return new Map(
    spoken.map(([field, found]) => {
      const kept = distinct(found, post);
      const sum = kept.reduce((total, hit) => total + weightOf(hit), 0) + extraWeight(field, kept, post.text);
      return [field, { weight: sum, hits: kept }];
    }),
  );
}

interface FieldPost {
  readonly text: string;
  readonly words: readonly Word[];
}

const weightOf = (hit: Hit): number => groupOf(hit)?.weight ?? 0;

function distinct(hits: Hit[], post: FieldPost): Hit[] {
  const kept: Hit[] = [];
  const seen = new Set<string>();
  const heaviest = [...hits].sort((a, b) => weightOf(b) - weightOf(a) || b.to - b.from - (a.to - a.from));
  for (const hit of heaviest) {
    const words = keysOf(post.words, hit);
    if (seen.has(words) || kept.some((other) => overlaps(other, hit))) continue;
    seen.add(words);
    kept.push(hit);
  }
  return kept;
}

const score = /(?<![\d:.])\d{1,2}\s?[:–-]\s?\d{1,2}(?![\d:.]|\s?(?:Uhr|am\b|pm\b|%|€))/;
const amount = /(?<![\d.])(?:\d+|½|¼|¾)\s?(?:g|kg|ml|cl|l|EL|TL|tbsp|tsp|oz|cups?|Gramm)(?![\p{L}])/gu;

/** A score beside a word of sport, amounts beside ingredients: digits that no phrase can hold. */
function extraWeight(field: Field, hits: Hit[], text: string): number {
  if (field === 'sport') return hits.length > 0 && score.test(text) ? 2 : 0;
  if (field === 'recipe') return hits.length > 1 ? Math.min(2, text.match(amount)?.length ?? 0) : 0;
  return 0;
}
