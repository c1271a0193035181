import { expect, test } from 'vitest';
import { editOf } from '../../lint/message.js';
import { errorsIn, postsIn } from '../readers.test-kit.js';

test.each([
  ['plain', '# Hi\n\nText\n', '# Hi\n\nText'],
  ['a rule is no thread break', 'One\n\n---\n\nTwo', 'One\n\n---\n\nTwo'],
  ['a comment in a line', 'Hello <!-- so -->world', 'Hello world'],
  ['a comment on its own line', 'One\n  <!-- so -->  \nTwo', 'One\nTwo'],
  ['a comment on its own line, CRLF', 'One\r\n<!-- so\r\n and so -->\r\nTwo\r\n', 'One\r\nTwo'],
  ['a comment at either end', '<!-- a -->\nOne\n<!-- b -->', 'One'],
  ['two comments', '<!-- a --><!-- b -->\nOne', 'One'],
  ['a comment in fenced code', '```html\n<!-- a -->\n```\n<!-- b -->', '```html\n<!-- a -->\n```'],
  ['a comment in code that is never closed', '~~~\n<!-- a -->', '~~~\n<!-- a -->'],
  ['a comment in inline code', 'Write `<!-- a -->` <!-- b -->so', 'Write `<!-- a -->` so'],
  ['a lone backtick', 'It` s <!-- b -->so', 'It` s so'],
])('%s', async (_name, source, text) => {
  const [post, ...others] = await postsIn('a.md', source);
  expect(others).toEqual([]);
  expect(post?.text).toBe(text);
});

test('a thread is broken where the front matter says so', async () => {
  const source =
    '---\nthread-delimiter: "***"\nlink: https://a.de\n---\nOne\n***\n<!-- smlint-waive tone -- ok -->\nTwo <!-- x -->2\n';
  const [one, two] = await postsIn('/d/a.md', source);
  expect([one?.text, two?.text]).toEqual(['One', 'Two 2']);
  expect(two?.metadata).toEqual({ thread: { id: '/d/a.md', index: 1 } });
  expect(one?.metadata.link).toBe('https://a.de');
  expect(one?.waivers).toEqual([]);
  expect(two?.waivers).toHaveLength(1);
  expect(source.slice(...(two?.toSource(4, 5) ?? []))).toBe('2');
});

test.each([
  ['smlint-waive confidential-terms -- announced today', [{ rule: 'confidential-terms', reason: 'announced today' }]],
  ['smlint-waive tone', [{ rule: 'tone' }]],
  [
    'smlint-waive tone, acme/length — a joke -- really [by: Ada Lovelace] [until: 2026-12-31]',
    ['tone', 'acme/length'].map((rule) => ({
      rule,
      reason: 'a joke -- really',
      by: 'Ada Lovelace',
      until: '2026-12-31',
    })),
  ],
  [
    'smlint-waive tone -- [sic] is a quote [until: 2026-12-31] [by: Ada]',
    [{ rule: 'tone', reason: '[sic] is a quote', by: 'Ada', until: '2026-12-31' }],
  ],
  ['just a note', []],
])('<!-- %s -->', async (comment, waivers) => {
  const source = `One\n<!-- ${comment} -->\n`;
  const [post] = await postsIn('a.md', source);
  expect(post?.waivers).toMatchObject(waivers);
  expect(post?.waivers).toHaveLength(waivers.length);
  for (const { start, end } of post?.waivers ?? []) expect(source.slice(start, end)).toBe(`<!-- ${comment} -->`);
});

test.each([
  ['One <!-- two', '1:5 The comment that begins here is never closed'],
  ['One\n<!-- smlint-waive -->', '2:1 This waiver names no rule.'],
  ['One\n<!-- smlint-disable tone -->', '2:1 smlint does not know the comment "smlint-disable".'],
  ['<!-- smlint-waive tone because I like it -->', '1:1 "tone because I like it" is not a rule\'s name.'],
  ['<!-- smlint-waive tone -- so [until: soon] -->', '1:1 "until" takes a date such as 2026-12-31'],
])('%j is refused', async (source, message) => {
  const errors = await errorsIn('a.md', source);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});

test('galaxy-social: a post for each account, with its own mentions and hashtags, and threads', async () => {
  const source = [
    '---',
    'media:',
    '  - mastodon-eu-freiburg',
    '  - linkedin-galaxyproject',
    'mentions:',
    '  mastodon-eu-freiburg:',
    '    - ada@mstdn.example',
    'hashtags:',
    '  mastodon-eu-freiburg: [UseGalaxy, "EOSC"]',
    'images:',
    '  - url: https://acme.example/a.png',
    '    alt_text: A robot',
    '---',
    'Eins',
    '',
    'noch eins ![Zwei Roboter](https://acme.example/b.png)',
    '',
    '',
    'Zwei',
    '',
  ].join('\n');
  const posts = await postsIn('/d/a.md', source);
  expect(posts.map(({ text, metadata }) => [metadata.platform, metadata.thread?.index, text])).toEqual([
    ['mastodon', 0, 'Eins\n\nnoch eins'],
    ['mastodon', 1, 'Zwei\n\n@ada@mstdn.example #UseGalaxy #EOSC'],
    ['linkedin', 0, 'Eins\n\nnoch eins'],
    ['linkedin', 1, 'Zwei'],
  ]);
  expect(posts[0]?.metadata.media).toEqual([
    { file: 'https://acme.example/a.png', alt: 'A robot' },
    { file: 'https://acme.example/b.png', alt: 'Zwei Roboter' },
  ]);
  expect(source.slice(...(posts[0]?.toSource(6, 10) ?? []))).toBe('noch');
  expect(source.slice(...(posts[1]?.toSource(26, 36) ?? []))).toBe('UseGalaxy');
});

test.each([
  ['tweet: "Neu im Blog: \\u00dcber Roboter"', 'x', 'Neu im Blog: Über Roboter'],
  ['social:\n  linkedin: >-\n    Neu im\n    Blog', 'linkedin', 'Neu im Blog'],
])('a blog post whose front matter says %j', async (matter, platform, text) => {
  const source = `---\ntitle: Roboter\ntwitter: acme\n${matter}\n---\n# Roboter\n`;
  const [social, article] = await postsIn('a.md', source);
  expect(social).toMatchObject({ text, metadata: { platform } });
  expect(article).toMatchObject({ text: '# Roboter', metadata: { platform: 'blog' } });
  expect(source.slice(...(social?.toSource(0, 3) ?? []))).toBe('Neu');
});

test('a change that would take a comment along is not written', async () => {
  const [post] = await postsIn('a.md', 'Hello <!-- so -->world');
  expect(post && editOf(post, { start: 0, end: 5, text: 'Hi' })).toEqual({ range: [0, 5], text: 'Hi' });
  expect(post && editOf(post, { start: 4, end: 8, text: '' })).toBeUndefined();
});
