import { type Address, addressesIn, addressLexicon, fitsAddress } from '../../src/rule/address.js';
import { defineRule } from '../../src/rule/rule.js';
import { messages } from './messages.js';

interface Options {
  /** How the company addresses its readers; without it, only a mix in one post is reported. */
  form?: 'du' | 'ihr' | 'du or ihr' | 'Sie';
}

const defaults: Options = {};

export default defineRule({
  id: 'form-of-address',
  version: 1,
  docs: {
    description: {
      en: 'Address German readers in one way: du, ihr or Sie',
      de: 'Leserinnen und Leser einheitlich ansprechen: du, ihr oder Sie',
    },
    recommended: 'warn',
    source: 'TelDaFax, February 2011: the flippant tone was held against the company; house style everywhere.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      form: {
        type: 'string',
        enum: ['du', 'ihr', 'du or ihr', 'Sie'],
        description: 'How the company addresses its readers; without it, only a mix of Sie with du or ihr is reported.',
      },
    },
  },
  defaults,
  lexicon: addressLexicon,
  listens: ({ language }) => language === 'de',
  check({ post, options: { form }, hits, report }) {
    if (post.language !== 'de' || hits.length === 0) return;
    const found = addressesIn(post, hits);
    const [first] = found;
    if (!first) return;
    const odd =
      form === undefined
        ? found.find((one) => isFormal(one.form) !== isFormal(first.form))
        : found.find((one) => !fitsAddress(one.form, form));
    if (!odd) return;
    const { start, end } = odd;
    const quote = post.text.slice(start, end);
    if (form !== undefined)
      report({ messageId: 'other-form', data: { quote, form }, start, end, confidence: 'medium' });
    else {
      const other = post.text.slice(first.start, first.end);
      report({ messageId: 'mixed', data: { quote, other }, start, end, confidence: 'medium' });
    }
  },
});

const isFormal = (form: Address): boolean => form === 'Sie';
