import type { PlatformFacts } from '../post/platform-facts.js';
import type { AuthorRole, Platform, PostLanguage, PostMetadata } from '../post/post.js';
import type { Tokens } from '../text/features.js';
import type { Grammar } from '../text/grammar.js';
import type { NameHit } from '../text/scan.js';
import type { Entity, Sentence, Word } from '../text/words.js';

/** A post as rules see it. All offsets are UTF-16 code units of `text`; what is dear is computed when first asked for. */
export interface PostView {
  readonly text: string;
  readonly metadata: PostMetadata;
  readonly platform: Platform;
  /** What is known of the platform; nothing of an unknown one. */
  readonly facts: PlatformFacts;
  /** Where the platform folds the post behind "more"; the text's end where it doesn't. */
  readonly visibleEnd: number;
  readonly role: AuthorRole | undefined;
  readonly isReply: boolean;
  readonly language: PostLanguage;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  /** Where the company's, its products', competitors' and code names stand, hashtags and compounds included. */
  readonly names: readonly NameHit[];
  /** What a model sees of each sentence: names are all the same to it. */
  readonly tokens: Tokens;
  /**
   * English grammar of one sentence, by compromise. Loading it takes 0.2 s and a sentence 1 ms: ask only after a cheap
   * hit. Throws `Needed` when it isn't loaded yet; the engine loads it and checks the post again.
   */
  grammar(sentence: Sentence): Grammar;
}
