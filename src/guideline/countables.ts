import type { PostView } from '../rule/view.js';
import type { Entity } from '../text/words.js';
import { Flag } from '../text/words.js';
import type { CountableName } from './entry.js';

/** `[start, end)` in UTF-16 code units of the post's text. */
export interface Place {
  start: number;
  end: number;
}

const entityOf: Partial<Record<CountableName, Entity['type']>> = {
  hashtag: 'hashtag',
  emoji: 'emoji',
  mention: 'mention',
  link: 'url',
  url: 'url',
  quote: 'quote',
};

/** Every one of a kind in a post, in order. */
export function countablesIn(post: PostView, name: CountableName): readonly Place[] {
  const type = entityOf[name];
  if (type) return post.entities.filter((entity) => entity.type === type).sort((a, b) => a.start - b.start);
  switch (name) {
    case 'exclamation':
      return marksIn(post, /[!！]/g);
    case 'question':
      return marksIn(post, /[?？]/g);
    case 'number':
      return post.words.filter(({ form, flags }) => /\d/.test(form.key) && !(flags & (Flag.Url | Flag.Email)));
    case 'capitals':
      return post.words.filter(({ form, flags }) => form.caps && !(flags & (Flag.Url | Flag.Mention)));
    case 'word':
      // "#CalmDown" and "e-mail" are one word each, as people count.
      return post.words.filter(({ flags }) => !(flags & (Flag.Emoji | Flag.Joined)));
    case 'line':
      return [...post.text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
      }));
    case 'character':
      return [...new Intl.Segmenter().segment(post.text)].map(({ index, segment }) => ({
        start: index,
        end: index + segment.length,
      }));
    default:
      return post.sentences;
  }
}

/** Marks in the text; those of a link's address are none. */
function marksIn({ text, entities }: PostView, pattern: RegExp): Place[] {
  const links = entities.filter(({ type }) => type === 'url');
  return [...text.matchAll(pattern)].flatMap(({ index }) =>
    links.some(({ start, end }) => index >= start && index < end) ? [] : [{ start: index, end: index + 1 }],
  );
}
