import { expect, test } from 'vitest';
import type { PostMetadata } from '../post.js';
import { errorsIn, postsIn } from '../readers.test-kit.js';

test.each<[string, string, [string, PostMetadata][]]>([
  ['one post', 'text: Hallo\nplatform: x\n', [['Hallo', { platform: 'x' }]]],
  [
    'a list',
    '- text: Eins\n- {text: Zwei, author: brand}\n',
    [
      ['Eins', {}],
      ['Zwei', { author: { role: 'brand' } }],
    ],
  ],
  [
    'a calendar',
    'defaults: {platform: xing}\nposts:\n  - text: |\n      Eins\n\n      Zwei\n  - text: {x: Kurz}\n',
    [
      ['Eins\n\nZwei', { platform: 'xing' }],
      ['Kurz', { platform: 'x' }],
    ],
  ],
  [
    'several documents',
    '---\ntext: Eins\n---\ntext: Zwei\n',
    [
      ['Eins', {}],
      ['Zwei', {}],
    ],
  ],
  [
    'what many posts share',
    '- &a {text: Eins, platform: x}\n- <<: *a\n  text: Zwei\n',
    [
      ['Eins', { platform: 'x' }],
      ['Zwei', { platform: 'x' }],
    ],
  ],
])('%s', async (_name, source, wanted) => {
  const posts = await postsIn('a.yml', source);
  expect(posts.map(({ text, metadata }) => [text, metadata])).toEqual(wanted);
});

test('waivers have their place', async () => {
  const source = 'posts:\n  - text: Hallo\n    smlint: {waive: [{rule: tone, reason: joke}]}\n';
  const [post] = await postsIn('a.yml', source);
  const [waiver] = post?.waivers ?? [];
  expect(source.slice(waiver?.start, waiver?.end)).toBe('{rule: tone, reason: joke}');
});

test.each([
  ['', 'There is no post in this file.'],
  ['on: push\n', '1:1 This has no "text", only "on".'],
  ['text: a: b\n', '1:7 This is not valid YAML'],
  ['text: [a]\n', '1:7 "text" takes the post as one text, or one for each platform, not a list.'],
  ['posts:\n  - text: Eins\n    platform: linkdin\n', '3:15 There is no platform "linkdin". Did you mean "linkedin"?'],
  ['posts:\n  - text: {linkdin: Eins}\n', '2:21 There is no platform "linkdin". Did you mean "linkedin"?'],
  ['defaults: all\nposts: [{text: Eins}]\n', '1:11 "defaults" takes keys such as "platform" and "author", not "all".'],
  ['- text: Eins\n- txt: Zwei\n', '2:3 This has no "text", only "txt".'],
])('%j is refused', async (source, message) => {
  const errors = await errorsIn('a.yml', source);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});
