import type { Document, Node, Scalar, YAMLMap } from 'yaml';
import { type Excerpt, sliceOf } from '../excerpt.js';
import type { FieldPath } from '../fields.js';
import { draftErrorAt } from '../position.js';
import type { SourcePart } from '../post.js';
import { DraftError, type DraftSource, NoPosts, type ReadItem, type ReadOptions } from '../reader.js';
import { entriesOf, notAPost } from '../shapes/shapes.js';
import type { Locate } from '../waivers.js';
import { plain } from '../yaml.js';
import { postsFrom, type StructuredDocument } from './structured.js';
import { yamlExcerpt } from './yaml-scalar.js';

type Parser = typeof import('../yaml-parser.js');

/** How often anchors may be followed; far more than a calendar needs and far less than an alias bomb. */
const mostAliases = 10_000;

/** A YAML document, or several parted by `---`: one post, a list, a calendar or a planner's payload. */
export async function* readYamlPosts(source: DraftSource, { map = {} }: ReadOptions): AsyncIterable<ReadItem[]> {
  const text = await source.text();
  const parser = await import('../yaml-parser.js');
  const parsed = parser.parseAllDocuments(text, { prettyErrors: false, merge: true });
  const documents = Array.isArray(parsed) ? parsed : [];
  const part: SourcePart = { text, offset: 0, line: 1 };
  const items: ReadItem[] = [];
  let misfit: ReadItem | undefined;
  let foundAny = false;
  for (const document of documents) {
    const read = await readOne({ parser, document }, part, map.text);
    if (read === undefined) continue;
    if (!read.isPost) misfit ??= read.items[0];
    else {
      foundAny = true;
      items.push(...read.items);
    }
  }
  if (misfit instanceof DraftError && !foundAny) throw new NoPosts(misfit.message, misfit.line, misfit.column);
  if (misfit !== undefined) items.push(misfit);
  if (items.length === 0) throw new NoPosts('There is no post in this file. Write one under "text:".');
  yield items;
}

/** A document with the parser that knows its nodes. */
interface Parsed {
  parser: Parser;
  document: Document.Parsed;
}

async function readOne(
  parsed: Parsed,
  part: SourcePart,
  textKey: string | undefined,
): Promise<{ items: ReadItem[]; isPost: boolean } | undefined> {
  const { text } = part;
  const { document } = parsed;
  const [error] = document.errors;
  if (error) {
    const message = `This is not valid YAML: ${plain(error.message)}. A value with a colon in it needs quotes around it.`;
    return { items: [draftErrorAt(message, text, error.pos[0])], isPost: true };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch (thrown) {
    const message = `This YAML can't be read: ${plain((thrown as Error).message)}.`;
    return { items: [draftErrorAt(message, text, document.range[0])], isPost: true };
  }
  if (value === null) return undefined;
  const structured = structuredOf(parsed, part);
  const locate: Locate = (path) => rangeOf(nodeAt(parsed, path));
  const entries = entriesOf(value, textKey, locate);
  if (entries === undefined) return { items: await postsFrom([notAPost(value, [])], structured), isPost: false };
  return { items: await postsFrom(entries, structured), isPost: true };
}

function structuredOf(parsed: Parsed, part: SourcePart): StructuredDocument {
  return {
    part,
    excerptAt(path) {
      const { value, type, range } = nodeAt(parsed, path) as Scalar<string>;
      const [start = 0, end = 0] = range ?? [];
      return withoutLastLineEnd(yamlExcerpt({ value, type, range: [start, end] }, part.text));
    },
    placeOf(path) {
      let range: [number, number] | undefined;
      for (let length = path.length; length >= 0 && !range; length--)
        range = rangeOf(nodeAt(parsed, path.slice(0, length)));
      const { line = 1, column = 1 } = draftErrorAt('', part.text, range?.[0] ?? 0);
      return { line, column };
    },
  };
}

/** A block scalar ends with a line end that nobody means to post. */
function withoutLastLineEnd(excerpt: Excerpt): Excerpt {
  return sliceOf(excerpt, 0, excerpt.text.replace(/\n+$/, '').length);
}

/** Follows aliases, and merges where a mapping doesn't have the key itself. */
function nodeAt(parsed: Parsed, path: FieldPath): Node | undefined {
  const { isMap, isSeq } = parsed.parser;
  let node: unknown = resolved(parsed, parsed.document.contents);
  for (const key of path) {
    if (isMap(node)) node = node.get(key, true) ?? mergedValue(parsed, node, key);
    else if (isSeq(node)) node = node.get(key, true);
    else return undefined;
    node = resolved(parsed, node);
  }
  return node as Node | undefined;
}

function mergedValue(parsed: Parsed, map: YAMLMap, key: string | number): unknown {
  const { isMap, isScalar, isSeq } = parsed.parser;
  for (const { key: name, value } of map.items) {
    if (!isScalar(name) || String(name.source ?? name.value) !== '<<') continue;
    const merged = resolved(parsed, value);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const target = resolved(parsed, source);
      const found = isMap(target) ? target.get(key, true) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function resolved({ parser, document }: Parsed, node: unknown): unknown {
  return parser.isAlias(node) ? node.resolve(document) : node;
}

function rangeOf(node: Node | undefined): [number, number] | undefined {
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}
