import type { Excerpt } from '../excerpt.js';
import type { FieldPath } from '../fields.js';
import type { ToSource } from '../text-map.js';
import { findValue, stringMap } from './json-scan.js';

/** The string at `path` of valid JSON that stands at `offset` of its file. It is looked for only when a place is asked for. */
export function jsonExcerpt(text: string, json: string, path: FieldPath, offset: number): Excerpt {
  let map: ToSource | undefined;
  let range: [number, number] | undefined;
  const toSource: ToSource = (start, end) => {
    range ??= findValue(json, path) ?? [0, 0];
    map ??= stringMap(json, range, offset);
    return map(start, end);
  };
  return {
    text,
    toSource,
    edit(start, end, changed) {
      const place = toSource(start, end);
      const [from, to] = range as [number, number];
      return { range: place, text: encode(changed, isAscii(json.slice(from, to))) };
    },
  };
}

/** As the rest of the string is written: some programs escape whatever is not ASCII. */
function encode(text: string, asAscii: boolean): string {
  const json = JSON.stringify(text).slice(1, -1);
  if (!asAscii) return json;
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isAscii(written: string): boolean {
  return written.includes('\\u') && !/[\u0080-\uffff]/.test(written);
}
