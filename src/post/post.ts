import type { WriteBack } from './excerpt.js';

/** What a post is. Readers make posts, rules see them. Offsets are UTF-16 code units. */

export const platforms = [
  'x',
  'linkedin',
  'facebook',
  'instagram',
  'threads',
  'mastodon',
  'bluesky',
  'tiktok',
  'youtube',
  'pinterest',
  'xing',
  'blog',
] as const;
export type Platform = (typeof platforms)[number] | 'unknown';

export const authorRoles = ['employee', 'executive', 'brand', 'partner'] as const;
export type AuthorRole = (typeof authorRoles)[number];

export type PostLanguage = 'en' | 'de' | 'unknown';

export interface Author {
  role?: AuthorRole;
  name?: string;
  handle?: string;
}

/**
 * What AI had to do with a picture, film or sound: made it; changed what it shows; or drew it in a way that nobody takes
 * for real.
 */
export const aiOrigins = ['generated', 'edited', 'drawn'] as const;
export type AiOrigin = (typeof aiOrigins)[number];

export interface Media {
  file?: string;
  alt?: string;
  ai?: AiOrigin;
}

/** The part that AI had in a post. */
export interface AiUse {
  /** Of its media, where they don't say it themselves. */
  media?: AiOrigin;
  /** It wrote the text. */
  text?: boolean;
  /** Who read what it wrote and answers for it. */
  reviewedBy?: string;
  /** The platform's own label is switched on. */
  label?: boolean;
}

export type PostStatus = 'draft' | 'scheduled' | 'published';

/** Who let a post go out. */
export interface Approval {
  by?: string;
  /** ISO date. */
  at?: string;
  /** The beginning of the SHA-256 of what was approved. */
  hash?: string;
}

/** What may be said about a post beside its text: by its front matter, its fields, a flag or the config. */
export interface PostMetadata {
  platform?: Exclude<Platform, 'unknown'>;
  author?: Author;
  kind?: 'post' | 'reply';
  language?: 'en' | 'de';
  publishAt?: string;
  account?: string;
  media?: Media[];
  ai?: AiUse;
  link?: string;
  /** Of a video, a pin or an article, whose text is the post. */
  title?: string;
  description?: string;
  replyTo?: string;
  /** The message that a reply answers. */
  inReplyToText?: string;
  /** The post's place in its thread: `index` counts from 0. */
  thread?: { id: string; index: number };
  /** `label`: the platform's own label for paid posts is switched on. */
  sponsorship?: { type?: string; brand?: string; label?: boolean };
  topic?: string;
  audience?: string;
  campaign?: string;
  /** How far it is, where its file says so. */
  status?: PostStatus;
  approval?: Approval;
}

/** A recorded exception, as its author wrote it; `start` and `end` are its place in the source, where it has one. */
export interface Waiver {
  rule: string;
  reason?: string;
  by?: string;
  until?: string;
  start?: number;
  end?: number;
}

/**
 * The piece of a draft file that a post was read from. For a text file that is the whole file, for JSON Lines one line,
 * so that a long archive is never held in memory as a whole.
 */
export interface SourcePart {
  text: string;
  /** Where `text` begins in the file, in UTF-16 code units. */
  offset: number;
  /** The 1-based line of the file on which `text` begins. */
  line: number;
  /** How many UTF-16 code units stand before `text` on that line; none when absent. */
  column?: number;
}

/** One message on one platform by one author. */
export interface Post {
  id?: string;
  text: string;
  metadata: PostMetadata;
  waivers: Waiver[];
  part: SourcePart;
  /** Maps `[start, end)` of `text` to `[start, end)` of the file. */
  toSource(start: number, end: number): [number, number];
  /** How a change of `text` is written into the file; absent where the file holds the text as it is. */
  edit?: WriteBack;
}
