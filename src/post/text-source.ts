import type { DraftSource } from './reader.js';

/** A text that is in no file; `path` decides how it is read. */
export function textSource(text: string, path = '<text>'): DraftSource {
  return {
    path,
    text: async () => text,
    async *chunks() {
      yield text;
    },
  };
}
