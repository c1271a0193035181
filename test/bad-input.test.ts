import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale, config, createScratch, type Scratch } from './scratch.js';

let scratch: Scratch;
const smlint: Scratch['smlint'] = (...args) => scratch.smlint(...args);

beforeAll(() => {
  buildIfStale();
  scratch = createScratch({ '.socialmediarc.yml': config, 'secret.txt': 'Projekt Falke\n', 'fine.txt': 'Hallo\n' });
}, 120_000);

afterAll(() => scratch.remove());

describe('the command line', () => {
  test.each([
    [[], 'There is nothing to check'],
    [['--fromat', 'json'], 'Unknown option "--fromat". Did you mean --format?'],
    [['rulse'], 'did you mean "smlint rules"?'],
    [['explain', 'confidental-terms'], 'There is no rule "confidental-terms". Did you mean "confidential-terms"?'],
    [['explain'], 'Name one rule: smlint explain '],
    [['fine.txt', '--format', 'jsno'], 'There is no format "jsno". Did you mean "json"?'],
    [['fine.txt', '--rule', 'confidental-terms:off'], 'did you mean "confidential-terms"?'],
    [['fine.txt', '--author', 'emploee'], 'Did you mean "employee"?'],
    [['fine.txt', '--platform', 'linkdin'], 'Did you mean "linkedin"?'],
    [['fine.txt', '--language', 'deu'], 'Did you mean "de"?'],
    [['fine.txt', '--config', 'nope.yml'], 'nope.yml'],
    [['fine.txt', '--text', 'Hallo'], 'Both --text and files are given'],
    [['init', 'here'], '"smlint init" takes no names'],
    [['rules', 'confidential-terms'], 'smlint explain confidential-terms'],
  ])('%j', (args, expected) => {
    const { code, stdout, stderr } = smlint(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('    at ');
  });
});

describe('drafts', () => {
  test('a missing file leaves the others to be checked', () => {
    const { code, stdout, stderr } = smlint(['secert.txt', 'secret.txt']);
    expect(code).toBe(2);
    expect(stdout).toContain('✖ 1 problem');
    expect(stderr).toBe('smlint: secert.txt: There is no file "secert.txt" here. Did you mean "secret.txt"?\n');
  });

  test('a folder without posts', () => {
    scratch.write({ 'empty/picture.png': 'x' });
    const { code, stdout, stderr } = smlint(['empty']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There is no draft in "empty"');
  });

  const big = 'Hallo Welt! '.repeat(850_000);
  test.each<[string, string, string | Uint8Array, string]>([
    ['a binary file', 'binary.txt', new Uint8Array([0x48, 0, 0, 1]), 'looks like a binary file'],
    ['invalid UTF-8', 'latin1.txt', new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65]), 'not UTF-8'],
    ['more than 10 MB', 'big.txt', big, '10 MB'],
    ['broken front matter', 'broken.md', '---\nplatform: [x\n---\nHallo\n', 'front matter'],
    ['front matter without an end', 'open.md', '---\nplatform: x\n\nHallo\n', 'never closed'],
    ['a table without rows', 'plan.csv', 'Text,Date\n', 'no rows'],
    ['an unknown platform', 'platform.md', '---\nplatform: linkdin\n---\nHallo\n', 'Did you mean "linkedin"?'],
    ['a broken line of JSON', 'broken.jsonl', '{"text": "Hallo"}\n{"text": }\n', '2:'],
  ])('%s', (_, name, content, expected) => {
    scratch.write({ [name]: content });
    const { code, stdout, stderr } = smlint([name]);
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toContain(expected);
    expect(stdout).toContain('✖ 1 problem (1 error, 0 warnings)');
  });

  test('a file that may not be read', () => {
    // Permissions mean nothing to root, so a folder stands where the sidecar of the draft is expected.
    scratch.write({ 'aside.txt': 'Hallo', 'aside.txt.smlint.yml/x': '' });
    const { code, stdout } = smlint(['aside.txt', 'fine.txt', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([{ fatalErrorCount: 1 }, { messages: [] }]);
  });

  test('a hostile draft drives no terminal', () => {
    const hostile = '\u001b]0;pwned\u0007\u001b[2J\u202e\u009b31m';
    scratch.write({
      'hostile.md': `---\nplatform: "${'\\e[2J'}"\n---\nHallo\n`,
      'hostile.jsonl': `{"text": "x"${hostile}}\n`,
      'hostile.txt': `Projekt Falke${hostile}`,
    });
    for (const format of ['stylish', 'json']) {
      const { code, stdout, stderr } = smlint(['hostile.md', 'hostile.jsonl', 'hostile.txt', '--format', format]);
      expect([code, stderr]).toEqual([2, '']);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  test('a hostile file name forges no finding', () => {
    const name = 'a\n  9:9  error  forged  x\u001b[2J.txt';
    scratch.write({ [name]: 'Projekt Falke' });
    const { stdout } = smlint([name]);
    expect(stdout.match(/^\s*\d+:\d+\s/gm)).toHaveLength(1);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('configs', () => {
  test.each([
    [
      'unknown rule',
      'rules:\n  confidental-terms: off\n',
      ':2:3  rules: there is no rule "confidental-terms"; did you mean "confidential-terms"?',
    ],
    [
      'wrong kind of option',
      'rules:\n  confidential-terms: [error, {waivable: "no"}]\n',
      ':2:42  rules.confidential-terms[1].waivable: expected true or false',
    ],
    ['wrong kind of list', 'ignore: archive/\n', ':1:9  ignore: expected a list'],
    ['invalid YAML', 'rules: [\n', ':2:1  '],
    ['circular extends', 'extends: ./circle.yml\n', 'circle'],
    ['missing extends', 'extends: ./absent.yml\n', ':1:10  extends: there is no file "./absent.yml"'],
    ['empty', '', 'empty'],
    [
      'missing plugin',
      'plugins: [smlint-plugin-absent]\n',
      ':1:11  plugins: the plugin "smlint-plugin-absent" is not installed here',
    ],
  ])('%s', (name, text, expected) => {
    const folder = name.replaceAll(' ', '-');
    scratch.write({
      [`configs/${folder}/.socialmediarc.yml`]: text,
      [`configs/${folder}/circle.yml`]: 'extends: ./.socialmediarc.yml\n',
      [`configs/${folder}/draft.txt`]: 'Hallo',
    });
    const { code, stdout, stderr } = smlint(['draft.txt'], { cwd: `configs/${folder}` });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('    at ');
  });

  test('code runs only where it is allowed', () => {
    scratch.write({ 'code/.socialmediarc.mjs': 'export default {rules: {}};', 'code/draft.txt': 'Hallo' });
    expect(smlint(['draft.txt'], { cwd: 'code' }).code).toBe(0);
    expect(smlint(['draft.txt', '--no-code'], { cwd: 'code' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('code is not run'),
    });
  });
});

describe('plugins', () => {
  const rule = (id: string, check: string) => `{
    id: '${id}', version: 1, defaults: {},
    docs: { description: { en: 'Test', de: 'Test' }, recommended: 'error', source: 'Test' },
    messages: { m: { en: () => 'Found', de: () => 'Gefunden' }, better: { en: () => 'Try this', de: () => 'Besser' } },
    check(context) { ${check} },
  }`;
  const report = `context.report({ messageId: 'm', data: {}, start: 0, end: 1, confidence: 'low',
    suggestions: [{ messageId: 'better', data: {}, start: 0, end: 1, text: '' }] });`;

  test('bring rules, whose failures are reported and end with 2', () => {
    scratch.write({
      'plugged/.socialmediarc.yml': `${config.replace('rules:', 'rules:\n  acme/crash: warn')}plugins: [./acme.mjs]\n`,
      'plugged/acme.mjs': `export default { rules: [${rule('acme/finds', report)}, ${rule('acme/crash', 'throw new Error("oops")')}] };`,
    });
    const run = (...args: string[]) => smlint(['--text', 'Hallo', ...args], { cwd: 'plugged' });
    const { code, stdout } = run();
    expect(code).toBe(2);
    expect(stdout).toContain('  1:1  error  Found');
    expect(stdout).toMatch(/^ {5,}→ Try this$/m);
    expect(stdout).toContain('The rule "acme/crash" failed on this post (oops); the other rules went on');
    expect(run('--rule', 'acme/crash:off').code).toBe(1);
    expect(run('--rule', 'acme/crash:off', '--min-confidence', 'medium').code).toBe(0);
    expect(run('--no-code')).toMatchObject({ code: 2, stderr: expect.stringContaining('--no-code') });
  });

  test.each([
    ['without rules', 'export default {};', 'brings nothing'],
    ['with half a rule', 'export default { rules: [{ id: "x" }] };', 'has a rule (number 1) that lacks'],
    ['that is no code', 'export default (', 'could not be loaded'],
    ['with a taken name', `export default { rules: [${rule('confidential-terms', '')}] };`, 'there is one already'],
  ])('%s are refused', (_, code, expected) => {
    scratch.write({ 'refused/.socialmediarc.yml': 'plugins: [./bad.mjs]\n', 'refused/bad.mjs': code });
    const run = smlint(['--text', 'Hallo'], { cwd: 'refused' });
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(expected) });
    expect(run.stderr).toContain('.socialmediarc.yml:1:11');
  });
});
