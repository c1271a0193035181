import { expect, test } from 'vitest';
import type { Post } from '../post.js';
import { postsIn } from '../readers.test-kit.js';

test.each([
  ['a literal block', 'text: |\n  Eins\n  𝗭wei\n', ['𝗭', 'Z'], 'text: |\n  Eins\n  Zwei\n'],
  ['the start of its second line', 'text: |-\n  Eins\n  \u200bZwei\n', ['\u200b', ''], 'text: |-\n  Eins\n  Zwei\n'],
  ['a literal block, a new line', 'text: |\n  Eins zwei\n', [' ', '\n'], 'text: |\n  Eins\n  zwei\n'],
  ['a folded block', 'text: >\n  Eins 𝗭wei\n  drei\n', ['𝗭', 'Z'], 'text: >\n  Eins Zwei\n  drei\n'],
  ['a plain text', 'text: Eins 𝗭wei # so\n', ['𝗭', 'Z'], 'text: Eins Zwei # so\n'],
  ['a plain text that needs quotes now', 'text: Eins zwei # so\n', [' ', ': '], 'text: "Eins: zwei" # so\n'],
  ['single quotes', "text: 'Eins ''zwei'''\n", ['Eins', "'s"], "text: '''s ''zwei'''\n"],
  ['double quotes', 'text: "Eins \\u007awei"\n', ['z', '"'], 'text: "Eins \\"wei"\n'],
  ['an anchor', 'text: &t 𝗭wei\n', ['𝗭', 'Z'], 'text: &t Zwei\n'],
])('%s keeps its style', async (_name, source, [from, to], wanted) => {
  const [post] = (await postsIn('/p/a.yml', source)) as [Post];
  const start = post.text.indexOf(from as string);
  const edit = post.edit?.(start, start + (from as string).length, to as string);
  const [first = 0, last = 0] = edit?.range ?? [];
  expect(source.slice(0, first) + edit?.text + source.slice(last)).toBe(wanted);
});

test.each([
  ['plain', 'text: Eins\n  zwei\n\n  drei#vier # so\n', 'Eins zwei\ndrei#vier'],
  ['single quotes', "text: 'Eins  \n  ''zwei''\n\n\n  drei '\n", "Eins 'zwei'\n\ndrei "],
  [
    'double quotes',
    'text: "Eins\\\n   zwei \\\n  drei\n  vier\\tf\\u00fcnf \\U0001F600"\n',
    'Einszwei drei vier\tfünf 😀',
  ],
  ['double quotes, CRLF', 'text: "Eins\r\n  zwei\r\n\r\n  drei"\r\n', 'Eins zwei\ndrei'],
  [
    'a folded block',
    'text: >-\n  Eins\n  zwei\n\n  drei\n   * vier\n   * fünf\n  sechs\n',
    'Eins zwei\ndrei\n * vier\n * fünf\nsechs',
  ],
  ['a block with its own indent', 'text: |2-\n    Eins\n  zwei\n', '  Eins\nzwei'],
  ['an alias', 'one: &t Eins zwei\ntext: *t\n', 'Eins zwei'],
  ['a merge', 'base: &b {text: Eins zwei}\nposts:\n  - <<: *b\n    platform: x\n', 'Eins zwei'],
])('every word of %s is where it is found', async (_name, source, text) => {
  const [post] = (await postsIn('/p/a.yml', source)) as [Post];
  expect(post.text).toBe(text);
  for (const { 0: word, index } of text.matchAll(/[a-zß-ü#*]+/giu)) {
    const written = source.slice(...post.toSource(index, index + word.length));
    expect(
      written
        .replace(/''/g, "'")
        .replace('\\u00fc', 'ü')
        .replace(/\\\n +/, ''),
    ).toBe(word);
  }
});
