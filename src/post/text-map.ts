/** Maps `[start, end)` of a post's text to `[start, end)` of its file; all four are UTF-16 code units. */
export type ToSource = (start: number, end: number) => [number, number];

/** A stretch of a post's text that stands in the source as it is, or one escape such as `\u00e9` that stands for it. */
export interface Segment {
  /** Where it begins in the post's text. */
  start: number;
  /** Where it begins in the source. */
  source: number;
  length: number;
  /** Its length in the source, when it is written differently there; 0 for what the source doesn't hold. */
  sourceLength?: number;
}

export function shiftedMap(by: number): ToSource {
  return (start, end) => [start + by, end + by];
}

/**
 * The map of a text made of `segments`, of which there is at least one, ordered and without a gap in the text. An end
 * stays with the character before it, so what was removed from the source behind that character is not part of the range.
 */
export function createTextMap(segments: readonly Segment[]): ToSource {
  const only = segments[0];
  if (segments.length === 1 && only?.sourceLength === undefined)
    return shiftedMap((only?.source ?? 0) - (only?.start ?? 0));
  const sourceOf = (owner: number, offset: number) => {
    const segment = segments[segmentAt(segments, owner)] as Segment;
    const inside = Math.min(offset - segment.start, segment.length);
    if (segment.sourceLength === undefined) return segment.source + inside;
    return segment.source + (inside === 0 ? 0 : segment.sourceLength);
  };
  return (start, end) => {
    const from = sourceOf(start, start);
    return [from, end > start ? sourceOf(end - 1, end) : from];
  };
}

/** The last segment that begins at or before `offset`. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
