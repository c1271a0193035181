import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LintRun, lintSource } from '../src/lint/lint-source.js';
import { createLinter, type Finding } from '../src/lint/linter.js';
import type { LintMessage } from '../src/lint/results.js';
import { draftReader } from '../src/post/read.js';
import { defineRule } from '../src/rule/rule.js';

const pieces = fc.oneof(
  fc.constantFrom(
    'Projekt Falke',
    'Grüße',
    '👩‍👩‍👧‍👦',
    '👍🏽',
    'e\u0301',
    'שלום',
    '"',
    '\\',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '\u2028',
    '\u0085',
  ),
  fc.constantFrom(
    ' ',
    '#ÄÖÜ',
    '@acme',
    'https://acme.example/ä?b=1',
    '<b>',
    '&amp;',
    ', ',
    '\\n',
    '\\u00e4',
    '𝕊𝕖𝕔𝕣𝕖𝕥',
    '\u200b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
/** A post as people write them; what a format takes for its own signs is left to the tests of that format. */
const posts = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) => `Hallo ${parts.join('')} Ende`)
  .filter((text) => !text.includes('<!--'));

/** Reports a few ranges on the borders of code points, also some that go over line ends and up to both ends. */
const finder = defineRule({
  id: 'finder',
  version: 1,
  docs: { description: { en: 'Test', de: 'Test' }, recommended: 'warn', source: 'Test' },
  messages: { found: { en: ({ quote }: { quote: string }) => quote, de: ({ quote }) => quote } },
  defaults: {},
  check({ post: { text }, report }) {
    const borders = [0];
    for (const character of text) borders.push((borders.at(-1) as number) + character.length);
    for (const [index, start] of borders.entries()) {
      const end = borders[Math.min(borders.length - 1, index + 1 + (index % 7))] as number;
      if (start < end) report({ messageId: 'found', data: { quote: text.slice(start, end) }, start, end });
    }
    report({ messageId: 'found', data: { quote: text }, start: 0, end: text.length });
  },
});

async function findIn(path: string, source: string): Promise<{ messages: LintMessage[]; quotes: string[] }> {
  const quotes: string[] = [];
  const run: LintRun = {
    linter: createLinter([{ rule: finder, severity: 'warn', options: {}, waivable: true }], {
      confidential: [],
      today: '2026-01-01',
    }),
    locale: 'en',
    today: '2026-01-01',
    reveal: true,
    minConfidence: 'low',
    knownRules: new Set(['finder']),
    unwaivable: new Set(),
    nameOf: (path) => path,
    metadataOf: (post) => post.metadata,
    onPost: ({ text }, _, findings: readonly Finding[]) => {
      quotes.push(...findings.map(({ start, end }) => text.slice(start, end)));
    },
  };
  const draft = {
    path,
    text: async () => source,
    // A chunk may end anywhere, also between the halves of an emoji.
    async *chunks() {
      for (let at = 0; at < source.length; at += 7) yield source.slice(at, at + 7);
    },
  };
  const { messages } = await lintSource(draft, draftReader(path), run);
  return { messages, quotes };
}

/** Cuts as an editor does that only knows lines and columns. */
function cut(source: string, { line = 0, column = 0, endLine = 0, endColumn = 0 }: LintMessage): string {
  const starts = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return source.slice((starts[line - 1] as number) + column - 1, (starts[endLine - 1] as number) + endColumn - 1);
}

async function check(
  path: string,
  source: string,
  read: (written: string) => string = (written) => written,
): Promise<void> {
  const { messages, quotes } = await findIn(path, source);
  expect(quotes.length).toBeGreaterThan(0);
  expect(messages.map((message) => read(cut(source, message)))).toEqual(quotes);
}

/** Every way in which JSON may write a text, down to both halves of an emoji on their own. */
function escapeAll(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

describe('line and column cut exactly what was found', () => {
  test('.txt', async () => {
    await fc.assert(fc.asyncProperty(posts, (text) => check('/p/a.txt', text)));
  });

  test('.md with front matter', async () => {
    await fc.assert(fc.asyncProperty(posts, (text) => check('/p/a.md', `---\r\nplatform: x\r\n---\r\n\r\n${text}\n`)));
  });

  test('.jsonl', async () => {
    const readJson = (written: string) => JSON.parse(`"${written}"`) as string;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(posts, fc.boolean()), { minLength: 1, maxLength: 4 }), (drafts) => {
        const lines = drafts.map(([text, isEscaped], id) => {
          const written = isEscaped ? `"${escapeAll(text)}"` : JSON.stringify(text);
          return `{"id": "${id}", "note": "text", "text" : ${written}, "language": "de"}\r\n`;
        });
        return check('/p/a.jsonl', lines.join('\n'), readJson);
      }),
    );
  });
});
