import { expect, test } from 'vitest';
import { findBlueskyFacets } from './bluesky-facets.js';

test.each([
  ['Hi @jo.bsky.social!', ['mention @jo.bsky.social']],
  ['Hi @jo and jo@example.com', []],
  ['(see example.com/a) and https://example.org.', ['url example.com/a', 'url https://example.org']],
  ['readme.txt and e.g. nothing', []],
  ['#Größe, #1, #a!', ['hashtag #Größe', 'hashtag #a']],
  ['$ACM is up', ['cashtag $ACM']],
])('%s', (text, expected) => {
  expect(findBlueskyFacets(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual(expected);
});
