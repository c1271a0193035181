import type { PlacedMessage } from '../../lint/judged-post.js';
import { type Markup, markup } from './markup.js';
import type { Words } from './words.js';

export interface Highlighting {
  text: string;
  findings: readonly PlacedMessage[];
  /** UTF-16 offset behind which the platform hides the rest. */
  fold: number | undefined;
  /** The anchor of a finding, by its index. */
  anchor(index: number): string;
  words: Words;
}

/** The post's text with its findings marked and numbered in place, and a line where the platform would fold it. */
export function highlighted({ text, findings, fold, anchor, words }: Highlighting): Markup[] {
  const places = findings.map(({ start, end }) => placeIn(text, start, end));
  const edges = new Set([0, text.length, ...places.flat(), ...(fold === undefined ? [] : [fold])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const pieces: Markup[] = [];
  for (let index = 0; index < sorted.length - 1; index++) {
    const [from, to] = [sorted[index] as number, sorted[index + 1] as number];
    if (from === fold) pieces.push(markup`<span class="fold">${words.more}</span>`);
    const covering = places.flatMap(([start, end], place) => (start <= from && end >= to ? [place] : []));
    const severity = Math.max(0, ...covering.map((place) => findings[place]?.message.severity ?? 0));
    const piece = text.slice(from, to);
    pieces.push(severity === 0 ? markup`${piece}` : markup`<mark class="severity-${severity}">${piece}</mark>`);
    for (const place of covering) {
      if (places[place]?.[1] === to)
        pieces.push(
          markup`<a class="number severity-${findings[place]?.message.severity ?? 1}" href="#${anchor(place)}"><span class="unseen">${words.finding(place + 1)}</span><span aria-hidden="true">${place + 1}</span></a>`,
        );
    }
  }
  return pieces;
}

/** A finding about a missing thing may have no extent; it is shown at the character where it stands. */
function placeIn(text: string, start: number, end: number): [number, number] {
  if (end > start) return [start, end];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    if (to > start || to === text.length) return [from, to];
    from = to;
  }
  return [0, 0];
}
