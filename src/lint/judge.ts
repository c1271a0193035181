import type { Post, PostMetadata } from '../post/post.js';
import { GrammarNeeded, loadGrammar, type ReadGrammar } from '../text/grammar.js';
import type { Linter, Verdict } from './linter.js';

let readGrammar: ReadGrammar | undefined;

/** Judges one post; English grammar is loaded when the first rule asks for it. */
export async function judge(post: Post, metadata: PostMetadata, linter: Linter): Promise<Verdict> {
  try {
    return linter.judge(post, metadata, readGrammar);
  } catch (error) {
    if (!(error instanceof GrammarNeeded)) throw error;
    readGrammar = await loadGrammar();
    return linter.judge(post, metadata, readGrammar);
  }
}

/** A text that comes from no draft, as a post. */
export function postOf(text: string, metadata: PostMetadata): Post {
  return { text, metadata, waivers: [], part: { text, offset: 0, line: 1 }, toSource: (start, end) => [start, end] };
}
