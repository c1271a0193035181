import { describe, expect, test } from 'vitest';
import type { Platform } from '../../post/post.js';
import { countOf, foldOf } from './platform-look.js';

describe('foldOf', () => {
  test.each<[string, string, Platform, number | undefined]>([
    ['a short text', 'Hello', 'instagram', undefined],
    ['a text that just fits', 'a'.repeat(125), 'instagram', undefined],
    ['a long word', 'a'.repeat(126), 'instagram', 125],
    ['long words', `${'a'.repeat(100)} ${'b'.repeat(100)}`, 'instagram', 101],
    ['families, which are one character each', '👨‍👩‍👧'.repeat(126), 'instagram', '👨‍👩‍👧'.length * 125],
    ['many lines', 'a\nb\nc\nd\ne\nf', 'linkedin', 10],
    ['just as many lines', 'a\nb\nc\nd\ne', 'linkedin', undefined],
    ['any text on a platform without a fold', 'a '.repeat(5000), 'bluesky', undefined],
    ['any text without a platform', 'a '.repeat(5000), 'unknown', undefined],
  ])('%s', (_, text, platform, fold) => {
    expect(foldOf(text, platform)).toBe(fold);
  });
});

describe('countOf', () => {
  test.each<[string, Platform, object]>([
    ['Hello', 'x', { count: 5, limit: 280 }],
    ['äöü', 'x', { count: 3, limit: 280 }],
    ['👨‍👩‍👧', 'x', { count: 2, limit: 280 }],
    ['日本', 'x', { count: 4, limit: 280 }],
    ['see https://acme.example/a/very/long/address/indeed', 'x', { count: 27, limit: 280 }],
    ['https://a.example https://b.example', 'mastodon', { count: 47, limit: 500 }],
    ['https://a.example', 'linkedin', { count: 17, limit: 3000 }],
    ['👨‍👩‍👧', 'bluesky', { count: 1, limit: 300 }],
    ['Hello', 'blog', { count: 5 }],
  ])('%j on %s', (text, platform, expected) => {
    expect(countOf(text, platform)).toEqual(expected);
  });
});
