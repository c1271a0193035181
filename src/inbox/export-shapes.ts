import type { FieldPath } from '../post/fields.js';
import { type Fields, isFields } from '../post/fields.js';
import { type FieldPaths, inboxFields } from './message.js';

/** A message in a document: where its fields stand, and what its text is written in. */
export interface FoundMessage {
  paths: FieldPaths;
  as?: 'html' | 'entities';
}

/** `undefined` where an item is written in another program's way; `skip` where it is no message to the company. */
type Shape = (item: Fields) => FoundMessage | 'skip' | undefined;

/** smlint's own keys. */
const own: Shape = (item) => {
  if (item.receivedAt === undefined && item.text === undefined) return undefined;
  return { paths: Object.fromEntries(inboxFields.map((field) => [field, [field]])) };
};

/** An X archive's `{tweet: {id_str, full_text, created_at}}`, and its API's `{id, text, created_at}`. */
const x: Shape = (item) => {
  if (isFields(item.tweet) && typeof item.tweet.full_text === 'string') {
    return { paths: under(['tweet'], { id: 'id_str', text: 'full_text', receivedAt: 'created_at' }), as: 'entities' };
  }
  if (typeof item.full_text === 'string')
    return { paths: under([], { id: 'id_str', text: 'full_text', receivedAt: 'created_at' }), as: 'entities' };
  const isPost = typeof item.text === 'string' && item.created_at !== undefined && item.receivedAt === undefined;
  return isPost
    ? { paths: under([], { id: 'id', text: 'text', receivedAt: 'created_at' }), as: 'entities' }
    : undefined;
};

/** Mastodon's notifications `{type: "mention", status}`, its statuses, and the activities of an export. */
const mastodon: Shape = (item) => {
  const status = { id: 'id', text: 'content', receivedAt: 'created_at' };
  if (isFields(item.status) && typeof item.type === 'string') {
    return item.type === 'mention' ? { paths: under(['status'], status), as: 'html' } : 'skip';
  }
  if (item.type === 'Announce' || item.type === 'Like') return 'skip';
  if (item.type === 'Create' && isFields(item.object)) {
    return { paths: under(['object'], { id: 'id', text: 'content', receivedAt: 'published' }), as: 'html' };
  }
  return typeof item.content === 'string' && item.created_at !== undefined
    ? { paths: under([], status), as: 'html' }
    : undefined;
};

function under(prefix: FieldPath, keys: Record<string, string>): FieldPaths {
  return Object.fromEntries(Object.entries(keys).map(([field, key]) => [field, [...prefix, key]]));
}

/** Programs' ways are told by more keys than people's. */
const shapes: readonly Shape[] = [x, mastodon, own];

/** Where the fields of one item stand; `undefined` where it is nobody's way of writing a message. */
export function messageIn(item: unknown): FoundMessage | 'skip' | undefined {
  if (!isFields(item)) return undefined;
  for (const shape of shapes) {
    const found = shape(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The list of messages in a document, with the path to it: the document itself, an outbox, an answer of an API. */
export function listIn(document: unknown): { path: FieldPath; items: readonly unknown[] } | undefined {
  if (Array.isArray(document)) return { path: [], items: document };
  if (!isFields(document)) return undefined;
  for (const key of ['messages', 'inbox', 'orderedItems', 'data']) {
    const list = document[key];
    if (Array.isArray(list)) return { path: [key], items: list };
  }
  return undefined;
}
