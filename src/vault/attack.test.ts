import { createHash, createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readKey } from '../workspace/vault-key.js';
import { addTerms } from './change.js';
import { writeVaultFile } from './file.js';
import { sum } from './gram.js';

const key = readKey(randomBytes(32).toString('base64url'), 'a test');
const secrets = ['belkarun', 'tovimesa', 'ranodeku'];
const file = addTerms({ keyIds: [key.id], lines: [] }, secrets, { match: 'exact', label: 'a secret' }, [key]).file;
const published = writeVaultFile(file);

/** A million words of four syllables, the secrets among them. */
function* dictionary(): Generator<string> {
  const starts = 'be to ra ka mi su lo fe na di ga po re tu va wo zi hu je co sa le mo ni'.split(' ');
  const [middles, ends] = ['lka vi no ru ta mes di lo', 'ru me de ka so li'].map((list) => (list as string).split(' '));
  yield* secrets;
  for (let number = 0, words = 0; words < 999_997; number++) {
    const [a, b, c] = [starts[number % 24], middles?.[(number / 24) & 7], ends?.[Math.floor(number / 192) % 6]];
    words++;
    yield `${a}${b}${c}${Math.floor(number / 1152).toString(36)}`;
  }
}

/** Words whose digest, by this way of reckoning it, stands anywhere in the published file. */
function attack(words: Iterable<string>, digest: (word: string) => string): string[] {
  const pieces = new Set(
    published.match(/[0-9a-f]{32}/g)?.flatMap((piece) => [piece, piece.slice(0, 8), piece.slice(8, 16)]),
  );
  const broken: string[] = [];
  for (const word of words) {
    const hash = digest(word);
    if (pieces.has(hash.slice(0, 32)) || pieces.has(hash)) broken.push(word);
  }
  return broken;
}

test('a million words held against the published file give away nothing', () => {
  expect(attack(dictionary(), (word) => createHash('sha256').update(`term ${word}`).digest('hex'))).toEqual([]);
});

test.each<[string, (word: string) => string]>([
  [
    'what the file itself says, taken for the key',
    (word) => createHmac('sha256', key.id).update(`term ${word}`).digest('hex'),
  ],
  ['the quick sums that a seal hides', (word) => sum(word).toString(16).padStart(8, '0')],
])('%s: nothing', (_, digest) => {
  expect(attack(secrets, digest)).toEqual([]);
});

test('whoever holds the key can try words, and finds every one that is in the list', () => {
  const digest = (word: string) => Buffer.from(key.mac(`term ${word}`)).toString('hex');
  expect(attack([...secrets, 'harmless'], digest)).toEqual(secrets);
});
