import { expect, test } from 'vitest';
import { errorsIn, postsIn } from '../readers.test-kit.js';

test.each([
  ['one line', 'Hello', 'Hello', 0],
  ['blank lines around it', '\n \n  Hello \n\n', '  Hello ', 3],
  ['CRLF', '\r\nHello\r\nWorld\r\n\r\n', 'Hello\r\nWorld', 2],
  ['front matter', '---\ntitle: A\n---\n\nHello\n', 'Hello', 18],
  ['front matter with CRLF', '---\r\ntitle: A\r\n---\r\nHello\r\n', 'Hello', 20],
  ['empty front matter', '---\n---\nHello', 'Hello', 8],
  ['a rule further down', 'Hello\n---\nWorld', 'Hello\n---\nWorld', 0],
  ['a blank line above a dashed line', '\n---\nHello\n---\n', '---\nHello\n---', 1],
  ['four dashes', '----\nHello', '----\nHello', 0],
])('%s', async (_name, source, text, start) => {
  const [post, ...others] = await postsIn('a.txt', source);
  expect(others).toEqual([]);
  expect(post?.text).toBe(text);
  expect(post?.toSource(0, text.length)).toEqual([start, start + text.length]);
  expect(post?.part).toEqual({ text: source, offset: 0, line: 1 });
});

test.each([
  ['', 'This draft is empty.'],
  [' \r\n\n', 'This draft is empty.'],
  ['---\nplatform: x\nHello', '1:1 The front matter that begins here is never closed.'],
  ['---\nHello\n---\nWorld', '2:1 The lines between the two "---" are not front matter'],
  ['---\ntitle: A\ntopic: a: b\n---\nHello', '3:8 The front matter is not valid YAML'],
  [
    '---\r\nplatform: x\r\nplatform: x\r\n---\r\nHello',
    '3:1 The front matter is not valid YAML: Map keys must be unique.',
  ],
  ['---\nplatform: linkdin\n---\nHello', '2:11 There is no platform "linkdin". Did you mean "linkedin"?'],
  [
    '---\na: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\nHello',
    '2:1 The front matter is not valid YAML: Excessive alias count',
  ],
  ['+++\ntitle = "A"\n+++\nHello', '1:1 This draft begins with TOML front matter (+++).'],
])('%j is refused', async (source, message) => {
  const errors = await errorsIn('a.txt', source);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});
