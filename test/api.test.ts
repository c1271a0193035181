import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatResults, lintFiles, lintText, loadConfig } from '../src/index.js';
import { config, createScratch, type Scratch } from './scratch.js';

const secret = 'Bald kommt Projekt Falke!\n';
let scratch: Scratch;

beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config, 'a.txt': secret, 'posts/b.md': 'Hallo\n' });
});
afterEach(() => scratch.remove());

describe('lintText', () => {
  test('without a config finds what needs none', async () => {
    const { messages, filePath } = await lintText('The admin password is Hk7!pq29zT.');
    expect([filePath, messages.map(({ ruleId }) => ruleId)]).toEqual(['<text>', ['credentials']]);
  });

  test('takes a config as it stands in a file, with presets', async () => {
    const { messages } = await lintText(secret, {
      config: { extends: 'smlint:strict', confidential: { terms: ['Projekt Falke'] }, locale: 'de' },
    });
    expect(messages).toMatchObject([{ ruleId: 'confidential-terms', message: expect.stringContaining('steht auf') }]);
  });

  test('takes metadata, language and certainty', async () => {
    const options = { config: { company: { name: 'Acme Robotics' } }, locale: 'de' as const };
    const text = 'The new Roamer by Acme Robotics is the best one yet!';
    const as = async (role: 'employee' | 'brand') =>
      (await lintText(text, { ...options, metadata: { author: { role } } })).messages;
    expect(await as('employee')).toMatchObject([{ ruleId: 'employee-disclosure' }]);
    expect(await as('brand')).toEqual([]);
  });

  test('takes what loadConfig gave', async () => {
    const loaded = await loadConfig({ cwd: scratch.folder });
    const { messages, source } = await lintText(secret, { config: loaded, path: 'new.txt' });
    expect(messages).toMatchObject([{ ruleId: 'confidential-terms' }]);
    expect(source).toBeUndefined();
  });

  test.each([
    [{ rules: { 'no-such-rule': 'warn' } }, 'no-such-rule'],
    [{ extends: './base.yml' }, '"./base.yml" is no preset'],
  ])('%j is refused', async (wrong, message) => {
    await expect(lintText('Hi', { config: wrong as never })).rejects.toThrow(message);
  });
});

describe('lintFiles', () => {
  test('gives what the command line gives', async () => {
    const results = await lintFiles(['.'], { cwd: scratch.folder });
    expect(JSON.parse(JSON.stringify(results))).toEqual(JSON.parse(scratch.smlint(['.', '--format', 'json']).stdout));
  });

  test('leaves alone what is suppressed', async () => {
    scratch.smlint(['.', '--suppress-all']);
    const [result] = await lintFiles(['a.txt'], { cwd: scratch.folder });
    expect(result).toMatchObject({ messages: [], suppressedMessages: [{ suppressions: [{ kind: 'file' }] }] });
  });

  test('a pattern that leads nowhere is an error', async () => {
    await expect(lintFiles(['b.txt'], { cwd: scratch.folder })).rejects.toThrow(
      'There is no file "b.txt" here. Did you mean "a.txt"?',
    );
  });
});

describe('loadConfig', () => {
  test('tells at once what is wrong', async () => {
    scratch.write({ '.socialmediarc.yml': 'compny: {}' });
    await expect(loadConfig({ cwd: scratch.folder })).rejects.toThrow('did you mean "company"');
    await expect(loadConfig({ cwd: scratch.folder, file: false })).resolves.toBeDefined();
  });

  test('runs no code when it may not', async () => {
    scratch.write({ 'other.yml': 'plugins: [./plugin.mjs]' });
    await expect(loadConfig({ cwd: scratch.folder, file: 'other.yml', allowCode: false })).rejects.toThrow('--no-code');
  });
});

test('formatResults names the nearest format', async () => {
  await expect(formatResults([], 'sarf' as never)).rejects.toThrow('There is no format "sarf". Did you mean "sarif"?');
});
