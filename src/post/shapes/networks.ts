import { isoDateOf } from '../dates.js';
import { type Fields, isFields } from '../fields.js';
import type { Media, PostMetadata } from '../post.js';
import { type Entry, entryOf, known, listOf, type Shape, stringOf, under } from './shape.js';

/** An element of an X archive's `tweets.js`, `{tweet: {full_text, …}}`; what others wrote and was only passed on is left out. */
export const tweet: Shape = (item) => {
  const own = isFields(item.tweet) ? item.tweet : item;
  if (typeof own.full_text !== 'string') return undefined;
  if (own.full_text.startsWith('RT @')) return [];
  const replyTo = stringOf(own.in_reply_to_status_id_str);
  const metadata = known({
    platform: 'x',
    kind: replyTo ? 'reply' : undefined,
    replyTo,
    language: languageOf(own.lang),
    publishAt: isoDateOf(own.created_at),
    link: linkOf(own.entities),
  });
  const path = own === item ? ['full_text'] : ['tweet', 'full_text'];
  return [entryOf(path, metadata, { as: 'entities', id: stringOf(own.id_str) })];
};

/** An element of `note-tweet.js`: the whole text of a post that `tweets.js` holds cut short. */
export const noteTweet: Shape = ({ noteTweet }) => {
  if (!isFields(noteTweet) || !isFields(noteTweet.core) || typeof noteTweet.core.text !== 'string') return undefined;
  const metadata = known({ platform: 'x', publishAt: isoDateOf(noteTweet.createdAt) });
  return [entryOf(['noteTweet', 'core', 'text'], metadata, { id: stringOf(noteTweet.noteTweetId) })];
};

/** An activity of a Mastodon outbox; boosts (`Announce`) are other people's words. */
export const activity: Shape = ({ type, object }) => {
  if (type === 'Announce') return [];
  if (type !== 'Create' || !isFields(object) || typeof object.content !== 'string') return undefined;
  const replyTo = stringOf(object.inReplyTo);
  const metadata = known({
    platform: 'mastodon',
    kind: replyTo ? 'reply' : undefined,
    replyTo,
    language: isFields(object.contentMap) ? languageOf(Object.keys(object.contentMap)[0]) : undefined,
    publishAt: isoDateOf(object.published),
    media: mediaOf(object.attachment, 'url', 'name'),
  });
  const note = entryOf(['object', 'content'], metadata, { as: 'html', id: stringOf(object.id) });
  const warning = stringOf(object.summary) ? [entryOf(['object', 'summary'], metadata)] : [];
  return [...warning, note];
};

/** A Mastodon `outbox.json` as one document. */
export const outbox: Shape = ({ orderedItems }) => listed('orderedItems', orderedItems, activity);

/** A record of Bluesky. Its facets count bytes of the text, so a text with facets must stay as it is. */
export const blueskyRecord: Shape = (record) => {
  if (record.$type !== 'app.bsky.feed.post' || typeof record.text !== 'string') return undefined;
  const reply = isFields(record.reply) && isFields(record.reply.parent) ? record.reply.parent : undefined;
  const embed = isFields(record.embed) ? record.embed : {};
  const metadata = known({
    platform: 'bluesky',
    kind: reply ? 'reply' : undefined,
    replyTo: reply && stringOf(reply.uri),
    language: languageOf(listOf(record.langs)[0]),
    publishAt: isoDateOf(record.createdAt),
    media: mediaOf(embed.images, 'image', 'alt'),
    link: isFields(embed.external) ? stringOf(embed.external.uri) : undefined,
  });
  return [entryOf(['text'], metadata, { isFrozen: listOf(record.facets).length > 0 })];
};

/** What the Bluesky API wraps around records: `{uri, value}`, `{post: {record}}`, and lists of them. */
export const blueskyList: Shape = (document) => {
  if (isFields(document.value)) return wrapped(['value'], document.value);
  const post = isFields(document.post) ? document.post : document;
  if (isFields(post.record)) return wrapped(post === document ? ['record'] : ['post', 'record'], post.record);
  return listed('records', document.records, blueskyList) ?? listed('feed', document.feed, blueskyList);
};

/** Facebook's `posts_1.json`, `{timestamp, data: [{post}]}`, and Instagram's, `{media: [{title}]}`, wrongly encoded. */
export const meta: Shape = ({ timestamp, data, media, title }) => {
  const date = isoDateOf(timestamp);
  if (date !== undefined && Array.isArray(data)) {
    return data.flatMap((part: unknown, index) =>
      isFields(part) && stringOf(part.post)
        ? [entryOf(['data', index, 'post'], known({ platform: 'facebook', publishAt: date }), { as: 'mojibake' })]
        : [],
    );
  }
  const pictures = listOf(media).filter(isFields);
  if (pictures.length === 0 || !pictures.every((picture) => 'creation_timestamp' in picture)) return undefined;
  const common: PostMetadata = { platform: 'instagram' };
  const own = stringOf(title) ? [entryOf(['title'], common, { as: 'mojibake' })] : [];
  const captions = pictures.flatMap((picture, index) => {
    const publishAt = isoDateOf(picture.creation_timestamp);
    const metadata = known({ ...common, publishAt });
    return stringOf(picture.title) ? [entryOf(['media', index, 'title'], metadata, { as: 'mojibake' })] : [];
  });
  return [...own, ...captions];
};

function wrapped(path: string[], record: Fields): Entry[] | undefined {
  return blueskyRecord(record)?.map((entry) => under(path, entry));
}

function listed(key: string, list: unknown, shape: Shape): Entry[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const found = list.map((item: unknown, index) =>
    isFields(item) ? shape(item)?.map((entry) => under([key, index], entry)) : undefined,
  );
  return found.some((entries) => entries !== undefined) ? found.flatMap((entries) => entries ?? []) : undefined;
}

function languageOf(value: unknown): 'en' | 'de' | undefined {
  const code = typeof value === 'string' ? value.slice(0, 2).toLowerCase() : '';
  return code === 'en' || code === 'de' ? code : undefined;
}

function linkOf(entities: unknown): string | undefined {
  const [first] = isFields(entities) ? listOf(entities.urls) : [];
  return isFields(first) ? stringOf(first.expanded_url) : undefined;
}

function mediaOf(value: unknown, fileKey: string, altKey: string): Media[] | undefined {
  const media = listOf(value).flatMap((item): Media[] => {
    if (!isFields(item)) return [];
    const [file, alt] = [stringOf(item[fileKey]), stringOf(item[altKey])];
    return [{ ...(file && { file }), ...(alt && { alt }) }];
  });
  return media.length > 0 ? media : undefined;
}
