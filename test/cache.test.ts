import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildIfStale, config, createScratch, type Run, type Scratch } from './scratch.js';

vi.setConfig({ testTimeout: 60_000 });

let scratch: Scratch;
const smlint = (...args: string[]): Run => scratch.smlint(['a.txt', '--cache', ...args]);

beforeAll(() => buildIfStale(), 120_000);

beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config, 'a.txt': 'Projekt Falke\n' });
});

afterEach(() => scratch.remove());

/** Runs, then makes the kept message recognisable, so that the next run shows whether it took it. */
function fill(location = '.smlintcache', ...args: string[]): void {
  smlint(...args);
  scratch.write({ [location]: scratch.read(location).replace("is on the company's list", 'was KEPT on the list') });
}

const isKept = ({ stdout }: Run) => stdout.includes('KEPT');

test('a draft that has not changed is not checked again', () => {
  const first = smlint();
  fill();
  const second = smlint();
  expect(isKept(second)).toBe(true);
  expect([second.code, second.stderr]).toEqual([first.code, first.stderr]);
  expect(second.stdout.replace('was KEPT on the list', "is on the company's list")).toBe(first.stdout);
});

test.each<[string, () => void, string[]]>([
  ['the draft', () => scratch.write({ 'a.txt': 'Oh, Projekt Falke\n' }), []],
  ['its sidecar', () => scratch.write({ 'a.txt.smlint.yml': 'post: {platform: x}\n' }), []],
  ['the config', () => scratch.write({ '.socialmediarc.yml': `${config}locale: en\npost: {platform: x}\n` }), []],
  ['a flag', () => {}, ['--platform', 'x']],
  ['the day', () => {}, ['--today', '2030-01-01']],
  ['the reader', () => {}, ['--reader', 'markdown']],
])('%s changes: the draft is checked again', (_name, change, args) => {
  fill();
  change();
  const run = smlint(...args);
  expect(isKept(run)).toBe(false);
  expect(run.code).toBe(1);
});

test('a new date alone is a change, but not when the content decides', () => {
  const touch = () => utimesSync(join(scratch.folder, 'a.txt'), new Date(), new Date(Date.now() + 60_000));
  fill();
  touch();
  expect(isKept(smlint())).toBe(false);
  scratch.write({ '.smlintcache': '' });
  fill('.smlintcache', '--cache-strategy', 'content');
  touch();
  expect(isKept(smlint('--cache-strategy', 'content'))).toBe(true);
});

test('JSON has the text of the draft again; what is confidential is in no cache', () => {
  scratch.write({ 'a.txt': '𝗚𝗿𝗼𝘀𝘀 und mehr\n' });
  const [first, second] = [smlint('--format', 'json'), smlint('--format', 'json')];
  expect(second).toEqual(first);
  expect(first.stdout).toContain('"source"');
  scratch.write({ 'a.txt': 'Projekt Falke\n' });
  smlint();
  expect(scratch.read('.smlintcache')).not.toMatch(/Falke|und mehr/);
});

test('a folder takes the cache', () => {
  mkdirSync(join(scratch.folder, 'kept'));
  fill('kept/.smlintcache', '--cache-location', 'kept');
  expect(isKept(smlint('--cache-location', 'kept'))).toBe(true);
});

test.each([
  ['broken', (text: string) => text.slice(0, -20), 'The cache is broken and begins anew.'],
  [
    'of another version',
    (text: string) => text.replace(/"version":"[^"]+"/, '"version":"0.0.1"'),
    'The cache was written by smlint 0.0.1 and begins anew.',
  ],
])('a cache that is %s begins anew', (_name, spoil, message) => {
  fill();
  scratch.write({ '.smlintcache': spoil(scratch.read('.smlintcache')) });
  const run = smlint();
  expect(isKept(run)).toBe(false);
  expect(run.stderr).toContain(message);
  expect(smlint().stderr).toBe('');
});

test("a file that is no cache of smlint's is left alone", () => {
  scratch.write({ 'package.json': '{"name": "x"}' });
  const { code, stderr } = smlint('--cache-location', 'package.json');
  expect(code).toBe(1);
  expect(stderr).toContain('is no cache of smlint');
  expect(scratch.read('package.json')).toBe('{"name": "x"}');
});

test.each([
  [['a.txt', '--cache-location', 'x'], '--cache-location is about the cache, which is off. Add --cache.'],
  [['a.txt', '--cache', '--cache-strategy', 'hash'], 'There is no cache strategy "hash"'],
])('%j is refused', (args, message) => {
  expect(scratch.smlint(args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});
