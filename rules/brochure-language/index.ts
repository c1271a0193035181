import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import { namedBy } from '../../src/text/named.js';
import type { Hit } from '../../src/text/scan.js';
import { hypeIn } from './hype.js';
import { messages } from './messages.js';
import { nominalIn } from './nominal.js';
import { passagesOf } from './passages.js';
import phrases from './phrases.yml';

const { lexicon } = phrasesOf(phrases);

interface Options {
  /** How many words a sentence may have. */
  longest: number;
}

const defaults: Options = { longest: 40 };
/** Three nouns of action and their articles. */
const fewestWords = 6;

export default defineRule({
  id: 'brochure-language',
  version: 1,
  docs: {
    description: {
      en: 'Write as people speak: no strings of brochure words, no chains of nouns, no endless sentences',
      de: 'Schreiben, wie man spricht: keine Prospektwörter in Reihe, keine Hauptwortketten, keine Bandwurmsätze',
    },
    recommended: 'warn',
    source: 'Be human: Best Buy; simpler, clearer, faster: GDS; sentences of 25 words at most: GCS.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      longest: { type: 'integer', minimum: 5, description: 'How many words a sentence may have; GCS advises 25.' },
    },
  },
  defaults,
  lexicon,
  check({ post, hits, options: { longest }, report }) {
    const { words, language } = post;
    const mayBeNominal = language === 'de' && words.length >= fewestWords;
    if (words.length <= longest && hits.length < 2 && !mayBeNominal) return;
    const isNamed = namedBy(post.names);
    let next = 0;
    for (const passage of passagesOf(post)) {
      const { start, end, to, length } = passage;
      const own: Hit[] = [];
      for (let hit = hits[next]; hit !== undefined && hit.from < to; hit = hits[++next])
        if (hit.to <= to) own.push(hit);
      const hype = hypeIn(post, own, passage);
      if (hype.length > 0) report({ messageId: 'hype', data: { words: hype }, start, end, confidence: 'medium' });
      if (mayBeNominal) {
        const nouns = nominalIn(post, own, passage, isNamed);
        if (nouns.length > 0)
          report({ messageId: 'nominal', data: { words: nouns }, start, end, confidence: 'medium' });
      }
      if (length > longest)
        report({ messageId: 'long-sentence', data: { count: length, longest }, start, end, confidence: 'medium' });
    }
  },
});
