import type { Edit, Excerpt } from '../excerpt.js';
import { createTextMap, type Segment, type ToSource } from '../text-map.js';
import { blockSegments, writeIntoBlock } from './yaml-block.js';

/** What the parser says of a scalar; `range` is where it begins and ends in the source. */
export interface WrittenScalar {
  value: string;
  type: string | undefined;
  range: readonly [number, number];
}

/** A YAML scalar in whichever of its five styles; all numbers are UTF-16 code units of the file. */
export function yamlExcerpt(scalar: WrittenScalar, source: string): Excerpt {
  const { value, type, range } = scalar;
  const segments = segmentsOf(scalar, source);
  // Better a place that is too wide than one that is wrong.
  const toSource: ToSource = segments ? createTextMap(segments) : () => [range[0], range[1]];
  return {
    text: value,
    toSource,
    edit(start, end, text) {
      if (!segments) return undefined;
      const changed = value.slice(0, start) + text + value.slice(end);
      const fits = type === 'BLOCK_LITERAL' ? keepsEnds(value, changed) : !touchesFold(segments, start, end, source);
      const own = fits ? writeInto(type, changed, text, toSource(start, end), source, range) : undefined;
      return own ?? { range: [...range], text: JSON.stringify(changed) + lineEndOf(type, source, range) };
    },
  };
}

/** Beside a line end that stands for a space or for nothing, every space counts otherwise than elsewhere. */
function touchesFold(segments: readonly Segment[], from: number, to: number, source: string): boolean {
  return segments.some(({ start, length, source: at, sourceLength = 0 }) => {
    return start <= to && start + length >= from && source.slice(at, at + sourceLength).includes('\n');
  });
}

/** A literal block takes its indent from its first line, and its header says what becomes of its last line ends. */
function keepsEnds(value: string, changed: string): boolean {
  return !/^\s/.test(changed) && /\n*$/.exec(changed)?.[0] === /\n*$/.exec(value)?.[0];
}

/** A block scalar ends with its line. */
function lineEndOf(type: string | undefined, source: string, range: readonly [number, number]): string {
  return type?.startsWith('BLOCK') ? (/\r?\n$/.exec(source.slice(...range))?.[0] ?? '') : '';
}

/** The change in the style of the scalar, `undefined` where that style can't hold it. */
function writeInto(
  type: string | undefined,
  changed: string,
  text: string,
  place: [number, number],
  source: string,
  range: readonly [number, number],
): Edit | undefined {
  if (type === 'QUOTE_DOUBLE') return { range: place, text: JSON.stringify(text).slice(1, -1) };
  if (type === 'QUOTE_SINGLE') return isOneLine(text) ? { range: place, text: text.replaceAll("'", "''") } : undefined;
  if (type === 'PLAIN') return isPlain(changed) && isOneLine(text) ? { range: place, text } : undefined;
  return writeIntoBlock(type, text, place, source, range);
}

function isOneLine(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters need an escape
  return !/[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text);
}

/** Whether `text` needs no quotes wherever it stands; a few that would need none get them. */
function isPlain(text: string): boolean {
  return (
    /^\p{L}/u.test(text) && !/: |:$| #|[[\]{},]|\s$/m.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
  );
}

function segmentsOf(scalar: WrittenScalar, source: string): Segment[] | undefined {
  const { value, type, range } = scalar;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return blockSegments(value, source, range);
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const [from, to] = isQuoted ? [range[0] + 1, range[1] - 1] : range;
  const { segments, text } = flowSegments(source, from, to, special[type ?? ''] ?? fold);
  return text === value ? segments : undefined;
}

const fold = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
const special: Record<string, RegExp> = {
  QUOTE_SINGLE: /''|[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g,
  QUOTE_DOUBLE:
    /\\(?:\r?\n[ \t]*|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])|[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g,
};

function flowSegments(
  source: string,
  from: number,
  to: number,
  pattern: RegExp,
): { segments: Segment[]; text: string } {
  const segments: Segment[] = [];
  const kept: string[] = [];
  let length = 0;
  const push = (text: string, at: number, sourceLength?: number) => {
    segments.push({
      start: length,
      source: at,
      length: text.length,
      ...(sourceLength !== undefined && { sourceLength }),
    });
    kept.push(text);
    length += text.length;
  };
  let at = from;
  for (const { 0: written, index } of source.slice(from, to).matchAll(pattern)) {
    const place = from + index;
    if (place > at) push(source.slice(at, place), at);
    const text = meaningOf(written);
    if (text !== '') push(text, place, written.length);
    at = place + written.length;
  }
  if (at < to || segments.length === 0) push(source.slice(at, to), at);
  return { segments, text: kept.join('') };
}

function meaningOf(written: string): string {
  if (written === "''") return "'";
  if (!written.startsWith('\\')) {
    const newlines = written.split('\n').length - 1;
    return newlines === 1 ? ' ' : '\n'.repeat(newlines - 1);
  }
  const code = written.charAt(1);
  if (/^[xuU]$/.test(code)) return String.fromCodePoint(Number.parseInt(written.slice(2), 16));
  return code === '\n' || code === '\r' ? '' : (escapes[code] ?? code);
}

/** YAML 1.2.2, section 5.7. */
const escapes: Record<string, string> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
