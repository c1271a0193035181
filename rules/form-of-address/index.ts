import { type Address, addressesIn, addressLexicon, fitsAddress } from '../../src/rule/address.js';
import { defineRule } from '../../src/rule/rule.js';
import { type GenderSign, genderSigns, oddGenderSigns } from './gender-signs.js';
import { messages } from './messages.js';

interface Options {
  /** How the company addresses its readers; without it, only a mix in one post is reported. */
  form?: 'du' | 'ihr' | 'du or ihr' | 'Sie';
  /** How it writes gender; without it, nothing is said about that. */
  gender?: GenderSign;
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
      gender: {
        type: 'string',
        enum: genderSigns,
        description:
          'How the company writes gender: Kolleg:innen, Kolleg*innen, Kolleg_innen, Kolleg·innen, Kolleg/-innen, KollegInnen, or without a sign; unset, all are fine.',
      },
    },
  },
  defaults,
  lexicon: addressLexicon,
  listens: ({ language }) => language === 'de',
  check({ post, options: { form, gender }, hits, report }) {
    if (post.language !== 'de') return;
    for (const { start, end, better } of gender === undefined ? [] : oddGenderSigns(post, gender)) {
      const quote = post.text.slice(start, end);
      if (better === undefined) report({ messageId: 'no-sign', data: { quote }, start, end });
      else {
        const suggestions = [{ messageId: 'write-so', data: { better }, start, end, text: better }];
        report({ messageId: 'other-sign', data: { quote, better }, start, end, suggestions });
      }
    }
    if (hits.length === 0) return;
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
