import { nearest } from '../text/nearest.js';
import { type ConfigProblem, joinPointer, pathInWords } from './problems.js';

// The words for what is wrong in a config; schema validation and rule options share them.

type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | (string & {});

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with keys',
};

/** A problem at `path`, with the path in words before the message. */
export function problemAt(path: string, message: string, more?: Partial<ConfigProblem>): ConfigProblem {
  return { path, message: path ? `${pathInWords(path)}: ${message}` : message, ...more };
}

/** `thing` is what the key is called: `key`, `rule`, `option`. */
export function unknownName(parent: string, thing: string, name: string, known: readonly string[]): ConfigProblem {
  const suggestion = nearest(name, known);
  const next = suggestion
    ? `did you mean ${quote(suggestion)}?`
    : known.length > 0
      ? `known: ${known.join(', ')}`
      : `none is known here`;
  const message = `there is no ${thing} ${quote(name)}; ${next}`;
  const where = parent ? `${pathInWords(parent)}: ` : '';
  return { path: joinPointer(parent, name), message: where + message, onKey: true, ...(suggestion && { suggestion }) };
}

export function notOneOf(path: string, value: unknown, allowed: readonly unknown[]): ConfigProblem {
  const words = allowed.filter((entry) => typeof entry === 'string');
  const suggestion = typeof value === 'string' ? nearest(value, words) : undefined;
  const next = suggestion
    ? `did you mean ${quote(suggestion)}?`
    : `choose one of ${(words.length > 0 ? words : allowed).join(', ')}`;
  const found =
    typeof value === 'string'
      ? `${quote(value)} is not known here`
      : `${value === null ? 'the value is missing' : `${describe(value)} can't stand here`}`;
  return problemAt(path, `${found}; ${next}`, suggestion ? { suggestion } : {});
}

export function wrongKind(path: string, value: unknown, expected: readonly Kind[], example?: unknown): ConfigProblem {
  const wanted = [...new Set(expected)].map((kind) => kinds[kind] ?? kind).join(' or ');
  if (value === null || value === undefined) {
    return problemAt(path, `nothing stands here; expected ${wanted}${forExample(example, ',')}, or remove the line`);
  }
  return problemAt(path, `expected ${wanted}, found ${describe(value)}${repair(value, expected, example)}`);
}

export function missing(path: string, name: string, onKey = false): ConfigProblem {
  return problemAt(path, `${quote(name)} is missing; add it`, onKey ? { onKey } : {});
}

function repair(value: unknown, expected: readonly Kind[], example: unknown): string {
  if (typeof value === 'string' && expected.includes('array') && !expected.includes('string')) {
    if (Array.isArray(example) && example.every((entry) => typeof entry === 'string')) {
      return `; write ${JSON.stringify(value.split(',').map((entry) => entry.trim()))}`;
    }
  }
  if (example !== undefined) return forExample(example, ';');
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return isPlain && expected.includes('string') ? `; put it in quotes: "${value}"` : '';
}

function forExample(example: unknown, before: ',' | ';'): string {
  return example === undefined ? '' : `${before} for example ${JSON.stringify(example)}`;
}

export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}

/** Quotes a name from a config; long ones are cut, control characters escaped, so that they can't drive a terminal. */
export function quote(name: string): string {
  const short = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return `"${JSON.stringify(short)
    .slice(1, -1)
    .replace(
      /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}"`;
}
