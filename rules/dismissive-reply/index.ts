import { wallLexicon, wallsIn } from '../../src/inbox/wall.js';
import { defineRule } from '../../src/rule/rule.js';
import { messages } from './messages.js';

export default defineRule({
  id: 'dismissive-reply',
  version: 1,
  docs: {
    description: {
      en: 'A reply helps: no courteous wall in front of somebody who wrote',
      de: 'Eine Antwort hilft: keine höfliche Wand vor dem, der geschrieben hat',
    },
    recommended: 'warn',
    source:
      'Never dismiss a customer, never refuse the channel: Telekom and Daimler guidelines, and what happened to TelDaFax in 2011; C05, C06 and C13 to C16 of docs/conflict-language.md.',
  },
  messages,
  defaults: {},
  lexicon: wallLexicon,
  onlyOnHits: true,
  check({ post, hits, report }) {
    for (const { kind, quote, to, start, end, confidence } of wallsIn(post, hits)) {
      report({ messageId: kind, data: { quote, to }, start, end, confidence });
    }
  },
});
