import type { FieldPath } from '../fields.js';
import { createTextMap, type Segment, shiftedMap, type ToSource } from '../text-map.js';

const quote = 34;
const backslash = 92;

/** `[start, end)` of the value at `path` in valid JSON; `undefined` when the path leads nowhere. */
export function findValue(json: string, path: FieldPath): [number, number] | undefined {
  let place: [number, number] | undefined = [skipSpace(json, 0), json.length];
  for (const part of path) {
    if (place === undefined) return undefined;
    place = typeof part === 'number' ? findElement(json, part, place[0]) : findMember(json, part, place[0]);
  }
  return place;
}

/**
 * `[start, end)` of the value of `key` in the object that begins at `start` of valid JSON: of the last one, which is the
 * one that counts.
 */
export function findMember(json: string, key: string, start = json.indexOf('{')): [number, number] | undefined {
  let found: [number, number] | undefined;
  for (const { name, value } of members(json, start)) {
    if (name === `"${key}"` || (name.includes('\\') && JSON.parse(name) === key)) found = value;
  }
  return found;
}

/** The first key that the object at `start` of valid JSON holds twice, with the place of its second value. */
export function findDuplicate(json: string, start: number): { key: string; at: number } | undefined {
  const seen = new Set<string>();
  for (const { name, value } of members(json, start)) {
    if (seen.has(name)) return { key: JSON.parse(name) as string, at: value[0] };
    seen.add(name);
  }
  return undefined;
}

function* members(json: string, start: number): Iterable<{ name: string; value: [number, number] }> {
  if (json[start] !== '{') return;
  for (let at = start + 1; ; at++) {
    at = skipSpace(json, at);
    if (json.charCodeAt(at) !== quote) return;
    const keyEnd = stringEnd(json, at);
    const name = json.slice(at, keyEnd);
    at = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = valueEnd(json, at);
    yield { name, value: [at, end] };
    at = skipSpace(json, end);
  }
}

function findElement(json: string, index: number, start: number): [number, number] | undefined {
  if (json[start] !== '[') return undefined;
  for (let [at, count] = [start + 1, 0]; ; at++, count++) {
    at = skipSpace(json, at);
    if (json[at] === ']') return undefined;
    const end = valueEnd(json, at);
    if (count === index) return [at, end];
    at = skipSpace(json, end);
  }
}

/** The map of the string that stands at `[start, end)` of `json`, quotes included, in a file in which `json` is at `offset`. */
export function stringMap(json: string, [start, end]: [number, number], offset: number): ToSource {
  const segments: Segment[] = [];
  let length = 0;
  let from = start + 1;
  const last = end - 1;
  for (let at = json.indexOf('\\', from); at !== -1 && at < last; at = json.indexOf('\\', from)) {
    if (at > from) segments.push({ start: length, source: from + offset, length: at - from });
    length += at - from;
    const sourceLength = json[at + 1] === 'u' ? 6 : 2;
    segments.push({ start: length, source: at + offset, length: 1, sourceLength });
    length++;
    from = at + sourceLength;
  }
  if (segments.length === 0) return shiftedMap(from + offset);
  if (last > from) segments.push({ start: length, source: from + offset, length: last - from });
  return createTextMap(segments);
}

export function skipSpace(json: string, from: number): number {
  let at = from;
  for (let code = json.charCodeAt(at); code === 32 || code === 9 || code === 10 || code === 13; ) {
    code = json.charCodeAt(++at);
  }
  return at;
}

function stringEnd(json: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = json.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at + 1;
  }
}

function valueEnd(json: string, start: number): number {
  const first = json[start];
  if (first === '"') return stringEnd(json, start);
  let at = start;
  if (first !== '{' && first !== '[') {
    while (at < json.length && !/[\s,}\]]/.test(json[at] as string)) at++;
    return at;
  }
  for (let depth = 0; ; at++) {
    const char = json[at];
    if (char === '"') at = stringEnd(json, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
}
