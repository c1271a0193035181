import type { Post } from './post.js';
import { readDraft } from './read.js';
import { DraftError, type DraftSource, type ReadItem } from './reader.js';

/** A draft in memory, in chunks of `chunkSize` code units. */
export function draft(path: string, text: string, chunkSize = 7, sidecar?: string): DraftSource {
  return {
    path,
    text: async () => text,
    async *chunks() {
      for (let at = 0; at < text.length; at += chunkSize) yield text.slice(at, at + chunkSize);
    },
    sidecar: async () => sidecar,
  };
}

export async function readAll(source: DraftSource): Promise<ReadItem[]> {
  const all: ReadItem[] = [];
  for await (const items of readDraft(source)) all.push(...items);
  return all;
}

/** The posts of a draft that holds no error. */
export async function postsIn(path: string, text: string, sidecar?: string): Promise<Post[]> {
  const items = await readAll(draft(path, text, 7, sidecar));
  return items.map((item) => {
    if (item instanceof DraftError) throw item;
    return item;
  });
}

/** The errors of a draft as `line:column message`. */
export async function errorsIn(path: string, text: string, sidecar?: string): Promise<string[]> {
  const items = await readAll(draft(path, text, 7, sidecar));
  return items
    .filter((item) => item instanceof DraftError)
    .map(({ line, column, message }) => (line === undefined ? message : `${line}:${column} ${message}`));
}
