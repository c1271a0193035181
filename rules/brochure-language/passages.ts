import type { PostView } from '../../src/rule/view.js';
import { Flag, type Word } from '../../src/text/words.js';

/** What is read in one breath. `[start, end)` in UTF-16 code units of the post's text, `[from, to)` its words. */
export interface Passage {
  start: number;
  end: number;
  from: number;
  to: number;
  /** Words that are read: no hashtags, links, names with "@" and emoji. */
  length: number;
}

const unread = Flag.Hashtag | Flag.Mention | Flag.Url | Flag.Email | Flag.Emoji | Flag.Code;

/** The sentences of a post, where a new line begins another, for lists have no full stops, and so does "… here: <link> If …". */
export function passagesOf({ text, words, sentences }: PostView): Passage[] {
  const passages: Passage[] = [];
  for (const sentence of sentences) {
    let from = sentence.from;
    for (let at = from + 1; at <= sentence.to; at++) {
      if (at < sentence.to && !begins(text, words[at - 1], words[at])) continue;
      const read = words.slice(from, at).filter(({ flags }) => !(flags & unread));
      const [first, last] = [read[0], read.at(-1)];
      if (first && last) passages.push({ start: first.start, end: last.end, from, to: at, length: read.length });
      from = at;
    }
  }
  return passages;
}

/** A number with a full stop may be an ordinal, "am 12. März"; taken for an end, it makes a sentence too short, never too long. */
function begins(text: string, last: Word | undefined, next: Word | undefined): boolean {
  if (!last || !next) return false;
  if (next.flags & Flag.SentenceStart) return true;
  return (
    next.form.titled &&
    (Boolean(last.flags & (Flag.Url | Flag.Emoji)) || /^[.!?]/.test(text.slice(last.end, next.start)))
  );
}
