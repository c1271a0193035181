import { isoDateOf } from '../dates.js';
import { type FieldProblem, type Fields, isFields } from '../fields.js';
import { platformIn, platformsIn } from '../platform-words.js';
import type { Media, PostMetadata } from '../post.js';
import { type Entry, entryOf, known, listOf, type Shape, stringOf } from './shape.js';

/** Postiz: `{type, date, posts: [{integration, value: [{content, image}], settings: {__type}}]}`; `value` is a thread. */
export const postiz: Shape = ({ type: status, date, posts }) => {
  const list = listOf(posts).filter(isFields);
  if (list.length === 0 || !list.every(({ value }) => Array.isArray(value))) return undefined;
  return list.flatMap(({ value, settings, group }, index) => {
    const type = isFields(settings) ? stringOf(settings.__type) : undefined;
    const values = listOf(value);
    return values.flatMap((part, place): Entry[] => {
      if (!isFields(part) || typeof part.content !== 'string') return [];
      const metadata = known({
        platform: type === undefined ? undefined : platformIn(type),
        publishAt: isoDateOf(date),
        // Its drafts have a date, too, and "now" has passed; only this one is a promise.
        status: status === 'schedule' ? 'scheduled' : undefined,
        media: mediaOf(part.image),
        ...(isFields(settings) && switchesOf(settings)),
        ...(values.length > 1 && { thread: { id: stringOf(group) ?? `posts/${index}`, index: place } }),
      });
      return [entryOf(['posts', index, 'value', place, 'content'], metadata, { as: markup(part.content) })];
    });
  });
};

/** Mixpost: `{date, time, versions: [{account_id, content: [{body, media}]}]}`. */
export const mixpost: Shape = ({ date, time, versions }) => {
  const list = listOf(versions).filter(isFields);
  if (list.length === 0 || !list.every(({ content }) => Array.isArray(content))) return undefined;
  const publishAt = isoDateOf([stringOf(date), stringOf(time)].filter(Boolean).join(' '));
  return list.flatMap(({ content }, index) =>
    listOf(content).flatMap((part, place): Entry[] => {
      if (!isFields(part) || typeof part.body !== 'string') return [];
      const path = ['versions', index, 'content', place, 'body'];
      return [entryOf(path, known({ publishAt, media: mediaOf(part.media) }), { as: markup(part.body) })];
    }),
  );
};

/** Ayrshare: `{post, platforms, mediaUrls, scheduleDate}`; `post` may hold one text for each platform and a default. */
export const ayrshare: Shape = ({ post, platforms, mediaUrls, scheduleDate }) => {
  if (!Array.isArray(platforms) || (typeof post !== 'string' && !isFields(post))) return undefined;
  const common = known({ publishAt: isoDateOf(scheduleDate), media: mediaOf(mediaUrls) });
  const problems: FieldProblem[] = [];
  const chosen = platformsIn(platforms, ['platforms'], problems);
  if (typeof post === 'string') return withProblems(onEach(['post'], common, chosen), problems);
  const own = Object.keys(post).filter((name) => name !== 'default' && typeof post[name] === 'string');
  const taken = own.map(platformIn);
  const others = chosen.filter((platform) => !taken.includes(platform));
  const entries = own.map((name, at) => entryOf(['post', name], known({ ...common, platform: taken[at] })));
  if (typeof post.default === 'string') entries.push(...onEach(['post', 'default'], common, others));
  return withProblems(entries, problems);
};

/** Zernio, once Late: `{content, platforms: [{platform, customContent}], scheduledFor, mediaItems}`. */
export const zernio: Shape = ({ content, platforms, scheduledFor, mediaItems }) => {
  const list = listOf(platforms);
  if (typeof content !== 'string' || list.length === 0 || !list.every(isFields)) return undefined;
  const common = known({ publishAt: isoDateOf(scheduledFor), media: mediaOf(mediaItems) });
  return list.map((target, index) => {
    const platform = typeof target.platform === 'string' ? platformIn(target.platform) : undefined;
    const path = typeof target.customContent === 'string' ? ['platforms', index, 'customContent'] : ['content'];
    return entryOf(path, known({ ...common, platform }));
  });
};

/** open-social-distributor: `{posts: [{parts: [{part: "Text", content: {any, mastodon, …}}], images}]}`. */
export const openSocial: Shape = ({ posts }) => {
  const list = listOf(posts).filter(isFields);
  if (list.length === 0 || !list.every(({ parts }) => Array.isArray(parts))) return undefined;
  return list.flatMap(({ parts, images }, index) => {
    const texts = listOf(parts).flatMap((part, place) => {
      const isText = isFields(part) && /^(?:text|accountreference)$/i.test(String(part.part));
      return isText && isFields(part.content) ? [{ content: part.content, place }] : [];
    });
    const names = new Set(texts.flatMap(({ content }) => Object.keys(content)));
    return [...names].map((name): Entry => {
      const paths = texts.flatMap(({ content, place }) => {
        const key = typeof content[name] === 'string' ? name : 'any';
        return typeof content[key] === 'string' ? [['posts', index, 'parts', place, 'content', key]] : [];
      });
      return { ...entryOf([], known({ platform: platformIn(name), media: mediaOf(images) })), paths };
    });
  });
};

/** Postiz hands these switches to X and TikTok, which then show a label of their own. */
function switchesOf({
  made_with_ai,
  video_made_with_ai,
  paid_partnership,
  brand_content_toggle,
}: Fields): Pick<PostMetadata, 'ai' | 'sponsorship'> {
  const isMadeByAi = made_with_ai === true || video_made_with_ai === true;
  const isPaid = paid_partnership === true || brand_content_toggle === true;
  return {
    ...(isMadeByAi && { ai: { media: 'generated', label: true } as const }),
    ...(isPaid && { sponsorship: { label: true } }),
  };
}

function onEach(path: string[], common: PostMetadata, chosen: readonly PostMetadata['platform'][]): Entry[] {
  if (chosen.length === 0) return [entryOf(path, common)];
  return chosen.map((platform) => entryOf(path, known({ ...common, platform })));
}

function withProblems(entries: Entry[], problems: FieldProblem[]): Entry[] {
  entries[0]?.described.problems.push(...problems);
  return entries;
}

function markup(text: string): 'html' | undefined {
  return /^\s*<(?:p|div|br|span|strong|a|ul|h\d)\b[^>]*>/i.test(text) ? 'html' : undefined;
}

/** What tools call the address of a picture and its description. */
function mediaOf(value: unknown): Media[] | undefined {
  const media = listOf(value).flatMap((item): Media[] => {
    if (typeof item === 'string') return [{ file: item }];
    if (!isFields(item)) return [];
    const file = firstText(item, ['path', 'url', 'uri', 'file']);
    const alt = firstText(item, ['alt', 'altText', 'description']);
    return [{ ...(file && { file }), ...(alt && { alt }) }];
  });
  return media.length > 0 ? media : undefined;
}

function firstText(item: Fields, keys: readonly string[]): string | undefined {
  return keys.map((key) => stringOf(item[key])).find((text) => text !== undefined);
}
