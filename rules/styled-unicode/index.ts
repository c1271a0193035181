import { defineRule } from '../../src/rule/rule.js';
import { findInvisible } from './invisible.js';
import { findStyled, plain } from './letters.js';
import { messages } from './messages.js';

export default defineRule({
  id: 'styled-unicode',
  version: 1,
  docs: {
    description: {
      en: 'Write plain letters, not characters that only look like bold or italic ones',
      de: 'Gewöhnliche Buchstaben schreiben, keine Zeichen, die nur fett oder kursiv aussehen',
    },
    recommended: 'warn',
    source: 'Be understood by everybody: Scope and stolperfrei.digital on fancy Unicode letters, WCAG 2.2 (1.3.1).',
  },
  messages,
  defaults: {},
  check({ post: { text }, report }) {
    for (const { start, end } of findStyled(text)) {
      const letters = plain(text.slice(start, end));
      report({ messageId: 'styled', data: { plain: letters }, start, end, fix: { start, end, text: letters } });
    }
    for (const { start, end } of findInvisible(text)) {
      report({ messageId: 'invisible', data: {}, start, end, fix: { start, end, text: '' } });
    }
  },
});
