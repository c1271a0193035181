import { DraftError } from './reader.js';

/** A draft error at `offset` (UTF-16 code units) of `text`. */
export function draftErrorAt(message: string, text: string, offset: number): DraftError {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return new DraftError(message, line, offset - lineStart + 1);
}
