import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.js';

test('every byte is a character and comes back as itself', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeWindows1252(decodeWindows1252(bytes))).toEqual(bytes);
    }),
  );
});

test.each([
  ['Größe „A“ – 5 €', [71, 114, 246, 223, 101, 32, 132, 65, 147, 32, 150, 32, 53, 32, 128]],
  ['ab', [97, 98]],
])('%s', (text, bytes) => {
  expect(decodeWindows1252(Uint8Array.from(bytes))).toBe(text);
  expect([...(encodeWindows1252(text) ?? [])]).toEqual(bytes);
});

test.each(['😀', 'Ā', '\u0080', '𝗔'])('%j is not in it', (text) => {
  expect(encodeWindows1252(text)).toBeUndefined();
});
