import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counting, measure } from './measure.js';

const x: Counting = { unit: 'weighted', link: 23 };
const mastodon: Counting = { unit: 'graphemes', link: 23, localMentions: true };

describe('as the platforms count', () => {
  test.each<[string, Counting, string, number]>([
    ['letters and umlauts are worth one on X', x, 'Größe „so“ – ja', 15],
    ['an ellipsis, a euro sign and a bullet are worth two', x, '…€•', 6],
    ['an emoji sequence is worth two', x, '👩‍💻👍🏽🇩🇪1️⃣', 8],
    ['a link is worth 23', x, 'See example.com', 27],
    ['a decomposed letter is worth what the composed one is', x, 'e\u0301', 1],
    ['Chinese is worth two', x, '中文', 4],
    ['a family is one grapheme', { unit: 'graphemes' }, '👨‍👩‍👧‍👦!', 2],
    ['a Mastodon link is worth 23', mastodon, 'https://example.com/a/very/long/path.', 24],
    ['a link without protocol is none there', mastodon, 'example.com', 11],
    ['of a remote mention the server is free', mastodon, 'Hi @jo@example.social!', 7],
    ['an e-mail address is no mention', mastodon, 'jo@example.com', 14],
    ['Threads counts the bytes of an emoji', { unit: 'emoji-bytes' }, 'ä 👍', 6],
    ['UTF-16', { unit: 'utf-16' }, 'ä👍', 3],
    ['code points', { unit: 'code-points' }, 'ä👍', 2],
    ['bytes', { unit: 'bytes' }, 'ä👍€', 9],
    ['nothing', x, '', 0],
    ['a carriage return counts on X', x, 'a\r\nb', 4],
  ])('%s', (_, counting, text, length) => {
    expect(measure(text, counting).length).toBe(length);
  });

  test.each<[string, Counting, number, string]>([
    ['abcdef', x, 4, 'abcd'],
    ['abc👍', x, 4, 'abc'],
    ['ab https://example.com', x, 10, 'ab '],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', { unit: 'graphemes' }, 1, '👨‍👩‍👧‍👦'],
    ['äöü', { unit: 'bytes' }, 5, 'äö'],
    ['abc', x, 3, 'abc'],
  ])('%s is cut within its limit and never inside of a character or link', (text, counting, limit, kept) => {
    expect(text.slice(0, measure(text, counting, limit).cut)).toBe(kept);
  });
});

const text = fc.string({ unit: 'grapheme' });

test('what is kept fits, and all that fits is kept', () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('graphemes', 'utf-16', 'bytes'),
      (s, limit, unit) => {
        const { length, cut } = measure(s, { unit }, limit);
        expect(measure(s.slice(0, cut), { unit }).length).toBeLessThanOrEqual(limit);
        expect(cut === s.length).toBe(length <= limit);
      },
    ),
  );
});
