import { skipSpace } from './json-scan.js';

/** Where `json` stops being JSON, in UTF-16 code units, and what is missing there. Engines differ in saying so, or don't. */
export function findJsonError(json: string): { at: number; message: string } | undefined {
  const open: string[] = [];
  let wanted: 'value' | 'value or ]' | 'key' | 'key or }' | 'comma or end' = 'value';
  for (let at = skipSpace(json, 0); ; at = skipSpace(json, at)) {
    const char = json[at];
    if (wanted === 'comma or end' && open.length === 0) {
      return char === undefined ? undefined : { at, message: 'There is something behind the end of the object' };
    }
    if (char === undefined) return { at, message: `This ends too early, ${missing(wanted, open)} is missing` };
    if (wanted === 'comma or end') {
      const closer = open.at(-1) === '{' ? '}' : ']';
      if (char === closer) open.pop();
      else if (char === ',') wanted = closer === '}' ? 'key' : 'value';
      else return { at, message: `A comma or "${closer}" is missing here` };
      at++;
    } else if ((wanted === 'value or ]' && char === ']') || (wanted === 'key or }' && char === '}')) {
      open.pop();
      wanted = 'comma or end';
      at++;
    } else if (wanted.startsWith('key')) {
      if (char !== '"') return { at, message: 'A key in double quotes is missing here' };
      const key = readString(json, at);
      if (typeof key !== 'number') return key;
      at = skipSpace(json, key);
      if (json[at] !== ':') return { at, message: 'A colon is missing here' };
      at++;
      wanted = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char);
      wanted = char === '{' ? 'key or }' : 'value or ]';
      at++;
    } else {
      const end = char === '"' ? readString(json, at) : readWord(json, at);
      if (typeof end !== 'number') return end;
      at = end;
      wanted = 'comma or end';
    }
  }
}

function missing(wanted: string, open: readonly string[]): string {
  if (wanted.startsWith('key')) return 'a key or "}"';
  if (wanted.startsWith('value')) return 'a value';
  return open.at(-1) === '{' ? '"}"' : '"]"';
}

const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/** Where the string ends that begins at `start`, or what is wrong in it. */
function readString(json: string, start: number): number | { at: number; message: string } {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return { at, message: 'A control character must be written as an escape, a tab as \\t' };
    if (code !== 92) continue;
    escapeSequence.lastIndex = at;
    const found = escapeSequence.exec(json);
    if (found === null) return { at, message: 'There is no such escape; a backslash itself is written \\\\' };
    at += found[0].length - 1;
  }
  return { at: start, message: 'The text that begins here has no closing quote' };
}

const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function readWord(json: string, start: number): number | { at: number; message: string } {
  word.lastIndex = start;
  return word.test(json)
    ? word.lastIndex
    : { at: start, message: 'A value is missing here; texts stand in double quotes' };
}
