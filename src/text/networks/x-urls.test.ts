import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { measure } from '../measure.js';
import { findXEntities } from './x-entities.js';
import { findXUrls } from './x-urls.js';

const urls = (text: string) => findXUrls(text).map(({ start, end }) => text.slice(start, end));

describe('what X links', () => {
  test.each<[string, string[]]>([
    ['see example.com.', ['example.com']],
    [
      'see https://example.com/a?b=c, and (www.example.de/x_(y)).',
      ['https://example.com/a?b=c', 'www.example.de/x_(y)'],
    ],
    ['見てexample.comです', ['example.com']],
    ['jo@example.com', []],
    ['v1.2.3 and z.B. nothing', []],
    ['report.pdf', []],
    ['a-.example.com', []],
  ])('%s', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });
});

const cores = fc.constantFrom(
  ...[
    'word',
    'Größe',
    'é',
    '…',
    '€',
    '„so“',
    '👍',
    '👩‍💻',
    '👍🏽',
    '🇩🇪',
    '1️⃣',
    '中文',
    'z.B.',
    '1.000',
    '12:30',
    'A/B',
    '-',
    '—',
  ],
  ...[
    'http://example.com',
    'https://www.example.de/a-b_c?d=e&f=1#g',
    'example.co.uk/(x)',
    'www.müller.de',
    'HTTPS://EXAMPLE.ORG:8080/',
  ],
  ...[
    'jo@example.com',
    '@jo',
    '@jo/list',
    '@jo@example.social',
    '#Tag',
    '#1',
    '#größe_2',
    '$ACM',
    '$ACM.A',
    'RT:',
    'file.txt',
    'a.b.c',
  ],
);
const before = fc.constantFrom('', '(', '„', '.', 'x', '#', '@', '/');
const after = fc.constantFrom('', '.', ',', ')', '!', '“', ':', '…', '/', 'ä');
const texts = fc
  .array(fc.tuple(before, cores, after, fc.constantFrom(' ', '\n', '')), { maxLength: 12 })
  .map((list) => list.flat().join('').normalize());

test('a text is as long as twitter-text says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(measure(text, { unit: 'weighted', link: 23 }, 280).length).toBe(twitter.parseTweet(text).weightedLength);
    }),
    { numRuns: 3000 },
  );
});

test('the same links, mentions and tags are found as by twitter-text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const expected = twitter.extractEntitiesWithIndices(text, { extractUrlsWithoutProtocol: true });
      expect(findXEntities(text).map(({ start, end }) => [start, end])).toEqual(expected.map(({ indices }) => indices));
    }),
    { numRuns: 3000 },
  );
});
