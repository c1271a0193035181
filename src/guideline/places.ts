import type { PostView } from '../rule/view.js';
import type { Place } from './countables.js';
import type { PlaceName } from './entry.js';

/** Places whose words the scan of the post leaves out; they are searched by themselves. */
export const apart = ['link', 'mention', 'alt text'] as const;

/** Whether `[start, end)` of the post's text stands in the named place. */
export function standsIn(post: PostView, name: PlaceName, place: Place): boolean {
  const { text } = post;
  switch (name) {
    case 'start':
      return !/[\p{L}\p{N}]/u.test(text.slice(0, place.start));
    case 'end':
      return !/[\p{L}\p{N}]/u.test(text.slice(place.end));
    case 'first line':
      return within(place, lineAt(text, 'first'));
    case 'last line':
      return within(place, lineAt(text, 'last'));
    case 'visible part':
      return place.end <= post.visibleEnd;
    case 'body':
      return !post.entities.some(({ type, ...entity }) => isEntityOf(type, bodiless) && overlaps(entity, place));
    case 'hashtag':
    case 'mention':
      return post.entities.some((entity) => entity.type === name && within(place, entity));
    case 'link':
      return post.entities.some((entity) => isEntityOf(entity.type, addresses) && within(place, entity));
    case 'alt text':
      return false;
  }
}

const addresses = ['url', 'email'];
const bodiless = ['hashtag', 'mention', ...addresses];

function isEntityOf(type: string, types: readonly string[]): boolean {
  return types.includes(type);
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function within(inner: Place, outer: Place): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether a match touches a link or an address, where it counts only when the rule says so. */
export function touchesLink({ entities }: PostView, place: Place): boolean {
  return entities.some(({ type, start, end }) => addresses.includes(type) && overlaps({ start, end }, place));
}

/** The first or last line that isn't blank. */
export function lineAt(text: string, which: 'first' | 'last'): Place {
  const trimmed = text.trimEnd();
  const begin = text.length - text.trimStart().length;
  if (which === 'last') return { start: Math.max(begin, trimmed.lastIndexOf('\n') + 1), end: trimmed.length };
  const newline = text.indexOf('\n', begin);
  return { start: begin, end: newline < 0 ? trimmed.length : begin + text.slice(begin, newline).trimEnd().length };
}
