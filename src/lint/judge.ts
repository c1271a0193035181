import type { Post, PostMetadata } from '../post/post.js';
import { Needed } from '../rule/late.js';
import type { Linter, Verdict } from './linter.js';

/** Judges one post, and loads what the rules ask for on the way. */
export async function judge(post: Post, metadata: PostMetadata, linter: Linter): Promise<Verdict> {
  for (;;) {
    try {
      return linter.judge(post, metadata);
    } catch (error) {
      if (!(error instanceof Needed)) throw error;
      await error.load();
    }
  }
}

/** A text that comes from no draft, as a post. */
export function postOf(text: string, metadata: PostMetadata): Post {
  return { text, metadata, waivers: [], part: { text, offset: 0, line: 1 }, toSource: (start, end) => [start, end] };
}
