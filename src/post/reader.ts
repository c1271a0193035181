import type { Post } from './post.js';

/** A draft file as its shell hands it to a reader. `chunks` streams, so that a file of any size can be read. */
export interface DraftSource {
  /** Absolute path, or the name given for standard input. */
  path: string;
  /** The whole text, without a byte order mark. Throws a `DraftError` when it can't be read. */
  text(): Promise<string>;
  /** Chunks of the text in order, without a byte order mark; a chunk may end anywhere. Throws a `DraftError`. */
  chunks(options?: { mayBeWindows1252?: boolean }): AsyncIterable<string>;
  /** Whether a byte order mark was left out; known once the text or its first chunk has been read. */
  bom?: boolean;
  /** How the text is written when it is not UTF-8; known once the first chunk has been read. */
  encoding?: 'windows-1252';
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

/** A file that is no draft at all: a mistake where somebody names it, nobody's where it lies in a folder of drafts. */
export class NoPosts extends DraftError {}

/** What a reader yields: a post, or an error that concerns one post and leaves the others readable. */
export type ReadItem = Post | DraftError;

/** What a column of a table can hold. */
export const columnFields = [
  'text',
  'date',
  'time',
  'platform',
  'link',
  'media',
  'alt',
  'comment',
  'id',
  'author',
  'account',
  'language',
  'kind',
  'topic',
  'audience',
  'campaign',
  'replyTo',
  'inReplyToText',
  'status',
  'approvedBy',
  'approvedAt',
  'approvalHash',
  'waive',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which column or key holds what, where the names don't say it: `{text: "Caption"}`. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>;

export interface ReadOptions {
  map?: ColumnMap;
}

export interface Reader {
  name: string;
  /** Lower-case file name endings with the dot. */
  extensions: readonly string[];
  /** Whether other programs use the same endings, so that only the content tells whether a file is a draft. */
  isShared?: boolean;
  /** Whether such files may be in the old encoding of Windows, as spreadsheet programs write them. */
  mayBeWindows1252?: boolean;
  /** Yields in batches, so that a hundred thousand posts don't cost a hundred thousand awaits. */
  read(source: DraftSource, options?: ReadOptions): AsyncIterable<ReadItem[]>;
}
