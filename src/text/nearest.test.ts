import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from './nearest.js';

const platforms = ['x', 'linkedin', 'facebook', 'instagram', 'mastodon', 'bluesky', 'xing'];

test.each([
  ['linkdin', 'linkedin'],
  ['LinkedIn', 'linkedin'],
  ['mastadon', 'mastodon'],
  ['lniekdin', 'linkedin'],
  ['facebok', 'facebook'],
  ['xnig', 'xing'],
  ['myspace', undefined],
  ['', undefined],
  ['linkedinlinkedinlinkedin', undefined],
])('nearest(%j) is %j', (word, expected) => {
  expect(nearest(word, platforms)).toBe(expected);
});

test('the first of equally near candidates wins', () => {
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  expect(nearest('hat', ['bat', 'hat'])).toBe('hat');
});

test('a candidate is nearest to itself and to itself with two letters swapped', () => {
  fc.assert(
    fc.property(fc.constantFrom(...platforms), fc.nat(20), (name, at) => {
      expect(nearest(name, platforms)).toBe(name);
      if (name.length < 4) return;
      const i = at % (name.length - 1);
      expect(nearest(name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2), platforms)).toBe(name);
    }),
  );
});
