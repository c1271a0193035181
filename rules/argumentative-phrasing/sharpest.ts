import { type Opinion, postTokens } from '../../src/rule/opinion.js';
import type { PostView } from '../../src/rule/view.js';
import { Flag, type Word } from '../../src/text/words.js';

/** A quote of more characters would hide the advice that goes with it. */
const longest = 140;

interface Span {
  /** Indexes of words, `to` exclusive. */
  from: number;
  to: number;
}

/** `[start, end)` in UTF-16 code units of the sentence, or in a long one the clause, that the opinion thinks worst of. */
export function sharpest(post: PostView, opinion: Opinion): { start: number; end: number } {
  const sentence = worst(post.sentences, post, opinion);
  const { start, end } = place(sentence, post);
  return end - start <= longest ? { start, end } : place(worst(clauses(sentence, post), post, opinion), post);
}

function worst(spans: readonly Span[], post: PostView, opinion: Opinion): Span {
  let [best, most] = [spans[0] ?? { from: 0, to: post.words.length }, Number.NEGATIVE_INFINITY];
  for (const span of spans) {
    const tokens = postTokens(post, { ...span, start: 0, end: 0, mark: '' });
    // The score is a mean over words: a long sentence with some bite has more of it than a short one.
    const score = opinion.score({ tokens, cues: [] }) * Math.sqrt(span.to - span.from);
    if (score > most) [best, most] = [span, score];
  }
  return best;
}

/** Parts between commas and dashes of at least three words. */
function clauses({ from, to }: Span, { words }: PostView): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    const breaks = at === to || ((words[at] as Word).flags & Flag.AfterBreak) !== 0;
    if (!breaks || at - start < 3) continue;
    parts.push({ from: start, to: at });
    start = at;
  }
  return parts;
}

function place({ from, to }: Span, { words, text }: PostView): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? text.length };
}
