import type { PlatformFacts } from '../post/platform-facts.js';
import type { Platform, Post, PostMetadata } from '../post/post.js';
import { visibleEnd } from '../post/visible.js';
import { late } from '../rule/late.js';
import type { PostView } from '../rule/view.js';
import { type Automaton, everybody } from '../text/automaton.js';
import { type Tokens, tokensOf } from '../text/features.js';
import { type Grammar, loadGrammar } from '../text/grammar.js';
import { detectLanguage } from '../text/language.js';
import { namedBy } from '../text/named.js';
import { type Hit, scanNames, scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/words.js';

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
  const sentences = new Map<number, Grammar>();
  let fold: number | undefined;
  let tokens: Tokens | undefined;
  const view: PostView = {
    text: post.text,
    metadata,
    platform,
    facts,
    get visibleEnd() {
      fold ??= visibleEnd(post.text, facts);
      return fold;
    },
    role: metadata.author?.role,
    isReply: metadata.kind === 'reply' || metadata.replyTo !== undefined,
    language,
    words: found.words,
    sentences: found.sentences,
    entities: found.entities,
    names,
    get tokens() {
      tokens ??= tokensOf(found, namedBy(names));
      return tokens;
    },
    grammar(sentence) {
      let grammar = sentences.get(sentence.start);
      if (!grammar) {
        grammar = readGrammar()(post.text.slice(sentence.start, sentence.end));
        sentences.set(sentence.start, grammar);
      }
      return grammar;
    },
  };
  return { view, hits: scanPhrases(found, names, automaton, language, listeners(view)) };
}
