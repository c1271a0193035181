import { withFallback } from '../post/metadata.js';
import type { PostMetadata } from '../post/post.js';
import type { MetadataInput } from './config.js';

/** What the config says about accounts, by their keys (see `accountKey`). */
export type Accounts = ReadonlyMap<string, PostMetadata>;

export interface MetadataSources {
  /** What was said on the command line. */
  flags?: PostMetadata;
  /** What the post says of itself. */
  post?: PostMetadata;
  accounts?: Accounts;
  /** The config's `post` with the `overrides` that match the file. */
  defaults?: PostMetadata;
}

/**
 * All that is known about a post, strongest first: flags, the post's own fields, its account, `overrides`, `post`.
 * The account is the one that the post names, or that has the handle of its author. Authors merge field by field.
 */
export function mergeMetadata({ flags = {}, post = {}, accounts, defaults = {} }: MetadataSources): PostMetadata {
  const own = withFallback(flags, post);
  const account = [own.account, own.author?.handle, defaults.account, defaults.author?.handle]
    .map((name) => (name === undefined ? undefined : accounts?.get(accountKey(name))))
    .find((known) => known !== undefined);
  return withFallback(own, withFallback(account ?? {}, defaults));
}

/** Account names and handles are compared without the leading @ and without regard to case. */
export function accountKey(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

/** Writes an author that is only a role as an object, and handles with their @. */
export function normalizeMetadata({ author, ...rest }: MetadataInput): PostMetadata {
  if (author === undefined) return rest;
  if (typeof author === 'string') return { ...rest, author: { role: author } };
  return { ...rest, author: author.handle === undefined ? author : { ...author, handle: withAt(author.handle) } };
}

export function withAt(handle: string): string {
  return handle.startsWith('@') ? handle : `@${handle}`;
}
