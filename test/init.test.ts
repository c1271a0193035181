import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildIfStale, createScratch, type Scratch } from './scratch.js';

const past = ['The Roamer mows the lawn.', 'Why the Roamer likes a lawn.', 'A lawn for every Roamer, and more.']
  .map((text) => `${JSON.stringify({ text, platform: 'linkedin' })}\n`)
  .join('');

let scratch: Scratch;
beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({ 'a.txt': 'Hallo' });
});
afterEach(() => scratch.remove());

const init = (answers: readonly string[], ...flags: string[]) =>
  scratch.smlint(['init', ...flags], { input: answers.map((line) => `${line}\n`).join('') });
const isWritten = () => existsSync(join(scratch.folder, '.socialmediarc.yml'));
const config = () => JSON.parse(scratch.smlint(['--print-config', 'a.txt']).stdout);

describe('the dialog', () => {
  test('asks, shows what it would write, and writes that', () => {
    const { code, stdout, stderr } = init([
      ...['Acme: "Robotics"', 'acme', '', 'Roamer, Acme One', 'linkedin, twitter', 'de, en'],
      ...['mowing, careers', 'brand', 'yes'],
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(
      `\n${scratch.read('.socialmediarc.yml')}\nWrite this as .socialmediarc.yml? yes or no [yes]: \n`,
    );
    expect(config()).toMatchObject({
      locale: 'de',
      company: { name: 'Acme: "Robotics"', handles: ['@acme'], products: [{ name: 'Roamer' }, { name: 'Acme One' }] },
      strategy: {
        platforms: ['linkedin', 'x'],
        topics: [
          { id: 'mowing', keywords: ['mowing'] },
          { id: 'careers', keywords: ['careers'] },
        ],
      },
      post: { author: { role: 'brand' } },
    });
  });

  test('proposes what past posts say; Enter takes it', () => {
    scratch.write({ 'old/posts.jsonl': past });
    const { code, stderr } = init(['Acme', '', 'old', '', '', '', '', '', '']);
    expect(code).toBe(0);
    expect(stderr).toContain('smlint: Read 3 past posts.\nIts products, by commas (- for none) [Roamer]: \n');
    expect(config()).toMatchObject({
      company: { products: [{ name: 'Roamer' }] },
      strategy: { platforms: ['linkedin'], topics: [{ id: 'lawn', keywords: ['lawn'] }] },
      post: { platform: 'linkedin', language: 'en' },
    });
  });

  test('proposes the topics that past posts name', () => {
    scratch.write({
      'old/plan.csv': 'Text,Topic\nMow at night,mowing\nMow in the rain,mowing\n',
      'old/posts.jsonl': past,
    });
    const { stderr } = init(['Acme', '', 'old', '', '', '', '', '', '']);
    expect(stderr).toContain('Topics that you chose to post about, by commas (- for none) [mowing, lawn]: \n');
    expect(config().strategy.topics.map(({ id }: { id: string }) => id)).toEqual(['mowing', 'lawn']);
  });

  test('takes nothing that the user does not want', () => {
    scratch.write({ 'old/posts.jsonl': past });
    expect(init(['Acme', '', 'old', '-', 'x', 'en', '-', '-', 'y']).code).toBe(0);
    const { company, strategy } = config();
    expect([company.products, strategy.topics]).toEqual([[], []]);
    expect(scratch.read('.socialmediarc.yml')).toContain('#   products: [Roamer]\n');
  });

  test('writes nothing when the user says no', () => {
    const { code, stderr } = init(['Acme', '', '', '', '', '', '', '', 'no']);
    expect([code, isWritten()]).toEqual([0, false]);
    expect(stderr).toMatch(/smlint: Nothing was written\.\n$/);
  });

  test.each([
    ['at once', []],
    ['halfway', ['Acme', '', '']],
    ['before the last word', ['Acme', '', '', '', '', '', '', '']],
  ])('writes nothing when the answers end %s', (_, answers) => {
    expect(init(answers)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/\nsmlint: Stopped; nothing was written\. \S.*--yes.*\n$/),
    });
    expect(isWritten()).toBe(false);
  });

  test.each([
    ['a platform', ['Acme', '', '', '', 'linkdin'], 'There is no platform "linkdin". Did you mean "linkedin"?'],
    ['a folder', ['Acme', '', 'nowhere'], 'nowhere'],
    ['an answer', ['Acme', '', '', '', '', '', '', '', 'perhaps'], 'There is no answer "perhaps".'],
  ])('ends at %s that is none, for a pipe can not be asked again', (_, answers, message) => {
    expect(init(answers)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(isWritten()).toBe(false);
  });

  test('does not ask what a flag says', () => {
    const flags = ['--company', 'Acme', '--handle', '-', '--learn', '', '--products', '-', '--platform', 'x,bluesky'];
    const { code, stderr } = init(['x y', ''], ...flags, '--language', 'en', '--author', 'brand');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Topics that you chose/);
    expect(config()).toMatchObject({ strategy: { platforms: ['x', 'bluesky'], topics: [{ id: 'x y' }] } });
  });
});

describe('without a dialog', () => {
  test('--yes writes a config that works', () => {
    expect(scratch.smlint(['init', '--yes'])).toMatchObject({ code: 0, stdout: '' });
    expect(scratch.smlint(['a.txt']).code).toBe(0);
  });

  test('flags say the rest', () => {
    const flags = [
      '--company',
      'Acme',
      '--products',
      'Roamer; One',
      '--topics',
      'mowing',
      '--language',
      'de',
      '--locale',
      'en',
    ];
    expect(scratch.smlint(['init', '--yes', ...flags, '--platform', 'x', '--author', 'executive']).code).toBe(0);
    expect(config()).toMatchObject({
      locale: 'en',
      company: { name: 'Acme', products: [{ name: 'Roamer' }, { name: 'One' }] },
      strategy: { platforms: ['x'], topics: [{ id: 'mowing' }] },
      post: { author: { role: 'executive' }, platform: 'x', language: 'de' },
    });
  });

  test('what past posts propose waits for somebody who looks at it', () => {
    scratch.write({ 'old/posts.jsonl': past });
    expect(scratch.smlint(['init', '--yes', '--learn', 'old'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Read 3 past posts.'),
    });
    expect(scratch.read('.socialmediarc.yml')).toContain('#       keywords: [lawn]\n');
    expect(scratch.read('.socialmediarc.yml')).toContain('#   products: [Roamer]\n');
    expect(config().strategy).toBeUndefined();
  });

  test.each([
    [['--platform', 'linkdin'], 'There is no platform "linkdin". Did you mean "linkedin"?'],
    [['--language', 'fr'], 'There is no post language "fr".'],
    [['--author', 'brnad'], 'Did you mean "brand"?'],
    [['--learn', 'nowhere'], 'nowhere'],
  ])('%j', (flags, message) => {
    expect(scratch.smlint(['init', '--yes', ...flags])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
    });
    expect(isWritten()).toBe(false);
  });
});

test.each([
  ['.socialmediarc.yml', ['init', '--yes']],
  ['.socialmediarc.json', ['init']],
  ['socialmedia.config.mjs', ['init']],
])('a config %s that is there stays, and nothing is asked', (name, args) => {
  scratch.write({ [name]: '{}' });
  const { code, stdout, stderr } = scratch.smlint(args, { input: 'Acme\n' });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `smlint: There is a config already: ${name}. Edit it, or remove it and run "smlint init" again.\n`,
  );
  expect(scratch.read(name)).toBe('{}');
});
