import { expect, test } from 'vitest';
import { errorsIn, postsIn } from '../readers.test-kit.js';

test.each([
  ['plain', 'Hello\n', ['Hello']],
  ['a thread', 'One\n---\nTwo\n\n---  \n\nThree\n', ['One', 'Two', 'Three']],
  ['a thread with CRLF', 'One\r\n---\r\nTwo\r\n', ['One', 'Two']],
  [
    'its own delimiter',
    '---\nthread-delimiter: "~~~"\n---\nOne\n---\nstill one\n~~~\nTwo',
    ['One\n---\nstill one', 'Two'],
  ],
  ['its delimiter in the README’s spelling', '---\nthreadDelimiter: $$\n---\nOne\n$$\nTwo', ['One', 'Two']],
  ['a dashed line first, never closed', '---\nOne\nTwo', ['One\nTwo']],
  ['dashed lines first, no front matter', '---\nOne\n---\nTwo', ['One', 'Two']],
  ['a poll', 'Tea?\n\n( ) yes\n( ) no\n', ['Tea?\n\n( ) yes\n( ) no']],
  ['an empty part', 'One\n---\n---\nTwo\n---\n', ['One', 'Two']],
  ['a dashed line with text', 'One\n--- Two\n---', ['One\n--- Two']],
  ['only a retweet', '---\nretweet: https://x.com/a/status/1\n---\n', ['']],
])('%s', async (_name, source, texts) => {
  const posts = await postsIn('a.tweet', source);
  expect(posts.map(({ text }) => text)).toEqual(texts);
  for (const post of posts) expect(source.slice(...post.toSource(0, post.text.length))).toBe(post.text);
});

test('the ending names the platform unless the front matter does', async () => {
  const platformOf = async (path: string, text: string) => (await postsIn(path, text))[0]?.metadata.platform;
  expect(await platformOf('a.tweet', 'Hi')).toBe('x');
  expect(await platformOf('a.toot', 'Hi')).toBe('mastodon');
  expect(await platformOf('a.tweet', '---\nplatform: bluesky\n---\nHi')).toBe('bluesky');
});

test('each part may have front matter; media stay with their part', async () => {
  const source = [
    '---\r\nid: launch\r\nauthor: employee\r\nreply: https://x.com/a/status/1\r\nmedia:\r\n  - file: a.png\r\n    alt: A robot\r\n---\r\nOne',
    '---\r\nmedia:\r\n  - file: b.png\r\nsmlint:\r\n  waive: [{rule: alt-text, reason: decoration}]\r\n---\r\nTwo',
    'Three',
  ].join('\r\n---\r\n');
  const [one, two, three] = await postsIn('a.tweet', source);
  const common = { platform: 'x', author: { role: 'employee' }, kind: 'reply', replyTo: 'https://x.com/a/status/1' };
  const place = (index: number) => ({ thread: { id: 'launch', index } });
  expect(one?.metadata).toEqual({ ...common, ...place(0), media: [{ file: 'a.png', alt: 'A robot' }] });
  expect(two?.metadata).toEqual({ ...common, ...place(1), media: [{ file: 'b.png' }] });
  expect(three?.metadata).toEqual({ ...common, ...place(2) });
  expect([one?.id, two?.id, three?.id]).toEqual(['launch', 'launch#2', 'launch#3']);
  expect([one?.text, two?.text, three?.text]).toEqual(['One', 'Two', 'Three']);
  const [waiver] = two?.waivers ?? [];
  expect(waiver).toMatchObject({ rule: 'alt-text', reason: 'decoration' });
  expect(source.slice(waiver?.start, waiver?.end)).toBe('{rule: alt-text, reason: decoration}');
  expect(one?.waivers).toEqual([]);
});

test('broken front matter of a later part is reported where it is', async () => {
  expect(await errorsIn('a.tweet', 'One\n---\n---\nkind: repyl\n---\nTwo')).toEqual([
    '4:7 There is no kind "repyl". Did you mean "reply"?',
  ]);
  const [error] = await errorsIn('a.tweet', '---\nmedia: [\n---\nOne');
  expect(error).toMatch(/^3:1 The front matter is not valid YAML/);
});
