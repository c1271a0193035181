import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import confidential from '../../rules/confidential-terms/index.js';
import { draftReader } from '../post/read.js';
import { textSource } from '../post/text-source.js';
import type { Settings } from '../rule/settings.js';
import { type JudgedPost, maskPassages } from './judged-post.js';
import { lintSource } from './lint-source.js';
import { createLinter } from './linter.js';

const settings: Settings = {
  today: '2027-02-20',
  confidential: [{ term: 'Kestrel', also: [], why: '', match: 'part', allow: [], until: '2027-03-01' }],
};

async function judge(lines: object[]): Promise<JudgedPost[]> {
  const kept: JudgedPost[] = [];
  const source = { ...textSource(lines.map((line) => JSON.stringify(line)).join('\n')), path: 'plan.jsonl' };
  const rule = { rule: confidential, severity: 'error' as const, options: confidential.defaults, waivable: true };
  await lintSource(source, draftReader(source.path), {
    linter: createLinter([rule], settings),
    locale: 'en',
    today: settings.today,
    reveal: false,
    minConfidence: 'low',
    knownRules: new Set([confidential.id]),
    unwaivable: new Set(),
    nameOf: (path) => path,
    metadataOf: ({ metadata }) => metadata,
    keepPost: (path, post) => {
      expect(path).toBe('plan.jsonl');
      kept.push(post);
    },
  });
  return kept;
}

describe('a judged post', () => {
  test('holds its findings at their places in the masked text', async () => {
    const [post] = await judge([{ id: 'a', platform: 'x', text: 'Meet 𝗞estrel, and Kestrel again' }]);
    expect(post).toMatchObject({ id: 'a', text: 'Meet 𝗞e•••••, and Ke••••• again' });
    expect(post?.findings.map(({ start, end }) => post.text.slice(start, end))).toEqual(['𝗞e•••••', 'Ke•••••']);
    expect(post?.findings.every(({ message }) => message.ruleId === 'confidential-terms')).toBe(true);
  });

  test('knows the line that it stands on', async () => {
    const posts = await judge([{ text: 'one' }, { text: 'two', kind: 'reply' }]);
    expect(posts.map(({ line, isReply }) => [line, isReply])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('knows what its platform counts and shows of it', async () => {
    const text = `${'👍'.repeat(124)} more`;
    const [folded, whole] = await judge([
      { platform: 'instagram', text },
      { platform: 'x', text: 'ab https://acme-robotics.com/a/very/long/address/indeed' },
    ]);
    expect(folded).toMatchObject({ visibleEnd: 249, length: 129, limit: 2200 });
    expect(whole).toMatchObject({ length: 26, limit: 280 });
    expect(whole).not.toHaveProperty('visibleEnd');
  });

  test.each([
    ['the text', { text: 'Kestrel' }],
    [
      'a text whose rule was waived',
      { text: 'Kestrel', smlint: { waive: [{ rule: 'confidential-terms', reason: 'press' }] } },
    ],
    ['a text for a day on which it may be said', { text: 'Kestrel', publishAt: '2027-03-01' }],
    ['an alternative text', { text: 'Soon', media: [{ file: 'a.jpg', alt: 'A KESTREL on a window' }] }],
    [
      'an alternative text for a day on which it may be said',
      { text: 'Soon', publishAt: '2027-03-01', media: [{ alt: 'Kestrel' }] },
    ],
    ['the topic', { text: 'Soon', topic: 'kestrel' }],
    ['the id', { text: 'Soon', id: 'kestrel-1' }],
    ['the name of its author', { text: 'Soon', author: { name: 'Team Kestrel', role: 'brand' } }],
  ])('shows nothing confidential: %s', async (_, line) => {
    const kept = await judge([line]);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/kestrel/i);
  });
});

describe('maskPassages', () => {
  test.each([
    ['Zaunkönig', ['Zaunkönig'], 'Za•••••••'],
    ['a🦅b', ['🦅'], 'a•b'],
    ['abcdef', ['abcde', 'bcdef'], 'ab••••'],
    ['nothing', ['', 'secret'], 'nothing'],
  ])('%j without %j', (text, secrets, expected) => {
    expect(maskPassages(text, secrets).text).toBe(expected);
  });

  test('what stands outside of secrets stays and is found again', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '🦅', 'ü'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const text = `${before}[SECRET 🔒]${after}`;
        const { text: masked, move } = maskPassages(text, ['[SECRET 🔒]']);
        expect(masked.slice(0, move(before.length))).toBe(before);
        expect(masked.slice(move(text.length - after.length))).toBe(after);
        expect(masked).not.toContain('SECRET');
      }),
    );
  });
});
