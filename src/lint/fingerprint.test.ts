import { describe, expect, test } from 'vitest';
import { createFingerprints } from './fingerprint.js';

type Asked = [rule: string, text: string, post: string | undefined, draft: string];
const print = ([rule, text, post, draft]: Asked) => createFingerprints(draft).next(rule, text, post);
const base: Asked = ['tone', 'Calm down', 'p1', 'a.txt'];

describe('a fingerprint', () => {
  test('is 16 hexadecimal digits and the same everywhere', () => {
    expect(print(base)).toMatch(/^[0-9a-f]{16}$/);
    expect(print(base)).toBe(print([...base]));
  });

  test.each<[string, Asked]>([
    ['other case and blanks', ['tone', 'CALM\n  down', 'p1', 'a.txt']],
    ['styled letters', ['tone', '𝐂𝐚𝐥𝐦 down', 'p1', 'a.txt']],
    ['another draft, when the post has an id', ['tone', 'Calm down', 'p1', 'b.txt']],
  ])('stays with %s', (_, asked) => {
    expect(print(asked)).toBe(print(base));
  });

  test.each<[string, Asked]>([
    ['rule', ['other', 'Calm down', 'p1', 'a.txt']],
    ['text', ['tone', 'Calm up', 'p1', 'a.txt']],
    ['post', ['tone', 'Calm down', 'p2', 'a.txt']],
    ['draft, when there is no id', ['tone', 'Calm down', undefined, 'a.txt']],
  ])('changes with the %s', (_, asked) => {
    expect(print(asked)).not.toBe(print(base));
  });

  test('tells the second of two apart', () => {
    const fingerprints = createFingerprints('a.txt');
    const [first, second] = [1, 2].map(() => fingerprints.next('tone', 'Calm down', undefined));
    expect(first).not.toBe(second);
  });
});
