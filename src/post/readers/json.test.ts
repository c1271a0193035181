import { expect, test } from 'vitest';
import { draft, errorsIn, postsIn, readAll } from '../readers.test-kit.js';

const tweet = (more: object) => ({
  tweet: { id_str: '1', full_text: 'A &amp; B', created_at: 'Wed May 04 02:18:49 +0000 2016', lang: 'en', ...more },
});

test.each([
  ['tweets.js', 'window.YTD.tweets.part0 = '],
  ['tweets.js', 'window.YTD.tweet.part0 = '],
  ['tweets-part1.js', 'window.YTD.tweets.part1 ='],
  ['deleted-tweets.js', 'window.YTD.deleted_tweets.part0 = '],
])('%s of an X archive', async (path, start) => {
  const list = [
    tweet({}),
    tweet({ full_text: 'RT @ada: not mine' }),
    tweet({
      in_reply_to_status_id_str: '7',
      full_text: 'Oh',
      entities: { urls: [{ expanded_url: 'https://a.example' }] },
    }),
  ];
  const source = `${start}${JSON.stringify(list, null, 2)}`;
  const posts = await postsIn(path, source);
  expect(posts.map(({ text, metadata }) => [text, metadata])).toMatchObject([
    ['A & B', { platform: 'x', language: 'en', publishAt: '2016-05-04T02:18:49.000Z' }],
    ['Oh', { kind: 'reply', replyTo: '7', link: 'https://a.example' }],
  ]);
  expect(source.slice(...(posts[0]?.toSource(2, 3) ?? []))).toBe('&amp;');
});

test.each([
  ['', '1:1 This ends too early'],
  ['{"text": "a"', '1:13 This ends too early, "}" is missing.'],
  ['[{"text": "a"}', '1:15 The file ends before its list does'],
  ['[{"text": "a"}, {"text": "b', '1:17 The file ends within the part that begins here'],
  ['[\n {"text": "a"} {"text": "b"}]', '2:16 A comma is missing before this.'],
  ['[{"text": "a"},, {"text": "b"}]', '1:16 There is a comma too many here.'],
  ['[{"text": "a", "text": "b"}]', '1:24 The key "text" stands here for the second time.'],
  ['[{"text": "a"}, {"txt": "b"}]', '1:17 This has no "text", only "txt".'],
  ['[{"text": "a", "platform": "linkdin"}]', '1:28 There is no platform "linkdin". Did you mean "linkedin"?'],
  ['{"posts": [{"text": "a"}], "defaults": {"platform": "linkdin"}}', '1:53 There is no platform "linkdin".'],
  ['[]', '1:1 This list is empty.'],
  ['{"posts": []}', 'There is no post in this file.'],
  [
    '{"name": "x", "version": 1}',
    '1:1 This has no "text", only "name", "version". Write the post as "text", or name its key with --map text=<key>.',
  ],
  ['{"text": {"linkdin": "a"}}', '1:22 There is no platform "linkdin". Did you mean "linkedin"?'],
  [`${'['.repeat(200)}${']'.repeat(200)}`, 'This is a list, not a post'],
])('%j is refused', async (source, message) => {
  const [error] = await errorsIn('a.json', source);
  expect(error).toContain(message);
});

test('a post that is broken leaves the others readable', async () => {
  const items = await readAll(draft('a.json', '[{"text": "a"}, {"text": }, {"txt": "b"}, {"text": "c"}]'));
  expect(items.map((item) => ('text' in item ? item.text : item.column))).toEqual(['a', 26, 29, 'c']);
});
