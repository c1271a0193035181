import type { FieldPath, Fields } from '../fields.js';
import type { Described } from '../metadata.js';
import type { PostMetadata } from '../post.js';
import type { Locate } from '../waivers.js';

/** A post in a structured document: where its text stands, and what is said about it. */
export interface Entry {
  /** Where the text stands in the document; several pieces are joined with a space. */
  paths: FieldPath[];
  /** What the text is written in, when the string in the document is not yet the text that people see. */
  as?: 'html' | 'entities' | 'mojibake';
  described: Described;
  /** Other fields count characters of the text, so changing it would break them. */
  isFrozen?: boolean;
}

/**
 * The posts of a document that is written in one program's way, with paths that begin at the document; `undefined` when
 * it is written in another.
 */
export type Shape = (document: Fields, locate?: Locate) => Entry[] | undefined;

export function entryOf(path: FieldPath, metadata: PostMetadata, more: Partial<Entry> & { id?: string } = {}): Entry {
  const { id, ...rest } = more;
  return { paths: [path], described: { ...(id && { id }), metadata, waivers: [], problems: [] }, ...rest };
}

/** The same entry with paths that begin further up. */
export function under(prefix: FieldPath, entry: Entry): Entry {
  const { described } = entry;
  const problems = described.problems.map(({ message, path }) => ({ message, path: [...prefix, ...path] }));
  return { ...entry, paths: entry.paths.map((path) => [...prefix, ...path]), described: { ...described, problems } };
}

/** `undefined` values left out. */
export function known(metadata: PostMetadata): PostMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
