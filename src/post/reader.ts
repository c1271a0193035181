import type { Post } from './post.js';

/** A draft file as its shell hands it to a reader. `chunks` streams, so that a file of any size can be read. */
export interface DraftSource {
  /** Absolute path, or the name given for standard input. */
  path: string;
  /** The whole text, without a byte order mark. Throws a `DraftError` when it can't be read. */
  text(): Promise<string>;
  /** Chunks of the text in order, without a byte order mark; a chunk may end anywhere. Throws a `DraftError`. */
  chunks(): AsyncIterable<string>;
  /** Whether a byte order mark was left out; known once the text or its first chunk has been read. */
  bom?: boolean;
  /** The text of `<path>.smlint.yml`, where that file exists. Throws a `DraftError`. */
  sidecar?(): Promise<string | undefined>;
}

/** Something in a draft file that keeps it, or a part of it, from being read. */
export class DraftError extends Error {
  override name = 'DraftError';
  constructor(
    message: string,
    /** 1-based; absent where the whole file is meant. */
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message);
  }
}

/** What a reader yields: a post, or an error that concerns one post and leaves the others readable. */
export type ReadItem = Post | DraftError;

export interface Reader {
  name: string;
  /** Lower-case file name endings with the dot. */
  extensions: readonly string[];
  /** Yields in batches, so that a hundred thousand posts don't cost a hundred thousand awaits. */
  read(source: DraftSource): AsyncIterable<ReadItem[]>;
}
