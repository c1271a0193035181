import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publicRemote } from './public-remote.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smlint-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'posts'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('publicRemote', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['https://github.com/acme/posts.git', 'LICENSE', 'github.com'],
    ['git@gitlab.com:acme/posts.git', 'COPYING', 'gitlab.com'],
    ['https://github.com/acme/posts.git', undefined, undefined],
    ['https://git.acme.example/posts.git', 'LICENSE', undefined],
  ])('%s with %s: %s', (url, licence, host) => {
    writeFileSync(join(folder, '.git/config'), `[remote "origin"]\n\turl = ${url}\n`);
    if (licence !== undefined) writeFileSync(join(folder, licence), '');
    expect(publicRemote(join(folder, 'posts'))).toBe(host);
  });
});
