import { defineRule } from '../../src/rule/rule.js';
import { capitalRuns, markRows, type Place, spacedWords, stretchedWords } from './loud.js';
import { messages } from './messages.js';

interface Options {
  /** So many words in capitals in a row are a shout. */
  capitals: number;
  /** So many exclamation and question marks in a row. */
  marks: number;
}

const defaults: Options = { capitals: 3, marks: 3 };

export default defineRule({
  id: 'shouting',
  version: 1,
  docs: {
    description: {
      en: "Don't shout: no capitals in a row, no rows of exclamation marks, no drawn-out words",
      de: 'Nicht schreien: keine Großbuchstaben in Reihe, keine Reihen von Ausrufezeichen, keine gedehnten Wörter',
    },
    recommended: 'warn',
    source: 'Netiquette since RFC 1855; University of Kentucky and Bundesfachstelle Barrierefreiheit on capitals.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      capitals: { type: 'integer', minimum: 2, description: 'So many words in capitals in a row are reported.' },
      marks: { type: 'integer', minimum: 2, description: 'So many exclamation and question marks in a row.' },
    },
  },
  defaults,
  check({ post, options, report }) {
    const { text } = post;
    const say = (messageId: 'capitals' | 'marks' | 'stretched' | 'spaced', { start, end }: Place, better?: string) => {
      const suggestions =
        better === undefined ? [] : [{ messageId: 'write-so', data: { better }, start, end, text: better }];
      report({ messageId, data: { quote: text.slice(start, end) }, start, end, confidence: 'medium', suggestions });
    };
    for (const place of capitalRuns(post, options.capitals)) {
      // German writes nouns with a capital, and which words are nouns only its author knows.
      say('capitals', place, post.language === 'en' ? inSmallLetters(text.slice(place.start, place.end)) : undefined);
    }
    for (const place of markRows(post, options.marks))
      say('marks', place, text.slice(place.start, place.end).includes('?') ? '?' : '!');
    for (const place of stretchedWords(post)) say('stretched', place);
    for (const place of spacedWords(text)) say('spaced', place, text.slice(place.start, place.end).replaceAll(' ', ''));
  },
});

function inSmallLetters(shout: string): string {
  return (
    shout.slice(0, 1) +
    shout
      .slice(1)
      .toLowerCase()
      .replace(/(?<![\p{L}'’])i(?![\p{L}])/gu, 'I')
  );
}
