import { type Excerpt, joinExcerpts, sliceOf } from '../excerpt.js';
import { type Fields, isFields } from '../fields.js';
import type { FrontMatter } from '../front-matter.js';
import { trimBlankLines } from '../parts.js';
import { platformIn } from '../platform-words.js';
import type { Media, Post, SourcePart, Waiver } from '../post.js';

/** Whether front matter lists accounts, as galaxy-social has it: `media: [mastodon-eu-freiburg, bluesky-galaxyproject]`. */
export function isGalaxySocial({ media, mentions, hashtags, images }: Fields): boolean {
  const names = Array.isArray(media) ? media : [];
  const areAccounts =
    names.length > 0 && names.every((name) => typeof name === 'string' && /^[a-z]+[\w-]*$/i.test(name));
  return areAccounts && (isFields(mentions) || isFields(hashtags) || Array.isArray(images) || names.some(isAccount));
}

function isAccount(name: unknown): boolean {
  return typeof name === 'string' && name.includes('-') && platformIn(name) !== undefined;
}

const threadBreak = /\n[ \t\r]*\n[ \t\r]*\n\s*/g;
const image = /[ \t]*!\[([^\]\n]*)\]\(([^)\s]+)[^)]*\)[ \t]*/g;

/** A post, or a thread, for each account, with the account's mentions and hashtags at its end. */
export function galaxyPosts(
  path: string,
  body: Excerpt,
  matter: FrontMatter,
  part: SourcePart,
  waivers: Waiver[],
): Post[] {
  const { fields } = matter;
  const media = mediaOf(fields.images, body.text);
  const pieces = threadOf(body)
    .map(withoutImages)
    .filter(({ text }) => text.trim() !== '');
  return (fields.media as string[]).flatMap((account) => {
    const platform = platformIn(account);
    return pieces.map((piece, index): Post => {
      const tags = index === pieces.length - 1 ? tagsOf(matter, account) : [];
      const excerpt = tags.length === 0 ? piece : joinExcerpts([piece, joinExcerpts(tags, ' ')], '\n\n');
      return {
        ...excerpt,
        metadata: {
          account,
          ...(platform && { platform }),
          ...(index === 0 && media.length > 0 && { media }),
          ...(pieces.length > 1 && { thread: { id: `${path}#${account}`, index } }),
        },
        waivers,
        part,
      };
    });
  });
}

function threadOf(body: Excerpt): Excerpt[] {
  const pieces: Excerpt[] = [];
  let from = 0;
  const take = (to: number) => {
    const [start, end] = trimBlankLines(body.text.slice(from, to));
    pieces.push(sliceOf(body, from + start, from + end));
  };
  for (const { 0: lines, index } of body.text.matchAll(threadBreak)) {
    take(index);
    from = index + lines.length;
  }
  take(body.text.length);
  return pieces;
}

/** Pictures go along with the post and are not in its text. */
function withoutImages(piece: Excerpt): Excerpt {
  const kept: Excerpt[] = [];
  let from = 0;
  for (const { 0: markup, index } of piece.text.matchAll(image)) {
    if (index > from) kept.push(sliceOf(piece, from, index));
    from = index + markup.length;
  }
  if (from === 0) return piece;
  if (from < piece.text.length) kept.push(sliceOf(piece, from, piece.text.length));
  if (kept.length === 0) return sliceOf(piece, 0, 0);
  const joined = joinExcerpts(kept, '');
  const [start, end] = trimBlankLines(joined.text);
  return sliceOf(joined, start, end);
}

function tagsOf(matter: FrontMatter, account: string): Excerpt[] {
  return (['mentions', 'hashtags'] as const).flatMap((kind) => {
    const lists = matter.fields[kind];
    const names = isFields(lists) && Array.isArray(lists[account]) ? (lists[account] as unknown[]) : [];
    return names.flatMap((name, index): Excerpt[] => {
      const range = matter.locate([kind, account, index]);
      if (typeof name !== 'string' || range === undefined) return [];
      const text = `${kind === 'mentions' ? '@' : '#'}${name.replace(/^[@#]/, '')}`;
      // The sign is not in the file, so only the whole name has a place.
      return [{ text, toSource: () => range, edit: () => undefined }];
    });
  });
}

function mediaOf(images: unknown, body: string): Media[] {
  const listed = (Array.isArray(images) ? images : []).flatMap((entry: unknown): Media[] => {
    if (!isFields(entry) || typeof entry.url !== 'string') return [];
    return [{ file: entry.url, ...(typeof entry.alt_text === 'string' && entry.alt_text && { alt: entry.alt_text }) }];
  });
  const inBody = [...body.matchAll(image)].map(([, alt, file]): Media => ({ file, ...(alt && { alt }) }));
  return [...listed, ...inBody];
}
