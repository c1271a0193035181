import { type FieldPath, isFields, shown } from '../post/fields.js';
import { draftErrorAt } from '../post/position.js';
import { DraftError, type DraftSource } from '../post/reader.js';
import { findJsonError } from '../post/readers/json-error.js';
import { findValue } from '../post/readers/json-scan.js';
import { listIn, messageIn } from './export-shapes.js';
import type { InboxField, InboxRow } from './message.js';

/** A piece of JSON in a file, from `offset` on, in UTF-16 code units. */
interface Piece {
  json: string;
  offset: number;
  whole: string;
}

/** The messages of a JSON document, an error for each that can't be read. Throws a `DraftError`. */
export async function* documentRows(source: DraftSource): AsyncIterable<InboxRow | DraftError> {
  const whole = await source.text();
  // An X archive begins with a line of JavaScript.
  const offset = /^\s*(?:window\.)?YTD\.[\w.]+\s*=\s*/.exec(whole)?.[0].length ?? 0;
  const piece = { json: whole.slice(offset), offset, whole };
  const document = parse(piece);
  if (document instanceof DraftError) throw document;
  const list = listIn(document);
  if (list === undefined)
    throw new DraftError(
      'This inbox is no list of messages. Write [{"id": "…", "receivedAt": "…", "text": "…"}]',
      1,
      1,
    );
  for (const [index, item] of list.items.entries()) {
    const row = await rowOf(item, [...list.path, index], piece);
    if (row !== undefined) yield row;
  }
}

/** The messages of JSON Lines. */
export async function* lineRows(source: DraftSource): AsyncIterable<InboxRow | DraftError> {
  const whole = await source.text();
  let offset = 0;
  for (const json of whole.split('\n')) {
    if (json.trim() !== '') {
      const piece = { json, offset, whole };
      const item = parse(piece);
      const row = item instanceof DraftError ? item : await rowOf(item, [], piece);
      if (row !== undefined) yield row;
    }
    offset += json.length + 1;
  }
}

function parse(piece: Piece): unknown {
  try {
    return JSON.parse(piece.json);
  } catch {
    const { at = 0, message = 'This is not JSON' } = findJsonError(piece.json) ?? {};
    return errorAt(`${message}.`, piece, at);
  }
}

async function rowOf(item: unknown, path: FieldPath, piece: Piece): Promise<InboxRow | DraftError | undefined> {
  const placeOf = (inside: FieldPath): DraftError => {
    const range = findValue(piece.json, [...path, ...inside]) ?? findValue(piece.json, path);
    return errorAt('', piece, range?.[0] ?? 0);
  };
  const found = messageIn(item);
  if (found === 'skip') return undefined;
  if (found === undefined) {
    const { line, column } = placeOf([]);
    const message = `This is ${isFields(item) ? 'no message' : shown(item)}. Write {"id": "…", "receivedAt": "…", "text": "…"}`;
    return new DraftError(message, line, column);
  }
  const { paths, as } = found;
  const values: InboxRow['values'] = {};
  for (const [field, inside] of Object.entries(paths)) values[field as InboxField] = valueAt(item, inside);
  if (as !== undefined && typeof values.text === 'string') values.text = await plain(values.text, as);
  return {
    values,
    placeOf(field) {
      const { line = 1, column = 1 } = placeOf(paths[field] ?? []);
      return { line, column };
    },
  };
}

async function plain(text: string, as: 'html' | 'entities'): Promise<string> {
  const { entityExcerpt, htmlExcerpt } = await import('../post/readers/html.js');
  return (as === 'html' ? htmlExcerpt(text) : entityExcerpt(text)).text;
}

function valueAt(item: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), item);
}

function errorAt(message: string, { offset, whole }: Piece, at: number): DraftError {
  return draftErrorAt(message, whole, offset + at);
}
