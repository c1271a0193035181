import type { SourcePart } from '../post/post.js';

export interface Location {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

const lineStarts = new WeakMap<SourcePart, number[]>();

/** Where `[start, end)` of the file stands: lines and columns from 1 in UTF-16 code units, the end exclusive. */
export function locate(part: SourcePart, start: number, end: number): Location {
  const [line, column] = position(part, start);
  const [endLine, endColumn] = position(part, end);
  return { line, column, endLine, endColumn };
}

function position(part: SourcePart, offset: number): [line: number, column: number] {
  const starts = startsOf(part);
  const at = Math.max(0, offset - part.offset);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  const before = low === 0 ? (part.column ?? 0) : 0;
  return [part.line + low, at - (starts[low] as number) + before + 1];
}

/** U+2028 ends no line: no editor shows it so, and in JSON Lines it may stand inside a post. */
function startsOf(part: SourcePart): number[] {
  let starts = lineStarts.get(part);
  if (!starts) {
    starts = [0];
    for (const found of part.text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
    lineStarts.set(part, starts);
  }
  return starts;
}
