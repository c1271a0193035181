import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { buildIfStale, config, createScratch, type Run, type Scratch } from './scratch.js';

beforeAll(buildIfStale, 120_000);

let scratch: Scratch;
beforeEach(() => {
  scratch = createScratch({
    '.socialmediarc.yml': config.replace('terms: [Projekt Falke]', 'vault: confidential.vault'),
    'post.txt': 'Heute kommt Nordwand!\n',
    'april.md': '---\nplatform: linkedin\npublishAt: 2027-04-01\n---\nHeute kommt Kiesel!\n',
    'march.md': '---\nplatform: linkedin\npublishAt: 2027-03-31\n---\nHeute kommt Kiesel!\n',
  });
});
afterEach(() => scratch.remove());

/** In this process: a story has a dozen commands. */
async function smlint(args: string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  const run = { stdout: '', stderr: '' };
  const code = await main(args, {
    cwd: scratch.folder,
    env: { XDG_CONFIG_HOME: join(scratch.folder, 'home'), ...env },
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]) as NodeJS.ReadableStream,
    stdout: { write: (text) => (run.stdout += text) },
    stderr: { write: (text) => (run.stderr += text) },
  });
  return { code, ...run };
}

/** A vault with one term; its key is where `init` puts it. */
async function vaultWith(terms: string, ...flags: string[]): Promise<string> {
  expect((await smlint(['vault', 'init'])).code).toBe(0);
  expect((await smlint(['vault', 'add', '--label', 'an unreleased product', ...flags], terms)).code).toBe(0);
  const [name] = readdirSync(join(scratch.folder, 'home/smlint'));
  return scratch.read(`home/smlint/${name}`).trim();
}

describe('a check', () => {
  test('finds what is in the vault, and names its label only', async () => {
    await vaultWith('Nordwand\n');
    const { code, stdout } = await smlint(['post.txt', '--require-vault']);
    expect(code).toBe(1);
    expect(stdout).toContain('"No••••••" is on the company\'s guarded list (an unreleased product)');
  });

  test('heeds the dates of an embargo', async () => {
    await vaultWith('Kiesel\n', '--until', '2027-04-01');
    expect((await smlint(['march.md'])).code).toBe(1);
    expect((await smlint(['april.md'])).code).toBe(0);
  });

  test('without the key says so, and fails where the vault is required', async () => {
    const key = await vaultWith('Nordwand\n');
    const other = { XDG_CONFIG_HOME: scratch.folder };
    expect(await smlint(['post.txt'], '', other)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('confidential terms not checked: the vault has no key here'),
    });
    expect(await smlint(['post.txt', '--require-vault'], '', other)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'smlint: --require-vault, and there is no key for the vault. Set SMLINT_VAULT_KEY or SMLINT_VAULT_KEY_FILE.\n',
    });
    expect((await smlint(['post.txt', '--require-vault'], '', { ...other, SMLINT_VAULT_KEY: key })).code).toBe(1);
  });

  test('fails where the vault is required and there is none', async () => {
    expect(await smlint(['--no-config', '--require-vault', '--text', 'Hallo'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the config has no confidential.vault'),
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ['the wrong key', { SMLINT_VAULT_KEY: 'A'.repeat(43) }, 'its entries need the key'],
    ['something that is no key', { SMLINT_VAULT_KEY: 'hunter2' }, 'SMLINT_VAULT_KEY holds no vault key'],
    ['a key file that is not there', { SMLINT_VAULT_KEY_FILE: '/nowhere/key' }, '/nowhere/key could not be read'],
  ])('with %s is an error that does not print it', async (_, env, message) => {
    await vaultWith('Nordwand\n');
    const { code, stdout, stderr } = await smlint(['post.txt'], '', env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/hunter2|AAAA/);
  });

  test.each<[string, (text: string) => string, string]>([
    ['cut off', (text) => text.slice(0, -20), 'the vault is cut off'],
    ['edited', (text) => text.replace('unreleased', 'outdated'), 'was changed by other means'],
    ['left by a merge', (text) => text.replace('end of', '<<<<<<< ours\nend of'), 'a merge stopped here'],
  ])('of a vault that was %s is an error', async (_, spoil, message) => {
    await vaultWith('Nordwand\n');
    scratch.write({ 'confidential.vault': spoil(scratch.read('confidential.vault')) });
    expect(await smlint(['post.txt'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(await smlint(['vault', 'check'])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

test('the program itself keeps a vault', () => {
  const more = { env: { XDG_CONFIG_HOME: join(scratch.folder, 'home') } };
  scratch.smlint(['vault', 'init'], more);
  expect(scratch.smlint(['vault', 'add'], { ...more, input: 'Nordwand\n' }).code).toBe(0);
  expect(scratch.smlint(['post.txt'], more)).toMatchObject({ code: 1, stderr: '' });
}, 60_000);

describe('smlint vault', () => {
  test('init keeps the key to its user and writes over nothing', async () => {
    await vaultWith('Nordwand\n');
    const [name] = readdirSync(join(scratch.folder, 'home/smlint'));
    expect(statSync(join(scratch.folder, 'home/smlint', name as string)).mode & 0o777).toBe(0o600);
    expect(await smlint(['vault', 'init'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is a vault already'),
    });
  });

  test('says, and never which, where terms touch what employees may talk about', async () => {
    await vaultWith('Nordwand\n');
    const { stderr } = await smlint(['vault', 'add'], 'Gehaltsliste\nBora\n');
    expect(stderr).toContain('1 entry touches what employees may talk about');
    expect(stderr).not.toContain('Gehalt');
  });

  test('add, list, check and remove', async () => {
    await vaultWith('Nordwand\n\nProjekt Falke\n');
    expect((await smlint(['vault', 'add', '--match', 'exact', '--label', 'a fan'], 'Bora')).stderr).toContain(
      '1 added',
    );
    const { stdout } = await smlint(['vault', 'list']);
    expect(stdout.replaceAll(/^[0-9a-f]{8}/gm, 'id')).toBe(
      'id  exact      1  a fan\nid  part       1  an unreleased product\nid  part       2  an unreleased product\n',
    );
    expect(await smlint(['vault', 'check'])).toMatchObject({ code: 0, stderr: expect.stringContaining('3 entries') });
    expect((await smlint(['vault', 'remove'], 'NORDWAND\n')).stderr).toContain('1 removed');
    expect((await smlint(['vault', 'remove', stdout.slice(0, 8)])).stderr).toContain('1 removed');
    expect((await smlint(['post.txt'])).code).toBe(0);
  });

  test.each([
    [['vault', 'add', 'Nordwand'], "Terms don't belong on the command line"],
    [['vault', 'remove', 'Nordwand'], "Terms don't belong on the command line"],
    [['vault', 'remove', '00000000'], 'There is no entry 00000000'],
    [['vault'], 'Say what to do with the vault'],
    [['vault', 'ad'], 'Did you mean "add"?'],
    [['vault', 'add', '--until', 'soon'], '--until takes a date'],
    [['vault', 'add', '--match', 'inflect'], 'Did you mean "inflected"?'],
    [['vault', 'add', '--label', ' '], '--label takes one short line'],
    [['vault', 'add'], 'No term was given'],
  ])('%j is refused', async (args, message) => {
    await vaultWith('Kiesel\n');
    const { code, stdout, stderr } = await smlint(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('Nordwand');
  });

  test('refuses a key that lies in the repository', async () => {
    const key = await vaultWith('Nordwand\n');
    mkdirSync(join(scratch.folder, '.git'));
    scratch.write({ 'ci/vault.key': `${key}\n` });
    expect(await smlint(['post.txt'], '', { SMLINT_VAULT_KEY_FILE: 'ci/vault.key' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('lies in the repository of the vault'),
    });
  });

  test('rotate changes the key in steps, and every step finds everything', async () => {
    await vaultWith('Nordwand\nKiesel\n');
    expect((await smlint(['vault', 'rotate'], 'Nordwand')).stderr).toContain('Still under the old key: 1 entry.');
    expect((await smlint(['post.txt'])).code).toBe(1);
    expect((await smlint(['march.md'])).code).toBe(1);
    expect((await smlint(['vault', 'rotate'], 'Kiesel')).stderr).toContain('The old key is of no more use');
    expect(scratch.read('confidential.vault').match(/^key /gm)).toHaveLength(1);
    expect((await smlint(['post.txt', 'march.md', '--format', 'json'])).code).toBe(1);
    expect((await smlint(['vault', 'check'])).stderr).toContain('2 entries');
  });

  test('two branches that add terms merge by themselves with "merge=union"', async () => {
    const git = (...args: string[]) => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: scratch.folder,
        encoding: 'utf8',
      });
      expect([status, args[0] === 'merge' ? '' : stderr]).toEqual([0, expect.anything()]);
    };
    scratch.write({ '.gitattributes': '*.vault merge=union\n', '.gitignore': 'home/\n' });
    git('init', '-q', '-b', 'main');
    expect((await smlint(['vault', 'init'])).code).toBe(0);
    const keyOut = readdirSync(join(scratch.folder, 'home/smlint'))[0] as string;
    const env = { SMLINT_VAULT_KEY: scratch.read(`home/smlint/${keyOut}`).trim() };
    git('add', '-A');
    git('commit', '-qm', 'empty');
    git('checkout', '-qb', 'theirs');
    expect((await smlint(['vault', 'add'], 'Kiesel', env)).code).toBe(0);
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'main');
    expect((await smlint(['vault', 'add'], 'Nordwand', env)).code).toBe(0);
    git('commit', '-qam', 'ours');
    git('merge', '-q', '-m', 'both', 'theirs');
    expect((await smlint(['vault', 'check'], '', env)).stderr).toContain('2 entries');
    expect((await smlint(['post.txt'], '', env)).code).toBe(1);
    expect((await smlint(['march.md'], '', env)).code).toBe(1);
  });
});
