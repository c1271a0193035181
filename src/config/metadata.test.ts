import { expect, test } from 'vitest';
import type { PostMetadata } from '../post/post.js';
import { accountKey, type MetadataSources, mergeMetadata, normalizeMetadata } from './metadata.js';

const accounts = new Map<string, PostMetadata>([
  [accountKey('@Acme'), { platform: 'x', author: { role: 'brand' }, language: 'en' }],
]);
const defaults: PostMetadata = { platform: 'linkedin', author: { role: 'employee', name: 'Default' }, kind: 'post' };

test.each<[string, MetadataSources, PostMetadata]>([
  ['nothing', {}, {}],
  ['defaults', { defaults }, defaults],
  [
    'the account is stronger than the defaults',
    { post: { account: 'ACME' }, accounts, defaults },
    { account: 'ACME', platform: 'x', author: { role: 'brand', name: 'Default' }, language: 'en', kind: 'post' },
  ],
  [
    "the author's handle names the account",
    { post: { author: { handle: '@acme' } }, accounts },
    { platform: 'x', author: { role: 'brand', handle: '@acme' }, language: 'en' },
  ],
  [
    "the post's own fields are stronger than its account",
    { post: { account: '@acme', platform: 'mastodon', author: { role: 'partner' } }, accounts },
    { account: '@acme', platform: 'mastodon', author: { role: 'partner' }, language: 'en' },
  ],
  [
    'flags are stronger than everything',
    {
      flags: { language: 'de', author: { role: 'executive' } },
      post: { account: 'acme', language: 'en', author: { name: 'A' } },
      accounts,
    },
    { account: 'acme', platform: 'x', language: 'de', author: { role: 'executive', name: 'A' } },
  ],
  [
    'a flag names the account',
    { flags: { account: 'acme' }, post: { account: 'other' }, accounts },
    { account: 'acme', platform: 'x', author: { role: 'brand' }, language: 'en' },
  ],
  ['an unknown account adds nothing', { post: { account: 'constructor' }, accounts }, { account: 'constructor' }],
  [
    'undefined fields hide nothing',
    { flags: { platform: undefined }, post: { platform: 'x', author: { role: undefined } }, defaults },
    { ...defaults, platform: 'x' },
  ],
])('%s', (_, sources, expected) => {
  expect(mergeMetadata(sources)).toEqual(expected);
});

test.each([
  [{ author: 'brand' } as const, { author: { role: 'brand' } }],
  [{ author: { handle: 'acme' } }, { author: { handle: '@acme' } }],
  [{ platform: 'x' } as const, { platform: 'x' }],
])('%j is written %j', (input, expected) => {
  expect(normalizeMetadata(input)).toEqual(expected);
});
