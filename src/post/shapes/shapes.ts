import { type FieldPath, type Fields, isFields, shown } from '../fields.js';
import { readMetadata } from '../metadata.js';
import type { Locate } from '../waivers.js';
import { calendar, draft } from './draft.js';
import { activity, blueskyList, blueskyRecord, meta, noteTweet, outbox, tweet } from './networks.js';
import { ayrshare, mixpost, openSocial, postiz, zernio } from './planners.js';
import { type Entry, type Shape, under } from './shape.js';

/** In this order: what a program writes is told by more keys than what people write. */
const shapes: readonly Shape[] = [
  tweet,
  noteTweet,
  activity,
  outbox,
  blueskyRecord,
  blueskyList,
  meta,
  postiz,
  mixpost,
  ayrshare,
  zernio,
  openSocial,
  calendar,
  draft,
];

/** The posts of a document, `undefined` where it is in nobody's way of writing posts. `textKey` names the text's key. */
export function entriesOf(value: unknown, textKey: string | undefined, locate?: Locate): Entry[] | undefined {
  if (Array.isArray(value)) {
    const found = value.map((item: unknown, index) => {
      const inside: Locate | undefined = locate && ((path) => locate([index, ...path]));
      return entriesOf(item, textKey, inside)?.map((entry) => under([index], entry));
    });
    if (!found.some((entries) => entries !== undefined)) return undefined;
    return found.flatMap((entries, index) => entries ?? [notAPost(value[index], [index])]);
  }
  if (!isFields(value)) return undefined;
  if (textKey !== undefined && typeof value[textKey] === 'string') {
    return [{ paths: [[textKey]], described: readMetadata(value, 'json', locate) }];
  }
  for (const shape of shapes) {
    const entries = shape(value, locate);
    if (entries !== undefined) return entries;
  }
  return undefined;
}

/** An entry that only says that there is no post at `path`. */
export function notAPost(value: unknown, path: FieldPath): Entry {
  const keys = isFields(value)
    ? Object.keys(value as Fields)
        .slice(0, 8)
        .map(shown)
        .join(', ')
    : '';
  const what = isFields(value) ? `has no "text"${keys && `, only ${keys}`}` : `is ${shown(value)}, not a post`;
  const message = `This ${what}. Write the post as "text", or name its key with --map text=<key>.`;
  return { paths: [], described: { metadata: {}, waivers: [], problems: [{ message, path }] } };
}
