import { DraftError } from '../reader.js';

/** One element of a JSON list, as it is written, with its place in the file. */
export interface JsonItem {
  json: string;
  /** In UTF-16 code units. */
  offset: number;
  /** 1-based. */
  line: number;
  /** How many UTF-16 code units stand before it on its line. */
  column: number;
}

const longestItem = 10_000_000;

/** Cuts a list into its elements while it streams in, so that a list of any length needs the memory of one element. */
export interface ItemCutter {
  /** The elements that `chunk` completes; a `DraftError` is the last one, for behind it nothing is certain. */
  add(chunk: string): (JsonItem | DraftError)[];
  /** What is wrong with the list as a whole once everything has been added. */
  end(): DraftError | undefined;
}

/** `before` is what stands before the first element, the opening bracket included. */
export function createItemCutter(before: string): ItemCutter {
  let line = before.split('\n').length;
  let lineStart = before.lastIndexOf('\n') + 1;
  let offset = before.length;
  let depth = 1;
  let inString = false;
  let escaped = false;
  let begun: { pieces: string[]; length: number; item: Omit<JsonItem, 'json'> } | undefined;
  let wantsComma = false;

  const place = (at: number) => ({ offset: offset + at, line, column: offset + at - lineStart });
  const problem = (message: string, at: number) => new DraftError(message, line, offset + at - lineStart + 1);

  return {
    add(chunk) {
      const items: (JsonItem | DraftError)[] = [];
      let from = 0;
      const stop = (error: DraftError) => {
        items.push(error);
        begun = undefined;
        depth = 0;
      };
      const begin = (at: number) => {
        if (wantsComma) {
          stop(problem('A comma is missing before this.', at));
          return;
        }
        from = at;
        begun = { pieces: [], length: 0, item: place(at) };
      };
      const finish = (to: number) => {
        if (begun === undefined) return;
        const json = begun.pieces.join('') + chunk.slice(from, to);
        if (json.length > longestItem) {
          stop(tooLong(begun.item));
          return;
        }
        items.push({ ...begun.item, json });
        begun = undefined;
        wantsComma = true;
      };
      for (let at = 0; at < chunk.length && depth > 0; at++) {
        const code = chunk.charCodeAt(at);
        if (code === newline) {
          line++;
          lineStart = offset + at + 1;
        }
        if (inString) {
          if (escaped) escaped = false;
          else if (code === backslash) escaped = true;
          else if (code === quote) {
            inString = false;
            if (depth === 1) finish(at + 1);
          }
        } else if (code === quote) {
          if (begun === undefined) begin(at);
          inString = depth > 0;
        } else if (code === openBrace || code === openBracket) {
          if (depth === 1) begin(at);
          if (depth > 0) depth++;
        } else if (code === closeBrace || code === closeBracket) {
          if (depth === 1) finish(at);
          depth--;
          if (depth === 1) finish(at + 1);
        } else if (code === comma) {
          if (depth > 1) continue;
          finish(at);
          if (wantsComma) wantsComma = false;
          else stop(problem('There is a comma too many here.', at));
        } else if (depth === 1 && code > space && begun === undefined) begin(at);
      }
      if (begun !== undefined) {
        const piece = chunk.slice(from);
        begun.pieces.push(piece);
        begun.length += piece.length;
        if (begun.length > longestItem) stop(tooLong(begun.item));
      }
      offset += chunk.length;
      return items;
    },
    end() {
      if (depth === 0) return undefined;
      const start = begun?.item;
      if (start === undefined) return problem('The file ends before its list does: a "]" is missing.', 0);
      const message = 'The file ends within the part that begins here; it may have been cut off.';
      return new DraftError(message, start.line, start.column + 1);
    },
  };
}

function tooLong({ line, column }: Omit<JsonItem, 'json'>): DraftError {
  const message =
    'The part that begins here has more than 10 million characters. Is a quotation mark missing? If not, split it.';
  return new DraftError(message, line, column + 1);
}

const newline = 10;
const space = 32;
const quote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
