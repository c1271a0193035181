import type { FieldPath } from '../fields.js';
import type { SourcePart } from '../post.js';
import { DraftError, type DraftSource, NoPosts, type ReadItem, type ReadOptions } from '../reader.js';
import { entriesOf, notAPost } from '../shapes/shapes.js';
import type { Locate } from '../waivers.js';
import { findJsonError } from './json-error.js';
import { createItemCutter, type JsonItem } from './json-items.js';
import { findDuplicate, findValue, skipSpace } from './json-scan.js';
import { jsonExcerpt } from './json-text.js';
import { postsFrom, type StructuredDocument } from './structured.js';

/** How much of a file tells what it is. */
const headLength = 200_000;
const longestDocument = 10_000_000;
const mostMisfits = 100;
const listStart = /^\s*(?:(?:window\.)?YTD\.[\w.]+\s*=\s*)?\[/;
const outboxStart = /^\s*\{[^[]*?"orderedItems"\s*:\s*\[/;

/** A JSON document: one post, a list, a calendar, a planner's payload or a network's export. Lists are streamed. */
export async function* readJson(source: DraftSource, { map = {} }: ReadOptions): AsyncIterable<ReadItem[]> {
  let head = '';
  let cutter: ReturnType<typeof createItemCutter> | undefined;
  let foundAny = false;
  // What can't be told for certain before the first post: a list of something else, or a list with a slip in it.
  const misfits: ReadItem[] = [];
  for await (const chunk of source.chunks()) {
    let fresh = chunk;
    if (cutter === undefined) {
      head += chunk;
      const start = listStart.exec(head) ?? outboxStart.exec(head.slice(0, headLength));
      if (start === null) {
        if (head.length > longestDocument) throw tooLong();
        continue;
      }
      cutter = createItemCutter(start[0]);
      fresh = head.slice(start[0].length);
      head = '';
    }
    const items: ReadItem[] = [];
    for (const item of cutter.add(fresh)) {
      const read = item instanceof DraftError ? { items: [item], isPost: true } : await readItem(item, map.text);
      foundAny ||= read.isPost;
      if (foundAny) items.push(...misfits.splice(0), ...read.items);
      else if (misfits.push(...read.items) >= mostMisfits) throw asNoPosts(misfits[0]);
    }
    if (items.length > 0) yield items;
  }
  if (cutter === undefined) {
    yield await readDocument(head, map.text);
    return;
  }
  const problem = cutter.end();
  if (problem !== undefined) yield [problem];
  else if (misfits.length > 0) throw asNoPosts(misfits[0]);
  else if (!foundAny) throw new NoPosts('This list is empty. Write the posts into it: [{"text": "…"}]', 1, 1);
}

async function readDocument(json: string, textKey: string | undefined): Promise<ReadItem[]> {
  const start = skipSpace(json, 0);
  const { value, error } = parse({ json, offset: 0, line: 1, column: 0 });
  if (error !== undefined) return [error];
  const read = await readValue(value, { text: json, offset: 0, line: 1 }, start, textKey);
  if (!read.isPost) throw asNoPosts(read.items[0]);
  if (read.items.length === 0) throw asNoPosts(undefined);
  return read.items;
}

async function readItem(item: JsonItem, textKey: string | undefined): Promise<{ items: ReadItem[]; isPost: boolean }> {
  const { value, error } = parse(item);
  if (error !== undefined) return { items: [error], isPost: true };
  const { json, offset, line, column } = item;
  return readValue(value, { text: json, offset, line, ...(column > 0 && { column }) }, 0, textKey);
}

async function readValue(
  value: unknown,
  part: SourcePart,
  start: number,
  textKey: string | undefined,
): Promise<{ items: ReadItem[]; isPost: boolean }> {
  const { text: json, offset } = part;
  const locate: Locate = (path) => {
    const range = findValue(json, path);
    return range && [range[0] + offset, range[1] + offset];
  };
  const document: StructuredDocument = {
    part,
    excerptAt: (path) => jsonExcerpt(valueAt(value, path), json, path, offset),
    placeOf: (path) => placeIn(part, nearestPlace(json, path)),
  };
  const twice = findDuplicate(json, start);
  if (twice !== undefined) {
    const { line, column } = placeIn(part, twice.at);
    const message = `The key "${twice.key}" stands here for the second time. Leave one of them out.`;
    return { items: [new DraftError(message, line, column)], isPost: true };
  }
  const entries = entriesOf(value, textKey, locate);
  if (entries === undefined) return { items: await postsFrom([notAPost(value, [])], document), isPost: false };
  return { items: await postsFrom(entries, document), isPost: true };
}

function parse(item: JsonItem): { value?: unknown; error?: DraftError } {
  try {
    return { value: JSON.parse(item.json) };
  } catch {
    const error = findJsonError(item.json);
    const { line, column } = placeIn({ ...item, text: item.json }, error?.at ?? 0);
    return { error: new DraftError(`${error?.message ?? 'This is not JSON'}.`, line, column) };
  }
}

function placeIn(part: SourcePart, at: number): { line: number; column: number } {
  const before = part.text.slice(0, at);
  const newlines = before.split('\n').length - 1;
  const column = newlines === 0 ? (part.column ?? 0) + at : at - before.lastIndexOf('\n') - 1;
  return { line: part.line + newlines, column: column + 1 };
}

function nearestPlace(json: string, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const range = findValue(json, path.slice(0, length));
    if (range) return range[0];
  }
  return skipSpace(json, 0);
}

function valueAt(value: unknown, path: FieldPath): string {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value) as string;
}

function asNoPosts(item: ReadItem | undefined): DraftError {
  if (item instanceof DraftError) return new NoPosts(item.message, item.line, item.column);
  return new NoPosts('There is no post in this file.');
}

function tooLong(): DraftError {
  return new DraftError(
    'This document has more than 10 million characters in one piece. Write it as a list, [{"text": "…"}, …], or as JSON Lines (.jsonl): both are streamed.',
  );
}
