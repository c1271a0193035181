import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftError } from '../reader.js';
import { draft, errorsIn, postsIn, readAll } from '../readers.test-kit.js';
import { findJsonError } from './json-error.js';

test('a line is a post with everything that it says', async () => {
  const line = {
    id: 7,
    text: 'Hi',
    platform: 'Twitter',
    author: { role: 'executive', name: 'Ada', handle: '@ada' },
    lang: 'de-AT',
    publishAt: '2026-12-01T09:00Z',
    account: 'acme',
    media: [{ file: 'a.png', alt: 'A' }, 'b.png'],
    link: 'https://a.de',
    replyTo: 'x1',
    thread: { id: 't', index: 1 },
    sponsorship: { type: 'gift', brand: 'Globex' },
    topic: 'robots',
    audience: 'makers',
    violations: [],
    note: 'ignored',
    smlint: { waive: [{ rule: 'tone', reason: 'joke', by: 'Ada', until: '2026-12-31' }, 'length'] },
  };
  const source = `{}\n${JSON.stringify(line)}`;
  const post = (await readAll(draft('a.jsonl', source)))[1];
  const place = { start: source.indexOf('{"waive"'), end: source.length - 1 };
  expect(post).toMatchObject({
    id: '7',
    metadata: {
      platform: 'x',
      author: line.author,
      kind: 'reply',
      language: 'de',
      publishAt: line.publishAt,
      account: 'acme',
      media: [{ file: 'a.png', alt: 'A' }, { file: 'b.png' }],
      link: line.link,
      replyTo: 'x1',
      thread: line.thread,
      sponsorship: line.sponsorship,
      topic: 'robots',
      audience: 'makers',
    },
    waivers: [
      { rule: 'tone', reason: 'joke', by: 'Ada', until: '2026-12-31', ...place },
      { rule: 'length', ...place },
    ],
    part: { line: 2, offset: 3 },
  });
});

test.each([
  ['\n{"text":"a"}\r\n\r\n {"text":"b"}', ['a', 'b']],
  ['{"text":"","author":"unknown","platform":null}', ['']],
  ['{"text":"\\ud83d","__proto__":{"text":"b"}}', ['\ud83d']],
])('%j', async (source, texts) => {
  expect((await postsIn('a.jsonl', source)).map(({ text }) => text)).toEqual(texts);
});

test.each([
  ['', 'There is no post in this file.'],
  ['\n \r\n', 'There is no post in this file.'],
  ['{"text":"a"}\n{"text":"b"', '2:12 This ends too early, "}" is missing.'],
  ['[1]', '1:1 This line is a list, not an object.'],
  ['"a"', '1:1 This line is "a", not an object.'],
  ['{"id":"1","txt":"b"}', '1:1 This line has no "text", only "id", "txt". Write the post as'],
  ['{}', '1:1 This line has no "text". Write the post as'],
  ['{"text": ["a"]}', '1:10 "text" takes the post as one text, not a list.'],
  ['{"text":"a","platform":"linkdin"}', '1:24 There is no platform "linkdin". Did you mean "linkedin"?'],
  [
    '{"text":"a","author":"manager"}',
    '1:22 There is no author role "manager". Choose one of employee, executive, brand, partner.',
  ],
  ['{"text":"a","author":{"role":"emploee"}}', '1:22 There is no author role "emploee". Did you mean "employee"?'],
  ['{"text":"a","lang":"fr"}', '1:20 smlint reads the languages en and de, not "fr".'],
  ['{"text":"a","kind":["reply"]}', '1:20 "kind" takes one of post, reply, not a list.'],
  ['{"text":"a","publishAt":"2026-02-30"}', '1:25 "publishAt" takes a date'],
  ['{"text":"a","thread":"t"}', '1:22 "thread" takes an "id" and an "index"'],
  ['{"text":"a","smlint":{"waved":[]}}', '1:22 There is no key "waved" here. Did you mean "waive"?'],
])('%j is refused', async (source, message) => {
  const errors = await errorsIn('a.jsonl', source);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});

test('a broken line leaves the others readable', async () => {
  const items = await readAll(draft('a.jsonl', '{"text":"a"}\n{"text":b}\n{"text":"c"}\n'));
  expect(items.map((item) => ('text' in item ? item.text : (item as DraftError).line))).toEqual(['a', 2, 'c']);
});

test('a line that is too long is left out without being kept', async () => {
  const source = draft('a.jsonl', '');
  source.chunks = async function* () {
    yield '{"text":"a"}\n{"text":"';
    for (let count = 0; count < 11; count++) yield 'x'.repeat(1_000_000);
    yield '"}\n{"text":"c"}';
  };
  const [a, tooLong, c] = await readAll(source);
  expect(a).toMatchObject({ text: 'a' });
  expect(tooLong).toMatchObject({ line: 2, message: expect.stringContaining('10 million') });
  expect(c).toMatchObject({ text: 'c', part: { line: 3, offset: 13 + 9 + 11_000_000 + 3 } });
});

test.each([
  ['{"a":1,}', 7, 'A key in double quotes'],
  ['{a:1}', 1, 'A key in double quotes'],
  ['{"a" 1}', 5, 'A colon'],
  ['{"a":1 "b":2}', 7, 'A comma or "}"'],
  ['{"a":[1 2]}', 8, 'A comma or "]"'],
  ['{"a":[1,]}', 8, 'A value is missing'],
  ["{'a':1}", 1, 'A key in double quotes'],
  ['{"a":"b}', 5, 'no closing quote'],
  ['{"a":"\t"}', 6, 'control character'],
  ['{"a":"\\x"}', 6, 'no such escape'],
  ['{"a":"\\u12"}', 6, 'no such escape'],
  ['{"a":01}', 5, 'A value is missing'],
  ['{"a":NaN}', 5, 'A value is missing'],
  ['{"a":1}}', 7, 'behind the end'],
  ['{"a":', 5, 'a value is missing'],
  ['{', 1, 'a key or "}" is missing'],
  ['{"a":[', 6, 'a value is missing'],
  ['['.repeat(100_000), 100_000, 'a value is missing'],
])('the error in %.20j', (json, at, message) => {
  expect(() => JSON.parse(json)).toThrow();
  expect(findJsonError(json)).toEqual({ at, message: expect.stringContaining(message) });
});

test.each(['{}', '[]', ' {"a":[{},[],"\\u00e4\\n",-1.5e+3,true,null]} ', '"a"', '0'])('%s has no error', (json) => {
  JSON.parse(json);
  expect(findJsonError(json)).toBeUndefined();
});

test('an error is found exactly where JSON.parse finds one', () => {
  const spoilt = fc.tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', ':', '\\', '\n', '1', 'x', '-', '.'),
  );
  fc.assert(
    fc.property(spoilt, fc.boolean(), ([json, place, piece], replaces) => {
      const at = place % (json.length + 1);
      const text = json.slice(0, at) + piece + json.slice(replaces ? at + 1 : at);
      let isValid = true;
      try {
        JSON.parse(text);
      } catch {
        isValid = false;
      }
      expect(findJsonError(text) === undefined).toBe(isValid);
    }),
    { numRuns: 1000 },
  );
});
