import { type Described, readMetadata, withFallback } from './metadata.js';
import { draftErrorAt } from './position.js';
import type { Post, PostMetadata, SourcePart, Waiver } from './post.js';
import { DraftError, type ReadItem } from './reader.js';
import type { ToSource } from './text-map.js';
import type { YamlFields } from './yaml.js';

/** One post of a text file, before its front matter is understood and the blank lines around it are gone. */
export interface DraftPart {
  text: string;
  toSource: ToSource;
  matter?: YamlFields;
  waivers: Waiver[];
}

/**
 * The posts of a draft file, a thread when there are several. What the first part's front matter says holds for all,
 * except for the media and the link, which are attached to the post that they stand with.
 */
export function postsOf(path: string, source: string, parts: readonly DraftPart[], defaults: PostMetadata): ReadItem[] {
  const errors: DraftError[] = [];
  const describe = (matter: YamlFields | undefined): Described => {
    if (matter === undefined) return { metadata: {}, waivers: [], problems: [] };
    const described = readMetadata(matter.fields, 'front matter', matter.locate);
    for (const problem of described.problems) {
      errors.push(draftErrorAt(problem.message, source, matter.locate(problem.path)?.[0] ?? 0));
    }
    return described;
  };
  const described = parts.map((part) => describe(part.matter));
  if (errors.length > 0) return errors;

  const common = described[0] as Described;
  const shared = withFallback(common.metadata, defaults);
  const { media: _media, link: _link, ...inherited } = shared;
  const trimmed = parts.map((part) => trimBlankLines(part.text));
  const isKept = (index: number) => {
    const [start, end] = trimmed[index] as [number, number];
    return end > start || (parts[index]?.matter !== undefined && (index > 0 || parts.length === 1));
  };
  const kept = [...parts.keys()].filter(isKept);
  if (kept.length === 0) {
    return [new DraftError('This draft is empty. Write the post into it, or leave the file out with "ignore".')];
  }

  const whole: SourcePart = { text: source, offset: 0, line: 1 };
  return kept.map((index, place): Post => {
    const part = parts[index] as DraftPart;
    const own = described[index] as Described;
    const [start, end] = trimmed[index] as [number, number];
    const metadata = place === 0 ? { ...shared } : { ...inherited };
    const post: Post = {
      text: part.text.slice(start, end),
      metadata: index === 0 ? metadata : withFallback(own.metadata, metadata),
      waivers: index === 0 ? [...own.waivers, ...part.waivers] : [...common.waivers, ...own.waivers, ...part.waivers],
      part: whole,
      toSource: start === 0 ? part.toSource : (from, to) => part.toSource(from + start, to + start),
    };
    const id = own.id ?? (common.id && (place === 0 ? common.id : `${common.id}#${place + 1}`));
    if (id !== undefined) post.id = id;
    if (kept.length > 1) post.metadata.thread = { id: common.id ?? path, index: place };
    return post;
  });
}

/** What is left of `text` without the blank lines around it; the indent of its first line stays. */
export function trimBlankLines(text: string): [number, number] {
  let first = 0;
  let last = text.length;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  if (first === last) return [0, 0];
  while (isBlank(text.charCodeAt(last - 1))) last--;
  const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.indexOf('\n', last);
  if (lineEnd === -1) return [start, text.length];
  return [start, text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd];
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The next line from `from` on that holds nothing but `delimiter`: a part ends at `end`, another begins at `next`. */
export function nextBreak(text: string, from: number, delimiter: string): { end: number; next: number } | undefined {
  for (let lineStart = from; lineStart < text.length; ) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (text.startsWith(delimiter, lineStart) && /^[ \t\r]*$/.test(text.slice(lineStart + delimiter.length, lineEnd))) {
      return { end: lineStart, next: newline === -1 ? text.length : newline + 1 };
    }
    lineStart = lineEnd + 1;
  }
  return undefined;
}

/** The line that parts the posts of a thread, as front matter names it. */
export function threadDelimiter(matter: YamlFields | undefined): string | undefined {
  const value = matter?.fields['thread-delimiter'] ?? matter?.fields.threadDelimiter;
  const line = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return line === '' ? undefined : line;
}
