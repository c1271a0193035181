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

export interface ParsedConfig {
  /** `undefined` when there are problems, `null` when the text is empty. */
  value: unknown;
  problems: ConfigProblem[];
  locate: Locate;
}

/** Next steps for the slips that are easy to make; the parser's own words stand for the others. */
const advice: Record<string, string> = {
  TAB_AS_INDENT: 'a tab cannot indent YAML; use spaces',
  MULTIPLE_DOCS: 'a second document begins here; a config is one document, remove the line "---"',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " stands in one line; put the text in quotes',
  BAD_SCALAR_START: 'text cannot begin with this character; put it in quotes, for example "@acme"',
};

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
    doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    // The parser notes a stack that is too small as one error for each open bracket.
    if (doc.errors.some((error) => error.message.includes('call stack'))) throw new RangeError('nested too deeply');
    const seen = new Set<number>();
    for (const { code, message, pos } of doc.errors) {
      if (seen.has(pos[0]) || seen.size === maxSyntaxErrors) continue;
      seen.add(pos[0]);
      if (code === 'DUPLICATE_KEY')
        report(`the key ${keyAt(text, pos[0])} stands here a second time; keep one`, pos[0]);
      else report(advice[code] ?? `${lowerFirst(message)}; check quotes, brackets and indentation here`, pos[0]);
    }
    for (const { message, pos } of doc.warnings) report(`${lowerFirst(message)}; remove it`, pos[0]);
    checkAliases(doc, report);
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

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
