import { stringify as csvStringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as yamlParse, stringify as yamlStringify } from 'yaml';
import type { Post } from '../post.js';
import { draft, readAll } from '../readers.test-kit.js';

const pieces = fc.oneof(
  fc.constantFrom(
    '👩‍👩‍👧‍👦',
    '👍🏽',
    'e\u0301',
    'שלום',
    'Grüße',
    '"',
    "'",
    '\\',
    ';',
    ',',
    '\t',
    ': ',
    ' #',
    '&amp;',
    '<b>',
    '- ',
    '\u2028',
  ),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '\n  ',
    ' ',
    '\u200b',
    '𝕊𝕖𝕔𝕣𝕖𝕥',
    '|',
    '||',
    '{',
    '}',
    '*x',
    '&x',
    '!',
    '%',
    '@',
    '`',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const posts = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) => `Hallo ${parts.join('').replaceAll('\0', '')} Ende`);
const drafts = fc.array(posts, { minLength: 1, maxLength: 4 });

interface Format {
  name: string;
  path: string;
  write(texts: readonly string[]): string;
  /** How a slice of the source reads. */
  read(written: string): string;
}

const ascii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const readJson = (written: string) => JSON.parse(`"${written}"`) as string;
const readCell = (written: string) => written.replaceAll('""', '"');
const table = (texts: readonly string[], options: object) =>
  csvStringify(
    texts.map((text, index) => [`2026-12-0${index + 1}`, text, 'https://acme.example']),
    { header: true, columns: ['Date', 'Text', 'Link'], ...options },
  );
const mojibake = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescapeHtml = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const formats: Format[] = [
  { name: 'CSV', path: '/p/a.csv', write: (texts) => table(texts, {}), read: readCell },
  {
    name: 'CSV, all quoted, CRLF',
    path: '/p/a.csv',
    write: (texts) => table(texts, { quoted: true, record_delimiter: '\r\n' }),
    read: readCell,
  },
  { name: 'CSV with semicolons', path: '/p/a.csv', write: (texts) => table(texts, { delimiter: ';' }), read: readCell },
  { name: 'TSV', path: '/p/a.tsv', write: (texts) => table(texts, { delimiter: '\t' }), read: readCell },
  {
    name: 'JSON, a list',
    path: '/p/a.json',
    write: (texts) =>
      JSON.stringify(
        texts.map((text) => ({ text })),
        null,
        2,
      ),
    read: readJson,
  },
  {
    name: 'JSON, a calendar',
    path: '/p/a.json',
    write: (texts) =>
      JSON.stringify({ defaults: { platform: 'x' }, posts: texts.map((text) => ({ text: { linkedin: text } })) }),
    read: readJson,
  },
  {
    name: 'JSON in ASCII',
    path: '/p/a.json',
    write: (texts) => ascii(JSON.stringify(texts.map((text) => ({ text })))),
    read: readJson,
  },
  {
    name: 'X archive',
    path: '/p/data/tweets.js',
    write: (texts) =>
      `window.YTD.tweets.part0 = ${JSON.stringify(
        texts.map((text) => ({ tweet: { full_text: escapeHtml(text), id_str: '1' } })),
        null,
        2,
      )}`,
    read: (written) => unescapeHtml(readJson(written)),
  },
  {
    name: 'Bluesky',
    path: '/p/a.json',
    write: (texts) =>
      JSON.stringify({
        records: texts.map((text) => ({ uri: 'at://x', value: { $type: 'app.bsky.feed.post', text } })),
      }),
    read: readJson,
  },
  {
    name: 'Meta',
    path: '/p/posts_1.json',
    write: (texts) =>
      ascii(JSON.stringify(texts.map((text) => ({ timestamp: 1_700_000_000, data: [{ post: mojibake(text) }] })))),
    read: (written) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        Uint8Array.from(readJson(written), (unit) => unit.charCodeAt(0)),
      ),
  },
];

const yamlStyles = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
const yamlFormats = yamlStyles.flatMap((style) =>
  ['\n', '\r\n'].map((lineEnd) => ({
    name: `YAML ${style}${lineEnd === '\n' ? '' : ', CRLF'}`,
    path: '/p/a.yml',
    write: (texts: readonly string[]) =>
      yamlStringify(
        { posts: texts.map((text) => ({ platform: 'x', text })) },
        // Its own folding does not always read back as it was written; the table below has folded texts.
        { defaultStringType: style, defaultKeyType: 'PLAIN', lineWidth: 0 },
      ).replaceAll('\n', lineEnd),
  })),
);

async function postsOf(path: string, source: string): Promise<Post[]> {
  const items = await readAll(draft(path, source, 5));
  return items.map((item) => {
    if (item instanceof Error) throw item;
    return item;
  });
}

/** Two borders of code points. */
function rangeIn(text: string, first: number, second: number): [number, number] {
  const borders = [0];
  for (const character of text) borders.push((borders.at(-1) as number) + character.length);
  const [a, b] = [borders[first % borders.length] as number, borders[second % borders.length] as number];
  return [Math.min(a, b), Math.max(a, b)];
}

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat());
const changes = fc.constantFrom(
  'x',
  '',
  'Über',
  '"',
  "'",
  'a: b',
  ' #',
  '😀',
  ', ;\t|',
  '\\',
  '<&>',
  '{}',
  '\n',
  'true',
);

describe.each(formats)('$name', ({ path, write, read }) => {
  test('gives the texts that were written, and every place in them', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, numbers, async (texts, [which, a, b]) => {
        const source = write(texts);
        const found = await postsOf(path, source);
        expect(found.map(({ text }) => text)).toEqual(texts);
        const post = found[which % found.length] as Post;
        const [start, end] = rangeIn(post.text, a, b);
        expect(read(source.slice(...post.toSource(start, end)))).toBe(post.text.slice(start, end));
        expect(source.startsWith(post.part.text, post.part.offset)).toBe(true);
        expect(source.slice(0, post.part.offset).split(/\r\n|\n|\r/)).toHaveLength(post.part.line);
      }),
    );
  });
});

describe.each([...formats, ...yamlFormats])('$name', ({ name, path, write }) => {
  test('takes a change of one text and of nothing else', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(drafts, numbers, changes, async (texts, [which, a, b], change) => {
        const source = write(texts);
        const found = await postsOf(path, source);
        const before = found.map(({ text }) => text);
        const index = which % found.length;
        const post = found[index] as Post;
        const [start, end] = rangeIn(post.text.slice(6), a, b).map((at) => at + 6) as [number, number];
        const edit = post.edit?.(start, end, change);
        if (edit === undefined) return;
        written++;
        const changed = source.slice(0, edit.range[0]) + edit.text + source.slice(edit.range[1]);
        const wanted = before.with(index, post.text.slice(0, start) + change + post.text.slice(end));
        const after = (await postsOf(path, changed)).map(({ text }) => text);
        expect(after).toEqual(name.startsWith('YAML') ? wanted.map(trimEnd) : wanted);
      }),
    );
    expect(written).toBeGreaterThan(20);
  });
});

/** The reader takes line ends off the end of a YAML text. */
function trimEnd(text: string): string {
  return text.replace(/\n+$/, '');
}

test.each(yamlFormats)('$name gives the texts that were written', async ({ path, write }) => {
  await fc.assert(
    fc.asyncProperty(drafts, async (texts) => {
      const source = write(texts);
      // The library that writes turns a blank between two line ends into a backslash now and then.
      const { posts } = yamlParse(source) as { posts: { text: string }[] };
      fc.pre(posts.every(({ text }, index) => trimEnd(text) === texts[index]));
      const found = await postsOf(path, source);
      // A raw line end of the file is "\n" to YAML, whichever it is.
      expect(found.map(({ text }) => text)).toEqual(texts);
    }),
  );
});
