import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildIfStale, config, createScratch, type Scratch } from './scratch.js';

const secret = 'Bald kommt Projekt Falke!\n';
const fine = 'Wir wünschen ein schönes Wochenende.\n';
let scratch: Scratch;

// Each test runs several programs, and a busy machine is no mistake.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config });
});
afterEach(() => scratch.remove());

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: scratch.folder, encoding: 'utf8' });
  expect(stderr, `git ${args.join(' ')}`).toSatisfy(() => status === 0);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'posts');
}

/** The posts that were found fault with, by file and line. */
function found(...args: string[]): string[] {
  const { stdout } = scratch.smlint([...args, '--format', 'json']);
  const results = JSON.parse(stdout) as { filePath: string; messages: { line: number }[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line }) => `${filePath.slice(scratch.folder.length + 1)}:${line}`),
  );
}

describe('--changed', () => {
  beforeEach(() => {
    scratch.write({
      'old.txt': secret,
      'calendar.jsonl': '{"id": "a", "text": "Projekt Falke 1"}\n{"id": "b", "text": "Hallo"}\n',
      'thread.md': '---\nthread-delimiter: ---8<---\n---\nProjekt Falke\n---8<---\nZweiter Teil\n',
    });
    git('init', '-q', '-b', 'main');
    commit();
  });

  test('nothing is changed', () => {
    expect(scratch.smlint(['--changed'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'smlint: No post is new or changed since HEAD.\n',
    });
  });

  test('a new file, a post in a calendar, a part of a thread', () => {
    scratch.write({
      'new.txt': secret,
      'calendar.jsonl':
        '{"id": "b", "text": "Hallo"}\n{"id": "c", "text": "Projekt Falke 3"}\n{"text": "Projekt Falke 1", "id": "a"}\n',
      'thread.md': '---\nthread-delimiter: ---8<---\n---\nProjekt Falke\n---8<---\nAuch Projekt Falke\n',
    });
    expect(found('--changed')).toEqual(['calendar.jsonl:2', 'new.txt:1', 'thread.md:6']);
  });

  test('the second of two same posts is new', () => {
    const line = '{"text": "Projekt Falke"}\n';
    scratch.write({ 'calendar.jsonl': line });
    commit();
    scratch.write({ 'calendar.jsonl': line + line });
    expect(found('--changed')).toEqual(['calendar.jsonl:2']);
  });

  test('metadata and sidecars change a post, a new name does not', () => {
    git('mv', 'old.txt', 'renamed.txt');
    expect(found('--changed')).toEqual([]);
    scratch.write({ 'renamed.txt.smlint.yml': 'post: {platform: linkedin}\n' });
    expect(found('--changed')).toEqual(['renamed.txt:1']);
  });

  test('a base is where the branch began', () => {
    git('checkout', '-qb', 'topic');
    scratch.write({ 'new.txt': secret });
    commit();
    git('checkout', '-q', 'main');
    scratch.write({ 'later.txt': secret });
    commit();
    git('checkout', '-q', 'topic');
    expect(found('--changed=main')).toEqual(['new.txt:1']);
    expect(found('.', '--changed', 'main')).toEqual(['new.txt:1']);
    expect(found('old.txt', '--changed=main')).toEqual([]);
  });

  test('from a folder of the repository', () => {
    scratch.write({ 'posts/new.txt': secret, 'new.txt': secret });
    const { stdout } = scratch.smlint(['--changed', '--format', 'unix'], { cwd: 'posts' });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 problem');
  });

  test('before the first commit everything is new', () => {
    rmSync(join(scratch.folder, '.git'), { recursive: true });
    git('init', '-q');
    expect(found('--changed')).toEqual(['calendar.jsonl:1', 'old.txt:1', 'thread.md:4']);
  });

  test.each([
    [['--changed=nowhere'], 'git knows no commit "nowhere"'],
    [['--changed=--output=x'], 'git knows no commit "--output=x"'],
    [['--changed', '--stdin'], '--changed picks from files'],
  ])('%j is refused', (args, message) => {
    expect(scratch.smlint(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  test('needs a repository', () => {
    rmSync(join(scratch.folder, '.git'), { recursive: true });
    const { code, stderr } = scratch.smlint(['--changed'], {
      env: { GIT_CEILING_DIRECTORIES: join(scratch.folder, '..') },
    });
    expect([code, stderr]).toEqual([2, 'smlint: --changed needs a git repository, and this folder is in none.\n']);
  });
});

describe('--shard and merge-reports', () => {
  test('the shards make up the whole', () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.txt`);
    scratch.write(Object.fromEntries(names.map((name, index) => [name, index % 2 ? fine : secret])));
    const whole = scratch.smlint(['.', '--format', 'json']);
    for (const shard of ['1/3', '2/3', '3/3']) {
      const run = scratch.smlint(['.', '--shard', shard, '--format', `json=out/${shard[0]}.json`]);
      expect(run).toEqual({ code: 1, stdout: '', stderr: '' });
    }
    const reports = ['1', '2', '3'].map((shard) => `out/${shard}.json`);
    expect(scratch.smlint(['merge-reports', ...reports, '--format', 'json'])).toEqual(whole);
    expect(scratch.smlint(['merge-reports', ...reports, '--locale', 'de']).stdout).toContain('✖ 3 Probleme');
  });

  test('a shard without drafts is fine and says so', () => {
    scratch.write({ 'a.txt': secret });
    expect(scratch.smlint(['.', '--shard', '2/2', '--format', 'json'])).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr: 'smlint: There are fewer drafts than shards: none for 2/2.\n',
    });
  });

  test('a shard that nobody named is missed, and one without drafts is not', () => {
    scratch.write({ 'a.txt': secret, 'b.txt': fine });
    for (const shard of ['1', '2', '3'])
      scratch.smlint(['.', '--shard', `${shard}/3`, '--format', `json=out/${shard}.json`]);
    expect(scratch.smlint(['merge-reports', 'out/1.json', 'out/3.json', 'out/2.json'])).toMatchObject({ code: 1 });
    expect(scratch.smlint(['merge-reports', 'out/1.json', 'out/2.json'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'smlint: There is no report of shard 3/3. Name those of all shards, also where nothing was found, or run what is missing.\n',
    });
    expect(scratch.smlint(['merge-reports', 'out/1.json']).stderr).toContain('no report of shard 2/3, 3/3.');
  });

  test.each([
    [['.', '--shard', '0/2'], 'not "0/2". Try --shard 1/3.'],
    [['.', '--shard', '3/2'], 'not "3/2"'],
    [['.', '--shard', 'all'], 'not "all"'],
    [['merge-reports'], 'Name the reports'],
    [['merge-reports', 'none.json'], "none.json is no report: it can't be read"],
    [['merge-reports', '.socialmediarc.yml'], '.socialmediarc.yml is no report: it is not valid JSON'],
  ])('%j is refused', (args, message) => {
    expect(scratch.smlint(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('suppressions', () => {
  const file = 'smlint-suppressions.json';
  const entries = () => Object.values(JSON.parse(scratch.read(file)) as Record<string, object>);

  beforeEach(() => scratch.write({ 'a.txt': secret, 'posts/b.jsonl': '{"id": "b", "text": "Projekt Falke"}\n' }));

  test('what is found today is left alone, what is new is not', () => {
    expect(scratch.smlint(['.', '--suppress-all'])).toEqual({
      code: 0,
      stdout: '',
      stderr: `smlint: Took 2 findings into ${file}; mend them when you can.\n`,
    });
    expect(entries()).toEqual(
      expect.arrayContaining([
        { rule: 'confidential-terms', file: 'a.txt' },
        { rule: 'confidential-terms', file: 'posts/b.jsonl' },
      ]),
    );
    expect(scratch.read(file)).not.toContain('Falke');
    expect(scratch.smlint(['.'])).toEqual({ code: 0, stdout: '', stderr: '' });
    // Mended in one place and broken in another: the same number, and yet new.
    scratch.write({ 'a.txt': fine, 'c.txt': secret });
    expect(found('.')).toEqual(['c.txt:1']);
    expect(scratch.smlint(['.']).stderr).toBe(
      `smlint: ${file} has 1 finding that nothing matches any more: smlint --prune-suppressions\n`,
    );
  });

  test('a line more above, and a post that moves to another file, change nothing', () => {
    scratch.smlint(['.', '--suppress-all']);
    scratch.write({
      'a.txt': `Hallo!\n\n${secret}`,
      'posts/c.jsonl': '\n{"id": "b", "text": "Projekt Falke"}\n',
      'posts/b.jsonl': '{"text": "Hi"}',
    });
    expect(found('.')).toEqual([]);
  });

  test('standard input, as editors give it, and folders below are covered', () => {
    scratch.smlint(['.', '--suppress-all']);
    const input = '{"id": "b", "text": "Projekt Falke"}\n';
    expect(scratch.smlint(['--stdin', '--stdin-filename', 'b.jsonl'], { input, cwd: 'posts' }).code).toBe(0);
    const { stdout } = scratch.smlint(['--stdin', '--stdin-filename', 'a.txt', '--format', 'json'], { input: secret });
    const [result] = JSON.parse(stdout);
    expect(result.messages).toEqual([]);
    expect(result.suppressedMessages).toMatchObject([{ suppressions: [{ kind: 'file', justification: '' }] }]);
  });

  test('who sees a part of a draft says nothing about the rest', () => {
    scratch.smlint(['.', '--suppress-all']);
    scratch.write({ 'a.txt': fine });
    git('init', '-q');
    commit();
    scratch.write({ 'a.txt': `${fine}\nHallo\n` });
    expect(scratch.smlint(['--changed'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(scratch.smlint(['--stdin', '--stdin-filename', 'a.txt'], { input: fine }).stderr).toBe('');
    expect(scratch.smlint(['.', '--min-confidence', 'high']).stderr).toBe('');
    expect(scratch.smlint(['.']).stderr).toContain('--prune-suppressions');
  });

  test('--suppress-rule takes in one rule', () => {
    expect(scratch.smlint(['.', '--suppress-rule', 'credentials']).code).toBe(1);
    expect(scratch.smlint(['.', '--suppress-rule', 'confidential-terms']).code).toBe(0);
    expect(scratch.smlint(['.', '--suppress-rule', 'confidential-term'])).toMatchObject({
      code: 2,
      stderr: 'smlint: There is no rule "confidential-term". Did you mean "confidential-terms"?\n',
    });
  });

  test('--prune-suppressions forgets what is mended and what is gone', () => {
    scratch.smlint(['.', '--suppress-all']);
    scratch.write({ 'a.txt': fine });
    rmSync(join(scratch.folder, 'posts'), { recursive: true });
    expect(scratch.smlint(['.', '--prune-suppressions']).stderr).toBe(
      `smlint: Removed 2 findings from ${file} that nothing matches any more.\n`,
    );
    expect(scratch.read(file)).toBe('{}\n');
  });

  test('a rule that is off says nothing about what is mended', () => {
    scratch.smlint(['.', '--suppress-all']);
    expect(scratch.smlint(['.', '--rule', 'confidential-terms:off'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('what no waiver may take out is not taken in', () => {
    const strict = '["error", {"waivable": false}]';
    const { code } = scratch.smlint(['.', '--suppress-all', '--rule', `confidential-terms: ${strict}`]);
    expect(code).toBe(1);
    expect(found('.')).toHaveLength(2);
  });

  test.each([
    [['--text', 'Hi', '--suppress-all'], '--suppress-all keeps its record by files'],
    [['.', '--prune-suppressions', '--changed'], 'Leave --changed out'],
    [['.', '--prune-suppressions', '--min-confidence', 'high'], 'Leave --min-confidence out'],
  ])('%j is refused', (args, message) => {
    expect(scratch.smlint(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  test('a broken file is an error with the next step', () => {
    scratch.write({ [file]: '{"x": 1}' });
    expect(scratch.smlint(['.'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"x" is not a fingerprint. Mend it, or remove it'),
    });
  });
});
