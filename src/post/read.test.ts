import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from './post.js';
import { readerFor } from './read.js';
import { draft, errorsIn, postsIn, readAll } from './readers.test-kit.js';

test.each([
  ['a.txt', 'text'],
  ['a.md', 'markdown'],
  ['A.MD', 'markdown'],
  ['a.tweet', 'tweet'],
  ['a.toot', 'tweet'],
  ['a.jsonl', 'jsonl'],
  ['a.ndjson', 'jsonl'],
  ['a.csv', 'csv'],
  ['A.TSV', 'csv'],
  ['a.json', 'json'],
  ['data/tweets.js', 'json'],
  ['data\\tweets-part12.js', 'json'],
  ['note-tweet.js', 'json'],
  ['my-tweets.js', 'text'],
  ['a.yml', 'yaml'],
  ['a.yaml', 'yaml'],
  ['COMMIT_EDITMSG', 'text'],
  ['<text>', 'text'],
])('%s is read by %s', (path, name) => {
  expect(readerFor(path).name).toBe(name);
});

const specimens = [
  '👩‍👩‍👧‍👦',
  'e\u0301',
  'שלום עולם',
  '\r\n',
  '\n',
  '\n\n',
  '"',
  '\\',
  '\\n',
  '\t',
  ' ',
  '🏳️‍🌈',
  'Größe',
  '#Über',
  '<',
  '-',
  "'",
  '\u2028',
  '\u00ad',
  '\u200b',
  '---x',
  '💚',
  'a',
  '{',
  ': ',
  '\u0001',
  '( ) ja',
];
const post = fc
  .array(fc.oneof(fc.constantFrom(...specimens), fc.string({ unit: 'grapheme' })), { minLength: 1 })
  .map((pieces) => pieces.join('').replace(/\0/g, ''))
  .map((text) => `Hi ${text}.`)
  .filter((text) => !/<!--|(?:^|\n)---[ \t]*\r?(?:\n|$)/.test(text));
const range = fc.tuple(fc.nat(), fc.nat());

function cut(text: string, [a, b]: [number, number]): [number, number] {
  const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
  return [start, end];
}

const matter = '---\nplatform: linkedin\ntitle: "Grüße: 👋"\n---\n';
const written: [string, string, (text: string) => string][] = [
  ['text', 'a.txt', (text) => text],
  ['text with front matter', 'a.txt', (text) => `${matter}\n${text}\n`],
  ['markdown', 'a.md', (text) => `\r\n${matter.slice(0, 0)}${text}\r\n\r\n`],
  [
    'markdown with front matter',
    'a.md',
    (text) => `${matter.replaceAll('\n', '\r\n')}<!-- a\nnote -->\n${text}\n<!-- b -->\n`,
  ],
  ['tweet', 'a.tweet', (text) => `${matter}\n\n${text}\n`],
  ['toot', 'a.toot', (text) => text],
];

test.each(written)('%s: the text is read as it was written and maps back', async (_name, path, write) => {
  await fc.assert(
    fc.asyncProperty(post, range, async (text, where) => {
      const source = write(text);
      const [read] = (await postsIn(path, source)) as [Post];
      expect(read.text).toBe(text);
      const [start, end] = cut(text, where);
      expect(source.slice(...read.toSource(start, end))).toBe(text.slice(start, end));
    }),
  );
});

test('a comment within the text is not part of it', async () => {
  await fc.assert(
    fc.asyncProperty(post, post, range, async (first, second, where) => {
      fc.pre(!/[`~]/.test(first));
      const source = `${first}<!-- secret -->${second}`;
      const [read] = (await postsIn('a.md', source)) as [Post];
      expect(read.text).toBe(first + second);
      const [start, end] = cut(read.text, where);
      const slice = source.slice(...read.toSource(start, end));
      expect(slice.replace('<!-- secret -->', '')).toBe(read.text.slice(start, end));
    }),
  );
});

test('a thread of tweets is read part by part', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(post, { minLength: 2, maxLength: 4 }), range, async (texts, where) => {
      const source = texts.join('\r\n---\r\n');
      const posts = await postsIn('a.tweet', source);
      expect(posts.map(({ text }) => text)).toEqual(texts);
      for (const read of posts) {
        const [start, end] = cut(read.text, where);
        expect(source.slice(...read.toSource(start, end))).toBe(read.text.slice(start, end));
      }
    }),
  );
});

const ascii = (json: string) =>
  json.replace(/[^\0-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

test('jsonl: the text is read as it was written and maps back through escapes', async () => {
  const lines = fc.array(fc.tuple(post, fc.boolean()), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lines, range, fc.integer({ min: 1, max: 50 }), async (list, where, chunkSize) => {
      const source = list
        .map(([text, isAscii], index) => {
          const json = JSON.stringify({ text: 'an earlier one', id: index, note: { text: [text, '}"'] } });
          const line = `${json.slice(0, -1)}, "te\\u0078t" : ${JSON.stringify(text)} , "kind":"post"} `;
          return isAscii ? ascii(line) : line;
        })
        .join('\r\n');
      const posts = (await readAll(draft('a.jsonl', source, chunkSize))) as Post[];
      expect(posts.map(({ text }) => text)).toEqual(list.map(([text]) => text));
      for (const read of posts) {
        const [start, end] = cut(read.text, where);
        const [from, to] = read.toSource(start, end);
        expect(JSON.parse(`"${source.slice(from, to)}"`)).toBe(read.text.slice(start, end));
        expect(source.startsWith(read.part.text, read.part.offset)).toBe(true);
        expect(source.slice(0, read.part.offset).split('\n')).toHaveLength(read.part.line);
      }
    }),
  );
});

test('a sidecar adds waivers and what the draft itself leaves open', async () => {
  const sidecar =
    'waive:\n  - rule: confidential-terms\n    reason: announced\n    by: Ada\n    until: 2026-12-31\npost:\n  platform: xing\n  author: {role: brand, name: Acme}\n';
  const [read] = await postsIn('posts/a.txt', '---\nauthor: employee\n---\nHi', sidecar);
  expect(read?.metadata).toEqual({ platform: 'xing', author: { role: 'employee', name: 'Acme' } });
  expect(read?.waivers).toEqual([{ rule: 'confidential-terms', reason: 'announced', by: 'Ada', until: '2026-12-31' }]);
});

test.each([
  ['wave: []', 'a.txt.smlint.yml:1:7  There is no key "wave" here. Did you mean "waive"?'],
  [
    'waive:\n  - reason: because',
    'a.txt.smlint.yml:2:5  This waiver names no rule. Add "rule:" with the id of the rule that it waives.',
  ],
  ['post:\n  platform: linkdin', 'a.txt.smlint.yml:2:13  There is no platform "linkdin". Did you mean "linkedin"?'],
  ['waive: [', 'a.txt.smlint.yml:1:9  This is not valid YAML'],
  ['- a', 'a.txt.smlint.yml:1:1  A sidecar holds the keys "waive" and "post".'],
])('a sidecar with %j', async (sidecar, expected) => {
  const [error] = await errorsIn('posts/a.txt', 'Hi', sidecar);
  expect(error).toContain(expected);
});
