import { groupBy } from '../../src/rule/group-by.js';
import type { Hit } from '../../src/text/scan.js';

/** Groups of phrases.yml: words that say whose a number or an address is. */
export type Cue =
  | 'private'
  | 'person'
  | 'title'
  | 'service'
  | 'own'
  | 'not-phone'
  | 'bank'
  | 'house-account'
  | 'card'
  | 'example'
  | 'home'
  | 'delivery'
  | 'venue'
  | 'birth'
  | 'birth-form'
  | 'number'
  | 'record'
  | 'ticket'
  | 'plate'
  | 'identity'
  | 'sort-code';

export interface Cues {
  /** Whether such a word stands within `before` and `after` UTF-16 code units of a place, not in it: "77 Station Road". */
  near(cue: Cue, start: number, end: number, before?: number, after?: number): boolean;
  /** The words of one kind, in order. */
  of(cue: Cue): readonly Hit[];
}

/** Longer than any phrase that counts as near. */
const longest = 80;

export function cuesOf(hits: readonly Hit[]): Cues {
  const byCue = groupBy(hits, ({ group }) => group);
  const of = (cue: Cue): readonly Hit[] => byCue.get(cue) ?? [];
  return {
    of,
    near(cue, start, end, before = 90, after = 60) {
      const list = of(cue);
      for (let at = firstFrom(list, start - before - longest); at < list.length; at++) {
        const hit = list[at] as Hit;
        if (hit.start > end + after) return false;
        const inside = hit.start > start && hit.start < end;
        if (hit.end >= start - before && !inside) return true;
      }
      return false;
    },
  };
}

/** The index of the first hit that begins at `from` or later; hits are in order. */
function firstFrom(hits: readonly Hit[], from: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
