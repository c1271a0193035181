import { type FieldPath, isFields, shown } from '../fields.js';
import { readMetadata } from '../metadata.js';
import type { Post } from '../post.js';
import { DraftError, type Reader, type ReadItem } from '../reader.js';
import type { ToSource } from '../text-map.js';
import { findJsonError } from './json-error.js';
import { findMember, stringMap } from './json-scan.js';

const longestLine = 10_000_000;

/** JSON Lines: a post a line, read as a stream, so that an archive of any length needs the memory of a chunk. */
export const jsonl: Reader = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  async *read(source) {
    const lines = lineReader();
    let isEmpty = true;
    for await (const chunk of source.chunks()) {
      for (const items of lines.add(chunk)) {
        isEmpty = false;
        yield items;
      }
    }
    for (const items of lines.add('\n')) {
      isEmpty = false;
      yield items;
    }
    if (isEmpty) yield [new DraftError('There is no post in this file. Write one JSON object a line: {"text": "…"}')];
  },
};

/** So few posts at a time that they are forgotten before the garbage collector takes them for old. */
const batchSize = 100;

/** Puts lines together from chunks and reads each as it is complete. */
function lineReader(): { add(chunk: string): Iterable<ReadItem[]> } {
  let line = 1;
  let offset = 0;
  let begun = '';
  // Counts on when the line is too long to be kept.
  let begunLength = 0;
  return {
    *add(chunk) {
      let items: ReadItem[] = [];
      let from = 0;
      for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
        const length = begunLength + end - from;
        if (length > longestLine) items.push(tooLong(line));
        else {
          const item = readLine(
            begunLength === 0 ? chunk.slice(from, end) : begun + chunk.slice(from, end),
            offset,
            line,
          );
          if (Array.isArray(item)) items.push(...item);
          else if (item !== undefined) items.push(item);
        }
        line++;
        offset += length + 1;
        begun = '';
        begunLength = 0;
        from = end + 1;
        if (items.length >= batchSize) {
          yield items;
          items = [];
        }
      }
      begunLength += chunk.length - from;
      begun = begunLength > longestLine ? '' : begun + chunk.slice(from);
      if (items.length > 0) yield items;
    },
  };
}

function tooLong(line: number): DraftError {
  return new DraftError('This line has more than 10 million characters. Split it: one post a line.', line, 1);
}

function readLine(json: string, offset: number, line: number): Post | DraftError[] | undefined {
  let fields: unknown;
  try {
    fields = JSON.parse(json);
  } catch {
    if (json.trim() === '') return undefined;
    const error = findJsonError(json);
    const message = `${error?.message ?? 'This line is not JSON'}. Each line is one JSON object: {"text": "…"}`;
    return [new DraftError(message, line, (error?.at ?? 0) + 1)];
  }
  if (!isFields(fields)) {
    return [new DraftError(`This line is ${shown(fields)}, not an object. Write {"text": "…"}`, line, 1)];
  }
  const { text } = fields;
  const placeOf = (path: FieldPath) => findMember(json, String(path[0]));
  if (typeof text !== 'string') {
    const keys = Object.keys(fields).slice(0, 8).map(shown).join(', ');
    const message =
      text === undefined
        ? `This line has no "text"${keys && `, only ${keys}`}. Write the post as {"text": "…"}`
        : `"text" takes the post as one text, not ${shown(text)}.`;
    return [new DraftError(message, line, (placeOf(['text'])?.[0] ?? 0) + 1)];
  }
  const locate = (path: FieldPath): [number, number] | undefined => {
    const range = placeOf(path);
    return range && [range[0] + offset, range[1] + offset];
  };
  const described = readMetadata(fields, 'json', locate);
  if (described.problems.length > 0) {
    return described.problems.map(({ message, path }) => new DraftError(message, line, (placeOf(path)?.[0] ?? 0) + 1));
  }
  let map: ToSource | undefined;
  const post: Post = {
    text,
    metadata: described.metadata,
    waivers: described.waivers,
    part: { text: json, offset, line },
    toSource(start, end) {
      map ??= stringMap(json, findMember(json, 'text') as [number, number], offset);
      return map(start, end);
    },
  };
  if (described.id !== undefined) post.id = described.id;
  return post;
}
