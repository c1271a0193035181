import type { PostView } from '../../src/rule/view.js';
import { keepApart } from '../../src/text/overlap.js';
import type { Hit } from '../../src/text/scan.js';
import { Flag } from '../../src/text/words.js';
import type { Passage } from './passages.js';

/** One such word is a word, three in a sentence are a brochure; and two of them have to be words that nobody says. */
const fewest = 3;
const fewestStrong = 2;
/** And no more than so many words for each of them. */
const wordsForEach = 10;

/** The brochure's words among the hits of a passage, as written; none where they are too few to matter. */
export function hypeIn({ text, words }: PostView, hits: readonly Hit[], { length }: Passage): string[] {
  const found = hits.filter(({ group, from }) => group !== 'frame' && !((words[from]?.flags ?? 0) & Flag.Hashtag));
  if (found.length < fewest) return [];
  // Of hits that share a word the longest says most.
  const kept = keepApart(found.toSorted((a, b) => b.to - b.from - (a.to - a.from)));
  const strong = kept.filter(({ group }) => group === 'strong').length;
  if (kept.length < fewest || strong < fewestStrong || kept.length * wordsForEach < length) return [];
  return kept.sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
}
