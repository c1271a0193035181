import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildIfStale, createScratch, program, type Scratch } from './scratch.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const quiet =
  'rules: {employee-disclosure: off, confidential-terms: off, off-strategy-topic: off, off-strategy-platform: off}\n';
const bait = "You won't believe it! Log into it!! #Roamer\n";

let scratch: Scratch;
beforeAll(() => buildIfStale(), 120_000);

/** A project that has smlint and the example plugin among its packages. */
beforeEach(() => {
  scratch = createScratch({ 'post.txt': bait });
  const modules = join(scratch.folder, 'node_modules');
  mkdirSync(join(modules, '@acme'), { recursive: true });
  symlinkSync(resolve(program, '../../..'), join(modules, 'smlint'));
  cpSync(join(root, 'fixtures/plugin'), join(modules, '@acme/smlint-plugin'), { recursive: true });
});
afterEach(() => scratch.remove());

const rulesIn = (args: string[] = ['post.txt']) => {
  const { stdout, stderr } = scratch.smlint([...args, '--format', 'json']);
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as { messages: { ruleId: string; severity: number }[] }[];
  return results.map(({ messages }) => messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`));
};

describe('the example plugin', () => {
  test('brings rules', () => {
    scratch.write({ '.socialmediarc.yml': `${quiet}plugins: ['@acme/smlint-plugin']\n` });
    expect(rulesIn()).toEqual([['acme/no-clickbait 1', 'acme/no-clickbait 1']]);
  });

  test('brings configs with guidelines of their own', () => {
    scratch.write({ '.socialmediarc.yml': `${quiet}extends: plugin:@acme/smlint-plugin/strict\n` });
    expect(rulesIn()).toEqual([['acme/no-clickbait 2', 'acme/no-clickbait 2', 'acme/spelling 2']]);
  });

  test('brings rules as data that are tested and explained like your own', () => {
    scratch.write({ '.socialmediarc.yml': `${quiet}extends: plugin:@acme/smlint-plugin/strict\n` });
    expect(scratch.smlint(['test'])).toMatchObject({ code: 0, stdout: '✔ 1 rule, 2 examples: all as expected\n' });
    const { stdout } = scratch.smlint(['explain', 'acme/no-clickbait']);
    expect(stdout).toContain(
      'Severity: error (in this config, from plugin:@acme/smlint-plugin/strict), warn (recommended)',
    );
    expect(stdout).toContain('max: 0 (from plugin:@acme/smlint-plugin/strict; default: 2)');
  });

  test('brings a reader', () => {
    scratch.write({
      '.socialmediarc.yml': `${quiet}plugins: ['@acme/smlint-plugin']\n`,
      'week/monday.posts': "Fine.\n\nStill fine.\nYou won't believe it.\n",
    });
    expect(scratch.smlint(['week']).stdout).toContain('  4:1  warning  "You won\'t believe" keeps back');
  });

  test('brings a format', () => {
    scratch.write({ '.socialmediarc.yml': `${quiet}plugins: ['@acme/smlint-plugin']\n` });
    expect(scratch.smlint(['post.txt', '--format', 'count']).stdout).toBe('2 acme/no-clickbait\n');
  });

  test('passes its own test', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--test'], {
      cwd: join(scratch.folder, 'node_modules/@acme/smlint-plugin'),
      encoding: 'utf8',
    });
    expect([status, /# pass (\d+)/.exec(stdout)?.[1]]).toEqual([0, '7']);
  });
});

const rule = (more: string) =>
  `{ id: 'ours', version: 1, docs: { description: { en: 'x', de: 'x' }, recommended: 'warn', source: 'x' }, messages: { m: { en: () => 'found', de: () => 'gefunden' } }, defaults: {}, check({ report }) { report({ messageId: 'm', data: {}, start: 0, end: 3 }); }, ${more} }`;

describe('plugins', () => {
  test('are found from the config that names them', () => {
    scratch.write({
      '.socialmediarc.yml': `${quiet}extends: ./base/base.yml\n`,
      'base/base.yml': 'plugins: [./ours.mjs]\n',
      'base/ours.mjs': `export default { rules: [${rule('')}] };`,
    });
    expect(rulesIn()).toEqual([['ours 1']]);
  });

  test('may be TypeScript, without a build', () => {
    scratch.write({
      '.socialmediarc.yml': `${quiet}plugins: [./ours.ts]\n`,
      'ours.ts': `import { defineRule, type Plugin } from 'smlint';\nconst plugin: Plugin = { rules: [defineRule(${rule('')})] };\nexport default plugin;\n`,
    });
    expect(rulesIn()).toEqual([['ours 1']]);
  });

  test.each([
    ['in its check', 'check() { throw new Error("oh"); }'],
    ['when it is asked whether it listens', 'listens() { throw new Error("oh"); }, check() { throw new Error("oh"); }'],
    ['when it is asked for words', 'lexiconFrom() { throw new Error("oh"); }, check() { throw new Error("oh"); }'],
  ])('a rule that throws %s takes nothing else down', (_, more) => {
    scratch.write({
      '.socialmediarc.yml': `${quiet}plugins: [./ours.mjs, '@acme/smlint-plugin']\n`,
      'ours.mjs': `export default { rules: [${rule(more)}] };`,
    });
    const { code, stdout, stderr } = scratch.smlint(['post.txt']);
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toContain('The rule "ours" failed on this post (oh); the other rules went on');
    expect(stdout).toContain('acme/no-clickbait');
  });

  test('a reader that throws spoils one draft', () => {
    scratch.write({
      '.socialmediarc.yml': `${quiet}plugins: [./ours.mjs]\n`,
      'ours.mjs':
        "export default { readers: [{ name: 'bad', extensions: ['.bad'], async *read() { throw new Error('oh'); } }] };",
      'a.bad': 'x',
    });
    const { code, stdout } = scratch.smlint(['a.bad', 'post.txt']);
    expect([code, stdout.includes('The reader "bad" of a plugin failed on this draft (oh)')]).toEqual([2, true]);
  });

  test.each<[string, string, string]>([
    ['nothing', 'export default {};', 'brings nothing'],
    [
      'an unknown key',
      'export default { ruls: [] , rules: [] };',
      'has a key "ruls", which means nothing; did you mean "rules"?',
    ],
    [
      'half a rule',
      "export default { rules: [{ id: 'x' }] };",
      'has a rule (number 1) that lacks id, docs, messages, defaults or check',
    ],
    ['no version', `export default { rules: [${rule('version: undefined')}] };`, 'lacks a version ("ours")'],
    [
      'a broken phrase',
      `export default { rules: [${rule("lexicon: { groups: [{ id: 'g', en: ['(a'] }] }")}] };`,
      'holds a phrase that can\'t be used ("ours"): "(a": a ")" is missing.',
    ],
    [
      'half a reader',
      "export default { readers: [{ name: 'x' }] };",
      'has a reader (number 1) that lacks name, extensions or read',
    ],
    ['a format that is none', 'export default { formatters: { x: 1 } };', 'has a format "x" that is no function'],
    [
      'a name that is taken',
      `export default { rules: [${rule("id: 'credentials'")}] };`,
      'brings a rule "credentials", and there is one already; rename it',
    ],
    ['code that throws', 'throw new Error("oh");', 'could not be loaded: oh'],
  ])('%s', (_, code, message) => {
    scratch.write({ '.socialmediarc.yml': `${quiet}plugins:\n  - ./ours.mjs\n`, 'ours.mjs': code });
    const { code: exit, stderr } = scratch.smlint(['post.txt']);
    expect(exit).toBe(2);
    expect(stderr).toContain('.socialmediarc.yml:3:5  plugins: ');
    expect(stderr).toContain(message);
  });

  test.each<[string, string, string]>([
    [
      'a config that it lacks',
      'plugin:@acme/smlint-plugin/strikt',
      'the plugin "@acme/smlint-plugin" has no config "strikt"; did you mean "strict"?',
    ],
    ['no config', 'plugin:x', '"plugin:x" names no config; write plugin:<plugin>/<config>'],
    [
      'a plugin that is not there',
      'plugin:@acme/other/strict',
      'the plugin "@acme/other" is not installed here; run "npm install --save-dev @acme/other"',
    ],
  ])('%s', (_, specifier, message) => {
    scratch.write({ '.socialmediarc.yml': `extends: ${specifier}\n` });
    expect(scratch.smlint(['post.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`.socialmediarc.yml:1:10  extends: ${message}`),
    });
  });

  test('are not run under --no-code', () => {
    for (const config of ["plugins: ['@acme/smlint-plugin']", 'extends: plugin:@acme/smlint-plugin/strict']) {
      scratch.write({ '.socialmediarc.yml': `${config}\n` });
      expect(scratch.smlint(['post.txt', '--no-code'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('--no-code forbids to run it'),
      });
    }
  });
});
