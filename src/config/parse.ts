import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Locate, Place } from './config.js';
import { type ConfigProblem, pointerParts } from './problems.js';
import { lowerFirst, syntaxAdvice } from './syntax-advice.js';

export interface ParsedConfig {
  /** `undefined` when there are problems, `null` when the text is empty. */
  value: unknown;
  problems: ConfigProblem[];
  locate: Locate;
}

/** After a slip the parser stumbles on; what follows so many is noise. */
const maxSyntaxErrors = 10;

/** Reads YAML or JSON (YAML 1.2 holds both), keeps positions, reports every syntax error and duplicate key. */
export function parseConfig(text: string, name: string): ParsedConfig {
  const lines = new LineCounter();
  const problems: ConfigProblem[] = [];
  const report = (message: string, offset?: number) => {
    problems.push({ path: '', message, file: name, ...(offset !== undefined && placeOf(lines, offset)) });
  };
  let doc: Document | undefined;
  try {
    if (isTooDeep(text)) throw new RangeError('nested too deeply');
    doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    // The parser notes a stack that is too small as one error for each open bracket.
    if (doc.errors.some((error) => error.message.includes('call stack'))) throw new RangeError('nested too deeply');
    const seen = new Set<number>();
    for (const { code, message, pos } of doc.errors) {
      if (seen.has(pos[0]) || seen.size === maxSyntaxErrors) continue;
      seen.add(pos[0]);
      if (code === 'DUPLICATE_KEY')
        report(`the key ${keyAt(text, pos[0])} stands here a second time; keep one`, pos[0]);
      else report(syntaxAdvice(text, { code, message, offset: pos[0] }), pos[0]);
    }
    for (const { message, pos } of doc.warnings) report(`${lowerFirst(message)}; remove it`, pos[0]);
    checkAliases(doc, report);
    checkComments(doc, report);
    const value = problems.length > 0 ? undefined : doc.toJS({ maxAliasCount: 100 });
    return { value, problems, locate: locator(doc, lines) };
  } catch (error) {
    // A config of a stranger may be built to fill memory (aliases of aliases) or the stack (ten thousand brackets).
    if (error instanceof RangeError) report('the lists and objects are nested too deeply; write them flatter');
    else if (error instanceof ReferenceError) report('too many aliases (*name) of aliases; write the values out');
    else throw error;
    return { value: undefined, problems, locate: doc ? locator(doc, lines) : () => undefined };
  }
}

/**
 * Whether brackets or dashes are nested so deeply that the parser, which calls itself for each, might run out of stack: the
 * engine then ends the process where it has just begun to compile a regular expression. Brackets in texts count, too; nobody
 * leaves a thousand of them open.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]|(?:- ){1000}/g)) {
    if (sign.length > 1) return true;
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > 1000) return true;
  }
  return false;
}

/** Not by `alias.resolve`, which walks through the whole document for each alias. */
function checkAliases(doc: Document, report: (message: string, offset?: number) => void): void {
  const anchors = new Map<string, unknown>();
  visit(doc, (_, node, path) => {
    if (!isNode(node)) return;
    if (!isAlias(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      return;
    }
    const { source, range } = node;
    const target = anchors.get(source);
    if (!target)
      report(
        `there is no anchor &${source} above *${source}; add it, or put the text in quotes: "*${source}"`,
        range?.[0],
      );
    else if (path.includes(target as Node)) report(`*${source} contains itself; write the value out`, range?.[0]);
  });
}

/** "we love #win": what looks like a hashtag is a comment for YAML, and nobody would notice that half of the text is gone. */
function checkComments(doc: Document, report: (message: string, offset?: number) => void): void {
  visit(doc, {
    Scalar(_, { comment, value, type, range }) {
      if (type !== 'PLAIN' || !comment || /^[\s#!]/.test(comment)) return;
      const whole = [value, `#${comment.trim()}`].filter((part) => part !== null).join(' ');
      report(`YAML takes everything behind # for a comment; put the text in quotes: '${whole}'`, range?.[0]);
    },
  });
}

function locator(doc: Document, lines: LineCounter): Locate {
  return (pointer, part) => {
    let node: Node | null | undefined = doc.contents;
    let key: Node | undefined;
    for (const name of pointerParts(pointer)) {
      const holder: Node | null | undefined = isAlias(node) ? node.resolve(doc) : node;
      if (isMap(holder)) {
        const pair = holder.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
        if (!pair) break;
        key = pair.key as Node;
        node = pair.value as Node | null;
      } else if (isSeq(holder) && holder.items[Number(name)]) {
        key = undefined;
        node = holder.items[Number(name)] as Node;
      } else break;
    }
    const isEmpty = !node || (isScalar(node) && node.value === null);
    const wanted = key && (part === 'key' || isEmpty) ? key : node;
    return wanted?.range ? placeOf(lines, wanted.range[0]) : undefined;
  };
}

function placeOf(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function keyAt(text: string, offset: number): string {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\s]*)/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
  return JSON.stringify(key.replace(/^["']|["']$/g, ''));
}
