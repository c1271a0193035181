import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale, config, createScratch, type Scratch } from './scratch.js';

let scratch: Scratch;

/** What Linux and macOS open files with; it notes down what it was given. */
const desktop = '#!/bin/sh\necho "$1" > "$(dirname "$0")/opened"\n';

beforeAll(() => {
  buildIfStale();
  scratch = createScratch({
    '.socialmediarc.yml': config,
    'posts/fine.txt': 'Hallo\n',
    'posts/secret.txt': 'Bald kommt Projekt Falke!\n',
    'desktop/xdg-open': desktop,
    'desktop/open': desktop,
    'empty/.keep': '',
  });
  for (const name of ['xdg-open', 'open']) chmodSync(join(scratch.folder, 'desktop', name), 0o755);
}, 120_000);

afterAll(() => scratch.remove());

describe('smlint report', () => {
  test('writes a page into the current folder and says where', () => {
    expect(scratch.smlint(['report', 'posts'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'smlint: Wrote smlint-report.html. Open it in a browser, or use --open.\n',
    });
    expect(scratch.read('smlint-report.html')).toMatch(/^<!doctype html>\n.*<\/html>\n$/s);
  });

  test('without files looks at the folder it is in, and not at its own page', () => {
    expect(scratch.smlint(['report'], { cwd: 'posts' }).code).toBe(1);
    expect(scratch.smlint(['report'], { cwd: 'posts' }).code).toBe(1);
    expect(scratch.read('posts/smlint-report.html')).toContain('1 post of 2 can go out as it is.');
  });

  test('is what --format html gives', () => {
    const { stdout, code } = scratch.smlint(['posts', '--format', 'html']);
    scratch.smlint(['report', 'posts', '--output-file', 'pages/week.html']);
    expect([scratch.read('pages/week.html'), code]).toEqual([stdout, 1]);
  });

  test('--open hands the page to the desktop', async () => {
    const env = { PATH: `${join(scratch.folder, 'desktop')}:/usr/bin:/bin` };
    expect(scratch.smlint(['report', 'posts', '--open'], { env })).toMatchObject({
      code: 1,
      stderr: 'smlint: Wrote smlint-report.html.\n',
    });
    await expect.poll(() => existsSync(join(scratch.folder, 'desktop/opened'))).toBe(true);
    await expect.poll(() => scratch.read('desktop/opened')).toBe(`${join(scratch.folder, 'smlint-report.html')}\n`);
  });

  test('--open without a desktop says so, and the page is there', () => {
    const { code, stderr } = scratch.smlint(['report', 'posts', '--open'], {
      env: { PATH: join(scratch.folder, 'empty') },
    });
    expect([code, stderr]).toEqual([
      1,
      'smlint: Wrote smlint-report.html.\nsmlint: No browser could be started; open the file yourself.\n',
    ]);
  });

  test.each([
    [['report', 'posts', '--format', 'json'], '"smlint report" writes HTML. For another format: smlint --format json'],
    [['report', 'posts', '--history', 'gone.json'], "gone.json can't be used as history: it does not exist."],
    [['report', 'posts', '--output-file', 'posts'], 'The report could not be written'],
    [['posts', '--open'], 'Unknown option "--open"'],
  ])('%j is refused', (args, message) => {
    const { code, stdout, stderr } = scratch.smlint(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
