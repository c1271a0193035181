import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { DraftSource } from '../post/reader.js';
import { textSource } from '../post/text-source.js';
import { fileSource, stdinSource, unreadable } from './draft-source.js';
import { firstInvalidByte, unfinishedTail } from './utf8.js';

const folder = mkdtempSync(join(tmpdir(), 'smlint-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function chunksOf(source: DraftSource): Promise<string> {
  let all = '';
  for await (const chunk of source.chunks()) all += chunk;
  return all;
}

async function* bytesOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each([
  ['plain', 'Grüße 👋\r\n', 'Grüße 👋\r\n', false],
  ['a byte order mark', '\uFEFFHi', 'Hi', true],
  ['only a byte order mark', '\uFEFF', '', true],
  ['nothing', '', '', false],
])('%s', async (name, content, text, bom) => {
  const path = file(`${name}.txt`, content);
  for (const read of [(source: DraftSource) => source.text(), chunksOf]) {
    for (const source of [fileSource(path), stdinSource('-', bytesOf(Buffer.from(content), 2))]) {
      expect(await read(source)).toBe(text);
      expect(source.bom ?? false).toBe(bom);
    }
  }
});

test.each([
  ['UTF-16', Buffer.from('\uFEFFHi', 'utf16le'), 'written in UTF-16'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'looks like a binary file'],
  ['Latin-1', Buffer.from('Hallo\nGr\xfc\xdfe', 'latin1'), 'not UTF-8: byte 8 '],
  ['a character cut off', Buffer.from('Hi 👋').subarray(0, 6), 'not UTF-8: byte 3 '],
  ['a surrogate', Uint8Array.of(0x41, 0xed, 0xa0, 0x80), 'not UTF-8: byte 1 '],
])('%s is refused, read whole or in chunks', async (name, bytes, message) => {
  const path = file(`${name}.jsonl`, bytes);
  await expect(fileSource(path).text()).rejects.toThrow(message);
  await expect(chunksOf(fileSource(path))).rejects.toThrow(message);
  if (message.startsWith('not')) {
    for (const size of [1, 2, 3, 5])
      await expect(chunksOf(stdinSource('-', bytesOf(bytes, size)))).rejects.toThrow(message);
  }
});

test('an invalid byte is placed by line and column', async () => {
  const path = file('place.txt', Buffer.from('Hallo\nGr\xfc\xdfe', 'latin1'));
  await expect(fileSource(path).text()).rejects.toMatchObject({ name: 'DraftError', line: 2, column: 3 });
});

test('a large draft is refused with its size, a large archive is streamed', async () => {
  const path = file('large.jsonl', `${'x'.repeat(99)}\n`.repeat(105_000));
  await expect(fileSource(path).text()).rejects.toThrow('This draft has 10.5 MB');
  await expect(stdinSource('-', bytesOf(Buffer.alloc(10_500_000, 'x'), 65_536)).text()).rejects.toThrow('JSON Lines');
  expect(await chunksOf(fileSource(path))).toHaveLength(10_500_000);
});

test('a file that is missing or closed says what to do next', async () => {
  mkdirSync(join(folder, 'posts'));
  file('launch.tweet', 'Hi');
  for (const read of [(source: DraftSource) => source.text(), chunksOf]) {
    await expect(read(fileSource(join(folder, 'lanuch.tweet')))).rejects.toThrow('Did you mean "launch.tweet"?');
    await expect(read(fileSource(join(folder, 'none/at/all.txt')))).rejects.toThrow('Check its name and folder.');
    await expect(read(fileSource(join(folder, 'posts')))).rejects.toThrow('This is a folder');
  }
});

test('a file without read permission says what to do next', () => {
  const error = Object.assign(new Error('EACCES'), { code: 'EACCES' });
  expect(unreadable('/a/b.txt', error)).toMatchObject({
    name: 'DraftError',
    message: expect.stringContaining('read permission'),
  });
});

test('a sidecar is read where there is one', async () => {
  const path = file('a.txt', 'Hi');
  expect(await fileSource(path).sidecar?.()).toBeUndefined();
  file('a.txt.smlint.yml', 'waive: []\n');
  expect(await fileSource(path).sidecar?.()).toBe('waive: []\n');
  file('a.txt.smlint.yml', Uint8Array.of(0xff));
  await expect(fileSource(path).sidecar?.()).rejects.toThrow('a.txt.smlint.yml: This file is not UTF-8');
});

test('a text is a draft of its own', async () => {
  const source = textSource('Hi');
  expect([source.path, await source.text(), await chunksOf(source)]).toEqual(['<text>', 'Hi', 'Hi']);
});

test('the first invalid byte is where a decoder puts its replacement', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 4 }), fc.string(), (before, bytes, after) => {
      const all = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
      const at = firstInvalidByte(all);
      const isValid = (part: Uint8Array) => {
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(part);
          return true;
        } catch {
          return false;
        }
      };
      expect(at === all.length).toBe(isValid(all));
      expect(isValid(all.subarray(0, at))).toBe(true);
    }),
  );
});

test.each(['', 'ab', 'aü', '👋'])('%j has no unfinished tail', (text) => {
  expect(unfinishedTail(Buffer.from(text))).toHaveLength(0);
});

test.each([1, 2, 3])('a character of four bytes cut after %i', (kept) => {
  expect(unfinishedTail(Buffer.from('a👋').subarray(0, 1 + kept))).toHaveLength(kept);
});
