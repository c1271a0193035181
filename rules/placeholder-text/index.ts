import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

const { lexicon, group } = phrasesOf<{ confidence?: 'high' | 'medium' }>(phrases);

/** A slot with a name that a template would fill: in brackets of any kind, or between percent signs. */
const slots: readonly [sign: string, pattern: RegExp][] = [
  ['{', /\{\{[^{}\n]{0,60}\}\}|\$?\{[a-z][a-z0-9]{0,20}(?:[_. -][a-z0-9]{1,20}){0,3}\}/gi],
  ['%', /(?<![\p{L}\p{N}%])%[A-Z][A-Z_]{2,30}%(?![\p{L}\p{N}%])/gu],
  [
    '[',
    /\[(?:insert|enter|add|your|ihr|euer|hier|bitte|name|vorname|nachname|first ?name|last ?name|kunde|customer|firma|firmenname|company|company name|produkt|product|product name|link|url|website|datum|date|ort|place|location|uhrzeit|time|zahl|number|preis|price|titel|title|bild|image|foto|photo|handle|hashtag|hashtags|emoji|xx+|todo|tbd|tbc|\.\.\.|…)(?: [^\]\n]{0,40})?\](?!\()/gi,
  ],
  [
    '<',
    /<(?:insert|your|ihr|name|vorname|firma|company|link|url|datum|date|ort|uhrzeit|preis|price|produkt|product)(?:[ _-][\p{L} _-]{0,30})?>/giu,
  ],
];

/** "am xx.xx.", "um xx Uhr", "XX %", "€ xx": digits that are still to come. */
const digits =
  /(?<![\p{L}\p{N}.])(?:[xX]{2}\.[xX]{2}\.(?:[xX]{2,4}|20\d\d)?|[xX]{1,2}:[xX]{2}|[xX]{2,3}(?= ?(?:%|€|Uhr|Euro|percent|Prozent|[ap]m(?!\p{L})))|(?<=[€$£] ?)[xX]{2,4})(?![\p{L}\p{N}])/gu;

/** A note of the author to themselves. Only in capitals: "a to-do list" and "methods" are none. */
const notes = /(?<![\p{L}\p{N}#@-])(?:TODO|FIXME|TBD|TBC|XXX)(?![\p{L}\p{N}-])(?! (?:[lL]ist|[aA]pp))/gu;

export default defineRule({
  id: 'placeholder-text',
  version: 1,
  docs: {
    description: {
      en: 'Fill in what the template left open',
      de: 'Ausfüllen, was die Vorlage offen ließ',
    },
    recommended: 'error',
    source: 'A last look before publishing: GDS Social Media Playbook; house practice everywhere.',
  },
  messages,
  defaults: {},
  lexicon,
  check({ post, hits, report }) {
    const { text } = post;
    const say = (
      messageId: keyof typeof messages,
      start: number,
      end: number,
      confidence: 'high' | 'medium' = 'high',
    ) => {
      if (!inCode(post, start)) report({ messageId, data: { quote: text.slice(start, end) }, start, end, confidence });
    };
    for (const [sign, pattern] of slots) {
      if (!text.includes(sign)) continue;
      for (const { 0: found, index } of text.matchAll(pattern)) say('slot', index, index + found.length);
    }
    if (/[xX]{2}/.test(text)) {
      for (const { 0: found, index } of text.matchAll(digits)) say('digits', index, index + found.length);
    }
    if (/TODO|FIXME|TB[DC]|XXX/.test(text)) {
      for (const { 0: found, index } of text.matchAll(notes)) say('note', index, index + found.length, 'medium');
    }
    for (const hit of hits) say('filler', hit.start, hit.end, group[hit.group]?.confidence);
  },
});

/** A post about templates shows some; then it shows them as code. */
function inCode({ entities }: PostView, at: number): boolean {
  return entities.some(({ type, start, end }) => type === 'code' && start <= at && at < end);
}
