import type { Hit } from './scan.js';

/** As the words stand in the text and the phrases in the lexicon; never as they were built, for that hangs on the posts before. */
export function sortHits(hits: Hit[]): Hit[] {
  // A phrase with optional parts may lead to the same words on several ways.
  return hits.sort(compareHits).filter((hit, index) => index === 0 || compareHits(hits[index - 1] as Hit, hit) !== 0);
}

function compareHits(a: Hit, b: Hit): number {
  return (
    a.from - b.from ||
    a.place - b.place ||
    b.to - a.to ||
    compare(a.phrase, b.phrase) ||
    compare(a.group, b.group) ||
    compare(a.language, b.language) ||
    compare(a.owner, b.owner)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
