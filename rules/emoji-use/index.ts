import { defineRule } from '../../src/rule/rule.js';
import type { Entity } from '../../src/text/words.js';
import { messages } from './messages.js';

interface Options {
  /** How many emoji a post may have. */
  most: number;
}

const defaults: Options = { most: 6 };
/** So many lines that begin with an emoji are a list. */
const listLines = 3;
/** So many of the same in a row are a wall. */
const row = 3;

export default defineRule({
  id: 'emoji-use',
  version: 1,
  docs: {
    description: {
      en: 'Use few emoji, and none as bullets or in rows',
      de: 'Wenige Emoji verwenden, keine als Aufzählungszeichen und keine Reihen',
    },
    recommended: 'warn',
    source: 'Bundesfachstelle Barrierefreiheit, GDS and GCS: screen readers read out the name of each.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: { most: { type: 'integer', minimum: 0, description: 'How many emoji a post may have.' } },
  },
  defaults,
  check({ post: { text, entities }, options, report }) {
    if (entities.length === 0) return;
    const emoji = entities.filter(({ type }) => type === 'emoji');
    if (emoji.length === 0) return;
    const rows = rowsOf(text, emoji);
    for (const { start, end } of rows)
      report({ messageId: 'row', data: { quote: text.slice(start, end) }, start, end });
    const bullets =
      rows.length > 0
        ? []
        : emoji.filter(({ start }) => /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 9), start)));
    const [first] = bullets;
    const isList = bullets.length >= listLines && first !== undefined;
    if (isList) {
      const data = { quote: text.slice(first.start, first.end), count: bullets.length };
      report({ messageId: 'bullets', data, start: first.start, end: first.end, confidence: 'medium' });
    }
    const over = emoji[options.most];
    if (!over || rows.length > 0 || isList) return;
    const data = { count: emoji.length, most: options.most };
    report({ messageId: 'many', data, start: over.start, end: (emoji.at(-1) as Entity).end, confidence: 'medium' });
  },
});

interface Row {
  start: number;
  end: number;
}

/** The same emoji three times in a row or more, with nothing but spaces between. */
function rowsOf(text: string, emoji: readonly Entity[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0, to = 1; from < emoji.length; from = to, to++) {
    const first = emoji[from] as Entity;
    const sign = text.slice(first.start, first.end);
    while (to < emoji.length && follows(text, emoji[to - 1] as Entity, emoji[to] as Entity, sign)) to++;
    if (to - from >= row) rows.push({ start: first.start, end: (emoji[to - 1] as Entity).end });
  }
  return rows;
}

function follows(text: string, before: Entity, { start, end }: Entity, sign: string): boolean {
  return text.slice(start, end) === sign && text.slice(before.end, start).trim() === '';
}
