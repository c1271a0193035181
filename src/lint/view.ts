import type { Post, PostMetadata } from '../post/post.js';
import type { PostView } from '../rule/view.js';
import type { Automaton } from '../text/automaton.js';
import { type Grammar, GrammarNeeded, type ReadGrammar } from '../text/grammar.js';
import { detectLanguage } from '../text/language.js';
import { type Hit, scan } from '../text/scan.js';
import { splitWords } from '../text/words.js';

export interface ScannedPost {
  view: PostView;
  hits: readonly Hit[];
}

/** Reads a post once for all rules. `readGrammar` is there once some rule has needed it. */
export function scanPost(post: Post, metadata: PostMetadata, automaton: Automaton, readGrammar?: ReadGrammar): ScannedPost {
  const found = splitWords(post.text, automaton.vocabulary);
  const language = metadata.language ?? detectLanguage(found.words);
  const { hits, names } = scan(found, automaton, language);
  const sentences = new Map<number, Grammar>();
  const view: PostView = {
    text: post.text,
    metadata,
    platform: metadata.platform ?? 'unknown',
    role: metadata.author?.role,
    isReply: metadata.kind === 'reply' || metadata.replyTo !== undefined,
    language,
    words: found.words,
    sentences: found.sentences,
    entities: found.entities,
    names,
    grammar(sentence) {
      if (!readGrammar) throw new GrammarNeeded();
      let grammar = sentences.get(sentence.start);
      if (!grammar) {
        grammar = readGrammar(post.text.slice(sentence.start, sentence.end));
        sentences.set(sentence.start, grammar);
      }
      return grammar;
    },
  };
  // Words of the other language say nothing: English "die" is no German article. Where the language is unknown, both count.
  const spoken = hits.filter((hit) => hit.language === 'any' || language === 'unknown' || hit.language === language);
  return { view, hits: spoken };
}
