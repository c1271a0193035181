import type { Post } from './post.js';

/** Counts posts by what they say, not by where they stand, so that one post can be told to be in another version of a file. */
export interface PostCount {
  add(post: Post): void;
  /** Takes one post of the same content out; `false` when there is none left. */
  take(post: Post): boolean;
}

export function createPostCount(): PostCount {
  const counts = new Map<string, number>();
  return {
    add(post) {
      const key = contentOf(post);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    take(post) {
      const key = contentOf(post);
      const count = counts.get(key) ?? 0;
      if (count === 0) return false;
      counts.set(key, count - 1);
      return true;
    },
  };
}

/** Text, metadata and waivers: whatever can change a verdict. */
function contentOf({ id, text, metadata, waivers }: Post): string {
  const inOrder = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  const reasons = waivers.map(({ rule, reason, by, until }) => [rule, reason, by, until]);
  return JSON.stringify([id, text, inOrder, reasons]);
}
