import type { PostView } from '../rule/view.js';
import type { Hit } from '../text/scan.js';
import { groupOf } from './groups.js';

/**
 * The sentence in which most of the evidence stands, with its neighbours that hold some, too: "Riddle time! What has …"
 * is one finding. UTF-16 code units of the post's text, without the space around.
 */
export function placeOf({ text, words, sentences }: PostView, hits: readonly Hit[]): { start: number; end: number } {
  const weights = new Map<number, number>();
  for (const hit of hits) {
    const sentence = words[hit.from]?.sentence ?? 0;
    weights.set(sentence, (weights.get(sentence) ?? 0) + (groupOf(hit)?.weight ?? 0));
  }
  let [first] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [0];
  let last = first;
  while (weights.has(first - 1)) first--;
  while (weights.has(last + 1)) last++;
  const start = sentences[first]?.start ?? 0;
  const end = sentences[last]?.end ?? text.length;
  const part = text.slice(start, end);
  const closing = /^["”“»«’']/.test(text.slice(end)) ? 1 : 0;
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length + closing };
}
