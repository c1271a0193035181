import type { PlatformFacts } from '../post/platform-facts.js';
import type { Platform, Post, PostMetadata } from '../post/post.js';
import { visibleEnd } from '../post/visible.js';
import { late } from '../rule/late.js';
import type { PostView } from '../rule/view.js';
import type { Automaton } from '../text/automaton.js';
import { type Tokens, tokensOf } from '../text/features.js';
import { type Grammar, loadGrammar } from '../text/grammar.js';
import { detectLanguage } from '../text/language.js';
import { namedBy } from '../text/named.js';
import { type Hit, type NameHit, scanNames, scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/split-words.js';
import { everybody } from '../text/state.js';
import type { Sentence, Words } from '../text/words.js';

export interface ScannedPost {
  view: PostView;
  hits: readonly Hit[];
}

const readGrammar = late(loadGrammar);

/** Reads a post once for all rules that listen. */
export function scanPost(
  post: Post,
  metadata: PostMetadata,
  automaton: Automaton,
  factsOf: (platform: Platform) => PlatformFacts,
  listeners: (view: PostView) => number = () => everybody,
): ScannedPost {
  const found = splitWords(post.text, automaton.vocabulary);
  const language = metadata.language ?? detectLanguage(found.words);
  const names = scanNames(found, automaton);
  const platform = metadata.platform ?? 'unknown';
  const facts = factsOf(platform);
  const view = new View(post.text, metadata, platform, facts, language, found, names);
  return { view, hits: scanPhrases(found, names, automaton, language, listeners(view)) };
}

/**
 * A class, because getters in an object literal would give each post a shape of its own: slow to read, and kept, with all
 * that the getters see, until the garbage collector cleans up everything.
 */
class View implements PostView {
  readonly role: PostView['role'];
  readonly isReply: boolean;
  readonly words: PostView['words'];
  readonly sentences: PostView['sentences'];
  readonly entities: PostView['entities'];
  private fold: number | undefined = undefined;
  private seen: Tokens | undefined = undefined;
  private grammars: Map<number, Grammar> | undefined = undefined;

  constructor(
    readonly text: string,
    readonly metadata: PostMetadata,
    readonly platform: Platform,
    readonly facts: PlatformFacts,
    readonly language: PostView['language'],
    private readonly found: Words,
    readonly names: readonly NameHit[],
  ) {
    this.role = metadata.author?.role;
    this.isReply = metadata.kind === 'reply' || metadata.replyTo !== undefined;
    this.words = found.words;
    this.sentences = found.sentences;
    this.entities = found.entities;
  }

  get visibleEnd(): number {
    this.fold ??= visibleEnd(this.text, this.facts);
    return this.fold;
  }

  get tokens(): Tokens {
    this.seen ??= tokensOf(this.found, namedBy(this.names));
    return this.seen;
  }

  grammar({ start, end }: Sentence): Grammar {
    this.grammars ??= new Map();
    let grammar = this.grammars.get(start);
    if (!grammar) {
      grammar = readGrammar()(this.text.slice(start, end));
      this.grammars.set(start, grammar);
    }
    return grammar;
  }
}
