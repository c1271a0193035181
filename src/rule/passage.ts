import type { PostView } from './view.js';

/** About as much as a reader takes in at one look. */
const passage = 280;

/**
 * `[start, end)` in UTF-16 code units of the worst sentence by `scores`, one for each sentence, and its neighbours as
 * long as they fit, for a sting needs the sentence before it.
 */
export function worstPassage(post: PostView, scores: readonly number[]): { start: number; end: number } {
  let from = scores.indexOf(Math.max(...scores));
  let to = from + 1;
  while (from > 0 || to < scores.length) {
    const before =
      from > 0 && length(from - 1, to) <= passage ? (scores[from - 1] as number) : Number.NEGATIVE_INFINITY;
    const after =
      to < scores.length && length(from, to + 1) <= passage ? (scores[to] as number) : Number.NEGATIVE_INFINITY;
    if (before === after) break;
    if (before > after) from--;
    else to++;
  }
  return place(from, to);

  function length(first: number, last: number): number {
    const { start, end } = place(first, last);
    return end - start;
  }

  function place(first: number, last: number): { start: number; end: number } {
    const [begin, finish] = [post.sentences[first], post.sentences[last - 1]];
    return {
      start: post.words[begin?.from ?? 0]?.start ?? 0,
      end: post.words[(finish?.to ?? 1) - 1]?.end ?? post.text.length,
    };
  }
}
