import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest.js';

test('the digest of any text is what everybody else calls its SHA-256', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.replace(/\r\n?/g, '\n').trim();
      expect(digestOf(text)).toBe(createHash('sha256').update(plain, 'utf8').digest('hex'));
    }),
  ));

test.each(['Moin\nCelle', 'Moin\r\nCelle', '\n Moin\nCelle \n'])(
  'line ends and blanks around change nothing: %j',
  (text) => expect(digestOf(text)).toBe(digestOf('Moin\nCelle')),
);
