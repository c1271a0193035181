import { lengthFor } from '../post/length.js';
import type { Post, PostMetadata } from '../post/post.js';
import type { PostView } from '../rule/view.js';
import { mask, maskAll } from '../text/mask.js';
import type { LintMessage } from './results.js';

/** A post with what was found in it, as a report may show it: confidential passages are masked everywhere. */
export interface JudgedPost {
  id?: string;
  text: string;
  /** What holds for the post, with the defaults of the config. */
  metadata: PostMetadata;
  language: PostView['language'];
  isReply: boolean;
  /** Behind which offset of `text` the platform hides the rest, in UTF-16 code units; absent when all of it is seen. */
  visibleEnd?: number;
  /** In the unit of the platform, as its `limit`. */
  length: number;
  limit?: number;
  /** The 1-based line of the file on which the post's text begins. */
  line: number;
  /** The messages of the file's result that are about this post, in the order of its text. */
  findings: PlacedMessage[];
}

export interface PlacedMessage {
  message: LintMessage;
  /** `[start, end)` in UTF-16 code units of the masked `text`. */
  start: number;
  end: number;
}

/** Takes what a report needs of a post; `findings` have their places in the post's own text. */
export function judgedPost(
  post: Post,
  view: PostView,
  line: number,
  findings: readonly PlacedMessage[],
  secrets: readonly string[],
): JudgedPost {
  const { text, move } = maskPassages(post.text, secrets);
  // What a customer wrote is no part of the draft.
  const { inReplyToText: _, ...metadata } = view.metadata;
  return {
    ...(post.id !== undefined && { id: maskAll(post.id, secrets) }),
    text,
    metadata: maskValues(metadata, secrets),
    language: view.language,
    isReply: view.isReply,
    ...(view.visibleEnd < post.text.trimEnd().length && { visibleEnd: move(view.visibleEnd) }),
    length: lengthFor(post.text, view.facts, view.isReply).length,
    ...(view.facts.limit && { limit: view.facts.limit.value }),
    line,
    findings: findings.map(({ message, start, end }) => ({ message, start: move(start), end: move(end) })),
  };
}

/** What is said about a post in words of one's own, and so may hold a secret: alternative texts, links, topics. */
export function wordsAround({ id }: Post, metadata: PostMetadata): string {
  const words: string[] = id === undefined ? [] : [id];
  const { platform: _platform, kind: _kind, language: _language, publishAt: _publishAt, author, ...free } = metadata;
  collect([author?.name, author?.handle, free], words);
  return words.join('\n\n');
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner, words);
}

export function maskValues<Value>(value: Value, secrets: readonly string[]): Value {
  if (secrets.length === 0) return value;
  if (typeof value === 'string') return maskAll(value, secrets) as Value;
  if (Array.isArray(value)) return value.map((inner) => maskValues(inner, secrets)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, maskValues(inner, secrets)]),
  ) as unknown as Value;
}

/** Masks every secret in `text`; `move` tells where an offset of `text` is found in the masked one. */
export function maskPassages(text: string, secrets: readonly string[]): { text: string; move(offset: number): number } {
  const passages = passagesOf(text, secrets);
  if (passages.length === 0) return { text, move: (offset) => offset };
  let masked = '';
  let from = 0;
  for (const [start, end] of passages) {
    masked += text.slice(from, start) + mask(text.slice(start, end));
    from = end;
  }
  const move = (offset: number) => {
    let moved = offset;
    for (const [start, end] of passages) {
      if (start >= offset) break;
      // A masked character is one unit long, an emoji or a styled letter was two; the first two may be left as they were.
      const passed = text.slice(start, Math.min(end, offset));
      const masks = [...mask(text.slice(start, end))].slice(0, [...passed].length).join('');
      moved += masks.length - passed.length;
    }
    return moved;
  };
  return { text: masked + text.slice(from), move };
}

/** Where the secrets stand, in order; those that touch or overlap are one passage. */
function passagesOf(text: string, secrets: readonly string[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const secret of new Set(secrets)) {
    if (secret === '') continue;
    for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1))
      found.push([at, at + secret.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const passages: [number, number][] = [];
  for (const [start, end] of found) {
    const last = passages.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else passages.push([start, end]);
  }
  return passages;
}
