import { stringify as csvStringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { stringify as yamlStringify } from 'yaml';
import type { LintMessage, LintResult } from '../src/lint/results.js';
import { buildIfStale, createScratch, type Scratch } from './scratch.js';

vi.setConfig({ testTimeout: 60_000 });

const config = `company:
  name: Acme Robotics
confidential:
  terms: [Projekt Falke]
strategy:
  platforms: [linkedin]
post: {platform: x, author: brand}
`;
const texts = [
  'Calm down, it is only a "router".\n\nWe told you so; Projekt Falke fixes it.',
  '𝗚𝗿𝗼𝘀𝘀𝗲 Neuigkeiten: der Projekt-Falke-Start 👩‍👩‍👧‍👦, bald!',
  'We wish you all a lovely weekend 🌻',
];
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** The same posts as people and programs keep them. */
const kept: Record<string, string> = {
  'a.jsonl': texts.map((text) => JSON.stringify({ text })).join('\n'),
  'a.csv': csvStringify([['Text', 'Link'], ...texts.map((text) => [text, ''])]),
  'semicolon.csv': csvStringify([['Beitrag', 'Link'], ...texts.map((text) => [text, ''])], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
  }),
  'a.tsv': csvStringify([['Text', 'Link'], ...texts.map((text) => [text, ''])], { delimiter: '\t' }),
  'a.json': JSON.stringify(
    texts.map((text) => ({ text })),
    null,
    2,
  ),
  'calendar.json': JSON.stringify({ posts: texts.map((text) => ({ text })) }),
  'postiz.json': JSON.stringify({
    type: 'draft',
    posts: texts.map((text) => ({ value: [{ content: text }], settings: { __type: 'x' } })),
  }),
  'mixpost.json': JSON.stringify({
    versions: texts.map((text) => ({ content: [{ body: `<div>${escapeHtml(text)}</div>` }] })),
  }),
  'bluesky.json': JSON.stringify({ records: texts.map((text) => ({ value: { $type: 'app.bsky.feed.post', text } })) }),
  'outbox.json': JSON.stringify({
    orderedItems: texts.map((text) => ({
      type: 'Create',
      object: { type: 'Note', content: `<p>${escapeHtml(text)}</p>` },
    })),
  }),
  'tweets.js': `window.YTD.tweets.part0 = ${JSON.stringify(texts.map((text) => ({ tweet: { full_text: text } })))}`,
  'a.yml': yamlStringify({ posts: texts.map((text) => ({ text })) }),
  'list.yaml': yamlStringify(
    texts.map((text) => ({ text })),
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  ),
  'a.tweet': texts.join('\n---\n'),
};

let scratch: Scratch;

beforeAll(() => {
  buildIfStale();
  scratch = createScratch({ '.socialmediarc.yml': config });
}, 120_000);

afterAll(() => scratch.remove());

const what = ({ ruleId, messageId, severity }: LintMessage) => `${ruleId}/${messageId}/${severity}`;

test('the same posts in all formats give the same findings', () => {
  for (const [name, content] of Object.entries(kept)) scratch.write({ [`kept/${name}`]: content });
  const { stdout, stderr } = scratch.smlint(['kept', '--format', 'json', '--platform', 'x']);
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as LintResult[];
  expect(results).toHaveLength(Object.keys(kept).length);
  const found = Object.fromEntries(
    results.map(({ filePath, messages }) => [filePath.split('/').at(-1), messages.map(what)]),
  );
  const [first, ...others] = Object.values<string[]>(found);
  expect(first?.length).toBeGreaterThan(4);
  for (const other of others) expect(other).toEqual(first);
});

test('smlint posts lists what was understood', () => {
  scratch.write({
    'listed/plan.csv': 'Datum;Text;Plattform;Autor\n31.12.2026;"Wir suchen dich\nfür die Montage";xing;employee\n',
  });
  const { code, stdout, stderr } = scratch.smlint(['posts', 'listed']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    `${scratch.folder}/listed/plan.csv:2:13  xing  employee  de  2026-12-31  Wir suchen dich für die Montage\n`,
  );
  const { stdout: json } = scratch.smlint(['posts', 'listed', '--format', 'json']);
  expect(JSON.parse(json)).toEqual([
    {
      file: `${scratch.folder}/listed/plan.csv`,
      line: 2,
      column: 13,
      platform: 'xing',
      author: { role: 'employee' },
      language: 'de',
      publishAt: '2026-12-31',
      text: 'Wir suchen dich\nfür die Montage',
      // The beginning of the text's SHA-256, for approvals.
      hash: '77f7ada553d5',
    },
  ]);
});

describe('how files are read', () => {
  const secret = 'Was;Wann\nProjekt Falke;2026-12-31\n';
  test.each<[string, string[]]>([
    ['--map', ['plan.csv', '--map', 'text=Was']],
    ['--reader and --map', ['plan.txt', '--reader', 'csv', '--map', 'text=Was']],
    ['the config', ['mapped/plan.txt']],
  ])('%s says it', (_name, args) => {
    scratch.write({
      'plan.csv': secret,
      'plan.txt': secret,
      'mapped/plan.txt': secret,
      'mapped/.socialmediarc.yml': `${config}readers: [{files: "*.txt", reader: csv, map: {text: Was}}]\n`,
    });
    const { code, stdout } = scratch.smlint([...args, '--rule', 'off-strategy-platform:off']);
    expect(code).toBe(1);
    expect(stdout).toContain('2:1  error');
  });

  test.each([
    [['a.csv', '--reader', 'cvs'], 'There is no reader "cvs". Did you mean "csv"?'],
    [['a.csv', '--map', 'txt=Was'], 'There is no field "txt". Did you mean "text"?'],
    [['a.csv', '--map', 'text'], 'Write --map text=Caption.'],
  ])('%j is refused', (args, message) => {
    expect(scratch.smlint(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  test("other programs' files beside drafts are nobody's mistake, unless nothing else is there", () => {
    scratch.write({
      'mixed/package.json': '{"name": "x"}',
      'mixed/ci.yml': 'on: push\n',
      'mixed/data.csv': 'a,b\n1,2\n',
      'mixed/a.txt': 'Hallo',
    });
    scratch.write({ 'other/package.json': '{"name": "x"}' });
    const { code, stdout } = scratch.smlint(['mixed', '--format', 'json', '--platform', 'linkedin']);
    expect([code, JSON.parse(stdout).length]).toEqual([0, 1]);
    expect(scratch.smlint(['mixed/package.json'])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('This has no "text"'),
    });
    expect(scratch.smlint(['other'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('None of the files found holds posts'),
    });
  });
});

describe('malformed files', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(10)}]`),
    'text: Hallo',
  ].join('\n');
  const long = 'x'.repeat(10_100_000);
  test.each<[string, string, string | Uint8Array, string]>([
    ['a table cut off in a cell', 'cut.csv', 'Text,Link\nHallo,\n"Wel', '3:1'],
    [
      'a table with another delimiter',
      'caret.csv',
      'Text^Link\nHallo^\n',
      'There is no column "Text"; there are "Text^Link"',
    ],
    ['zero bytes in a table', 'zero.csv', new Uint8Array([84, 101, 120, 116, 10, 0, 10]), 'zero byte'],
    ['a table of one line', 'long.csv', `Text\n"${long}`, 'more than 10 million characters'],
    ['JSON cut off', 'cut.json', '[{"text": "a"}, {"text"', '1:17'],
    ['zero bytes in JSON', 'zero.json', new Uint8Array([91, 0, 93]), 'zero byte'],
    ['the same key twice in JSON', 'twice.json', '{"text": "a", "text": "b"}', '1:23'],
    ['200 levels of JSON', 'deep.json', `${'['.repeat(200)}{"txt": 1}${']'.repeat(200)}`, '1:1'],
    ['a JSON of one line', 'long.json', `[{"text": "${long}"}]`, '1:2'],
    ['YAML cut off', 'cut.yml', 'posts:\n  - text: "Hal', 'not valid YAML'],
    ['the same key twice in YAML', 'twice.yml', 'text: a\ntext: b\n', '2:1'],
    ['an alias bomb', 'bomb.yml', bomb, 'Excessive alias count'],
    ['200 levels of YAML', 'deep.yml', `posts: ${'['.repeat(200)}${']'.repeat(200)}`, '1:1'],
    ['zero bytes in YAML', 'zero.yml', new Uint8Array([97, 58, 0]), 'zero byte'],
    ['a YAML of one line', 'long.yml', `text: ${long}`, '10 MB'],
    ['an archive cut off', 'tweets.js', 'window.YTD.tweets.part0 = [{"tweet": {"full_text": "a"}}, {"tweet"', '1:59'],
  ])('%s', (_name, name, content, expected) => {
    scratch.write({ [`bad/${name}`]: content, 'bad/fine.txt': 'Projekt Falke' });
    const map = name === 'caret.csv' ? ['--map', 'text=Text'] : [];
    const { code, stdout, stderr } = scratch.smlint([`bad/${name}`, 'bad/fine.txt', ...map]);
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toContain(expected);
    expect(stdout).toContain('fine.txt');
    expect(stdout).not.toContain('    at ');
    expect(stdout.length).toBeLessThan(3000);
  });
});
