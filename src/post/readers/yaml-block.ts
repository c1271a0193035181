import type { Edit } from '../excerpt.js';
import type { Segment } from '../text-map.js';

/**
 * The pieces of a block scalar, literal (`|`) or folded (`>`): its lines without their indent, and what the line ends
 * between them became. `undefined` when the source doesn't read as `value`.
 */
export function blockSegments(
  value: string,
  source: string,
  [from, to]: readonly [number, number],
): Segment[] | undefined {
  const lines = contentLines(source, from, to);
  const indent = indentOf(lines, value, source);
  if (indent === undefined) return undefined;
  const segments: Segment[] = [];
  let length = 0;
  let at = lines[0]?.start ?? to;
  for (const { start, end } of lines) {
    const text = source.slice(Math.min(start + indent, end), end);
    if (text === '') continue;
    const gap = /^\n+/.exec(value.slice(length))?.[0] ?? (length > 0 && value[length] === ' ' ? ' ' : '');
    const next = start + indent;
    if (gap !== '') segments.push(...gapSegments(gap, length, source, at, next));
    length += gap.length;
    if (!value.startsWith(text, length)) return undefined;
    segments.push({ start: length, source: next, length: text.length });
    length += text.length;
    at = end;
  }
  if (length < value.length) {
    if (/[^\n]/.test(value.slice(length))) return undefined;
    segments.push({ start: length, source: at, length: value.length - length, sourceLength: to - at });
  }
  return segments.length === 0 ? undefined : segments;
}

/** Line ends, each with what belongs to it: in a literal block each is one of the source, so that each can be found. */
function gapSegments(gap: string, start: number, source: string, from: number, to: number): Segment[] {
  const ends = [...source.slice(from, to).matchAll(/\n/g)].map(({ index }) => from + index + 1);
  if (ends.length !== gap.length) return [{ start, source: from, length: gap.length, sourceLength: to - from }];
  return ends.map((end, index) => {
    const begin = ends[index - 1] ?? from;
    const stop = index === ends.length - 1 ? to : end;
    return { start: start + index, source: begin, length: 1, sourceLength: stop - begin };
  });
}

interface Line {
  start: number;
  /** Without the line end. */
  end: number;
}

/** The lines below the header `|2-`. */
function contentLines(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = source.indexOf('\n', from) + 1;
  while (start > 0 && start < to) {
    const newline = source.indexOf('\n', start);
    const stop = newline === -1 || newline >= to ? to : newline;
    lines.push({ start, end: source[stop - 1] === '\r' && newline !== -1 ? stop - 1 : stop });
    start = newline === -1 || newline >= to ? to : newline + 1;
  }
  return lines;
}

/** How far the lines are indented: what the first line with text has more of it than its counterpart in `value`. */
function indentOf(lines: readonly Line[], value: string, source: string): number | undefined {
  const first = lines.find(({ start, end }) => source.slice(start, end).trim() !== '');
  if (first === undefined) return undefined;
  const written = /^ */.exec(source.slice(first.start, first.end))?.[0].length ?? 0;
  const kept = /^ */.exec(value.replace(/^(?: *\n)*/, ''))?.[0].length ?? 0;
  return written >= kept ? written - kept : undefined;
}

/**
 * A line end in a literal block takes the block's indent with it, and so does text on an empty line; in a folded block it
 * would turn into a space.
 */
export function writeIntoBlock(
  type: string | undefined,
  text: string,
  range: [number, number],
  source: string,
  [from, to]: readonly [number, number],
): Edit | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these would need an escape
  if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text)) return undefined;
  const isAtLineStart = source[range[0] - 1] === '\n';
  if (!text.includes('\n') && !isAtLineStart) return { range, text };
  if (type !== 'BLOCK_LITERAL') return undefined;
  const indent = /\n( +)\S/.exec(source.slice(from, to))?.[1] ?? '';
  return { range, text: (isAtLineStart ? indent : '') + text.replaceAll('\n', `\n${indent}`) };
}
