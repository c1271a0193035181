import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkGlob, createGlob } from './glob.js';

test.each([
  ['*.md', 'a.md b/c/a.md .md', 'a.txt a.md/b'],
  ['./*.md', 'a.md', 'b/a.md'],
  ['blog/*.md', 'blog/a.md', 'blog/b/a.md x/blog/a.md'],
  ['blog/**', 'blog/a blog/b/c', 'blogs/a x/blog/a'],
  ['blog/', 'blog/a blog/b/c', 'a/blog/b'],
  ['**/en/**/*.md', 'en/a.md x/en/a.md x/en/y/z/a.md', 'en/a.txt'],
  ['a?c/x', 'abc/x aäc/x a😀c/x', 'ac/x a/c/x'],
  ['[a-c]x', 'ax cx', 'dx -x'],
  ['[!a-c]x', 'dx', 'ax'],
  ['*.{md,txt}', 'a.md a.txt', 'a.{md a.mdtxt'],
  ['{a,b{c,d}}/x', 'a/x bc/x bd/x', 'b/x'],
  ['{a}/x', '{a}/x', 'a/x'],
  ['\\*.md', '*.md', 'a.md'],
  ['a.b', 'a.b', 'axb'],
  ['ü.md', 'u\u0308.md', 'u.md'],
  ['*a*b*', 'ab xaxbx aab', 'ba'],
])('%s', (pattern, yes, no) => {
  const matches = createGlob(pattern);
  expect(yes.split(' ').filter((path) => !matches(path))).toEqual([]);
  expect(no.split(' ').filter(matches)).toEqual([]);
});

test('any text without signs matches itself', () => {
  const plain = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[*?[\]{}\\/]/.test(text));
  fc.assert(fc.property(plain, (text) => createGlob(text)(`x/${text}`)));
});

test.each(['!a', '/a', 'C:/a', 'a/../b', '{a,b}'.repeat(12)])('%s is refused', (pattern) => {
  expect(checkGlob(pattern)).toMatch(/;/);
});

test('a pattern made to hang does not', () => {
  const started = performance.now();
  expect(createGlob('*a'.repeat(200))(`${'a'.repeat(5000)}b`)).toBe(false);
  expect(createGlob(`${'**/'.repeat(200)}x`)('a/'.repeat(2000))).toBe(false);
  expect(checkGlob('{'.repeat(20_000))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2000);
});
