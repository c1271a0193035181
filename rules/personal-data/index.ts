import { late } from '../../src/rule/late.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import { cuesOf } from './cues.js';
import type { Found } from './found.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

const { lexicon } = phrasesOf(phrases);
const finders = late(() => import('./finders.js'));

interface Options {
  /** Shapes of the company's own customer numbers: 0 stands for a digit, A for a capital letter. */
  numbers: string[];
}

const defaults: Options = { numbers: [] };

export default defineRule({
  id: 'personal-data',
  version: 2,
  docs: {
    description: {
      en: 'Keep personal data of customers and colleagues out of posts',
      de: 'Persönliche Daten von Kundschaft und Kollegen nicht veröffentlichen',
    },
    recommended: 'error',
    source: 'Respect the privacy of others: Best Buy and GitLab guidelines; GDPR, articles 4 and 6.',
  },
  confidential: true,
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      numbers: {
        type: 'array',
        items: { type: 'string', minLength: 4, maxLength: 40, pattern: '0', examples: ['KD-0000000'] },
        description:
          "Shapes of the company's own customer numbers, such as KD-0000000: 0 stands for a digit, A for a capital letter.",
      },
    },
  },
  defaults,
  lexicon,
  listens: ({ text }) => /[\d@]|[([]at[)\]]/i.test(text),
  check({ post, options, settings: { company }, hits, report }) {
    const { text } = post;
    const digits = digitsIn(text);
    if (digits === 0 && !/@|[([{](?:at|ät)[)\]}]/i.test(text)) return;
    const find = finders();
    const cues = cuesOf(hits);
    const found = find.findEmails(post, company, cues);
    if (digits > 4) {
      found.push(
        ...find.findShapes(text, options.numbers),
        ...find.findIbans(text, cues),
        ...find.findCards(text, cues),
        ...find.findAccounts(text, cues),
        ...find.findIdentities(text, cues),
      );
      found.push(
        ...find.findPhones(post, company, cues),
        ...find.findBirthDates(text, cues),
        ...find.findNumbers(post, cues),
      );
    }
    if (digits > 0 && hits.length > 0) found.push(...find.findAddresses(text, cues), ...find.findPlates(text, cues));

    const taken: Found[] = [];
    for (const one of found) {
      if (taken.some((other) => one.start < other.end && other.start < one.end)) continue;
      taken.push(one);
      const { kind, start, end, confidence } = one;
      report({ messageId: kind, data: { quote: text.slice(start, end) }, start, end, confidence });
    }
  },
});

function digitsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) count++;
  }
  return count;
}
