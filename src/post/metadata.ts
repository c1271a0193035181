import { readAiOrigin, readAiUse } from './ai.js';
import {
  dateField,
  type FieldPath,
  type FieldProblem,
  type Fields,
  isFields,
  isSaid,
  knownField,
  shown,
  textField,
} from './fields.js';
import { type Author, authorRoles, type Media, type PostMetadata, platforms, type Waiver } from './post.js';
import { readApproval, readApprovalParts, readStatus } from './release.js';
import { type Locate, readOwnBlock } from './waivers.js';

export interface Described {
  id?: string;
  metadata: PostMetadata;
  waivers: Waiver[];
  /** What keeps the fields from being understood; a post with a problem is not to be checked on a guess. */
  problems: FieldProblem[];
}

/**
 * `front matter` is shared with site generators: a plain word as `author` is a name there, as in Jekyll, and lists or
 * mappings where smlint expects none are left alone. `json` was written for smlint and is held to its word.
 */
export type FieldsOrigin = 'front matter' | 'json';

const platformSynonyms = new Map([['twitter', 'x' as const]]);
const languages = ['en', 'de'] as const;
const languageSynonyms = new Map([
  ['english', 'en' as const],
  ['englisch', 'en' as const],
  ['german', 'de' as const],
  ['deutsch', 'de' as const],
]);
const kinds = ['post', 'reply'] as const;
const textKeys = ['account', 'link', 'topic', 'audience', 'campaign', 'title', 'description', 'inReplyToText'] as const;
const publishKeys = ['publishAt', 'publish-at', 'publish_at', 'publishDate', 'schedule'] as const;
const replyKeys = ['replyTo', 'reply', 'in-reply-to', 'reply-to', 'inReplyTo', 'in_reply_to'] as const;

/** Reads what `fields` say about a post; keys that smlint does not know are nobody's mistake. */
export function readMetadata(fields: Fields, origin: FieldsOrigin, locate?: Locate): Described {
  const problems: FieldProblem[] = [];
  const metadata: PostMetadata = {};
  const text = (key: string) => (fields[key] === undefined ? undefined : textField(fields[key], [key], problems));

  const platform = knownField(fields.platform, 'platform', platforms, platformSynonyms, ['platform'], problems);
  if (platform !== undefined) metadata.platform = platform;
  const author = readAuthor(fields.author, origin, problems);
  if (author !== undefined) metadata.author = author;
  const kind = knownField(fields.kind, 'kind', kinds, undefined, ['kind'], problems);
  if (kind !== undefined) metadata.kind = kind;
  const language = readLanguage(fields, problems);
  if (language !== undefined) metadata.language = language;

  readReply(fields, metadata, problems);
  const publishKey = firstSaid(fields, publishKeys);
  if (publishKey !== undefined) metadata.publishAt = dateField(fields[publishKey], [publishKey], problems);
  for (const key of textKeys) {
    const value = text(key);
    if (value !== undefined) metadata[key] = value;
  }
  const status = readStatus(fields.status);
  if (status !== undefined) metadata.status = status;
  const approval = readApproval(fields.approval, problems) ?? readApprovalParts(fields, problems);
  if (approval !== undefined) metadata.approval = approval;
  if (isSaid(fields.media)) metadata.media = readMedia(fields.media, problems);
  const ai = readAiUse(fields, problems);
  if (ai !== undefined) metadata.ai = ai;
  if (isFields(fields.thread)) metadata.thread = readThread(fields.thread, problems);
  else if (isSaid(fields.thread) && origin === 'json') {
    problems.push({ message: `"thread" takes an "id" and an "index", not ${shown(fields.thread)}.`, path: ['thread'] });
  }
  if (isSaid(fields.sponsorship)) metadata.sponsorship = readSponsorship(fields.sponsorship, problems);

  const waivers = readOwnBlock(fields.smlint, problems, locate);
  return { id: text('id'), metadata, waivers, problems };
}

function firstSaid(fields: Fields, keys: readonly string[]): string | undefined {
  for (const key of keys) if (isSaid(fields[key])) return key;
  return undefined;
}

function readAuthor(value: unknown, origin: FieldsOrigin, problems: FieldProblem[]): Author | undefined {
  if (typeof value === 'string') {
    const known = authorRoles.find((role) => role === value);
    if (known !== undefined) return { role: known };
    const word = value.trim();
    if (word.startsWith('@')) return { handle: word };
    // "employe" is a slip in both, "Jane Doe" is nobody's role.
    const guess: FieldProblem[] = [];
    const role = knownField(word, 'author role', authorRoles, undefined, ['author'], guess);
    const isName = origin === 'front matter' && !guess[0]?.message.includes('Did you mean');
    if (role === undefined && isName) return word === '' || word === 'unknown' ? undefined : { name: word };
    problems.push(...guess);
    return role === undefined ? undefined : { role };
  }
  if (isFields(value)) {
    const author: Author = {};
    const role = knownField(value.role, 'author role', authorRoles, undefined, ['author', 'role'], problems);
    if (role !== undefined) author.role = role;
    for (const key of ['name', 'handle'] as const) {
      const text = textField(value[key], ['author', key], problems);
      if (text !== undefined) author[key] = text;
    }
    return author;
  }
  if (isSaid(value) && origin === 'json') {
    problems.push({
      message: `"author" takes a role, or "role", "name" and "handle", not ${shown(value)}.`,
      path: ['author'],
    });
  }
  return undefined;
}

function readLanguage(fields: Fields, problems: FieldProblem[]): 'en' | 'de' | undefined {
  const key = isSaid(fields.language) ? 'language' : 'lang';
  const value = fields[key];
  if (value === 'en' || value === 'de') return value;
  if (!isSaid(value) || value === 'unknown') return undefined;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  // de-AT, en_GB
  const base = languages.find(
    (language) => word === language || word.startsWith(`${language}-`) || word.startsWith(`${language}_`),
  );
  const language = base ?? languageSynonyms.get(word);
  if (language === undefined) {
    const message = `smlint reads the languages ${languages.join(' and ')}, not ${shown(value)}. Leave this draft out with "ignore".`;
    problems.push({ message, path: [key] });
  }
  return language;
}

/** `reply` is twitter-together's word; `reply: true` says that it is one without saying to what. */
function readReply(fields: Fields, metadata: PostMetadata, problems: FieldProblem[]): void {
  const key = firstSaid(fields, replyKeys);
  if (key === undefined || fields[key] === false) return;
  metadata.kind ??= 'reply';
  const replyTo = fields[key] === true ? undefined : textField(fields[key], [key], problems);
  if (replyTo !== undefined) metadata.replyTo = replyTo;
}

function readMedia(value: unknown, problems: FieldProblem[]): Media[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry: unknown, index) => {
    const path: FieldPath = ['media', index];
    if (typeof entry === 'string') return [{ file: entry }];
    if (!isFields(entry)) {
      problems.push({ message: `"media" takes a list of "file" and "alt", not ${shown(entry)}.`, path });
      return [];
    }
    const file = textField(entry.file ?? entry.url, [...path, 'file'], problems);
    const alt = textField(entry.alt, [...path, 'alt'], problems);
    const ai = readAiOrigin(entry, path, problems);
    return [{ ...(file && { file }), ...(alt && { alt }), ...(ai && { ai }) }];
  });
}

function readThread(value: Fields, problems: FieldProblem[]): { id: string; index: number } | undefined {
  const id = textField(value.id, ['thread', 'id'], problems);
  const index = value.index;
  if (id !== undefined && typeof index === 'number' && Number.isInteger(index) && index >= 0) return { id, index };
  const message = '"thread" takes an "id" and an "index" that counts from 0.';
  problems.push({ message, path: ['thread'] });
  return undefined;
}

function readSponsorship(value: unknown, problems: FieldProblem[]): PostMetadata['sponsorship'] {
  if (value === false) return undefined;
  if (value === true) return {};
  if (!isFields(value)) return { type: textField(value, ['sponsorship'], problems) };
  const type = textField(value.type, ['sponsorship', 'type'], problems);
  const brand = textField(value.brand, ['sponsorship', 'brand'], problems);
  return { ...(type && { type }), ...(brand && { brand }), ...(value.label === true && { label: true }) };
}

/** `own` wins over `fallback`, for the author part by part. */
export function withFallback(own: PostMetadata, fallback: PostMetadata): PostMetadata {
  const merged = laidOver(fallback, own);
  if (own.author && fallback.author) merged.author = laidOver(fallback.author, own.author);
  return merged;
}

/**
 * What is undefined in `own` lets `fallback` through. Assigned, and not spread: for each object that is spread and then
 * extended V8 makes a hidden class, and those of a million posts fill the memory.
 */
function laidOver<T extends object>(fallback: T, own: T): T {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return Object.assign({}, fallback, Object.fromEntries(said));
}
