import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readers } from '../src/post/read.js';
import { buildIfStale, config, createScratch, program, type Scratch } from './scratch.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'));
const secret = 'Bald kommt Projekt Falke!\n';
let scratch: Scratch;

// Each test runs several programs, and a busy machine is no mistake.
vi.setConfig({ testTimeout: 240_000 });

beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config, 'posts/bad.txt': secret, 'posts/good.txt': 'Hallo\n' });
});
afterEach(() => scratch.remove());

function run(command: string, args: string[], env: Record<string, string> = {}) {
  const { FORCE_COLOR, ...inherited } = process.env;
  const options = { cwd: scratch.folder, env: { ...inherited, ...env }, encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, stdout, stderr };
}

function git(...args: string[]) {
  return run('git', [
    '-c',
    'user.name=Anna',
    '-c',
    'user.email=anna@example.com',
    '-c',
    'commit.gpgsign=false',
    ...args,
  ]);
}

describe('action.yml', () => {
  const { inputs, runs } = read('action.yml');
  const check = runs.steps.at(-1);

  function runAction(given: Record<string, string>) {
    const filledIn = (expression: string) =>
      expression
        .replace(/\$\{\{ github\.action_path \}\}\/dist\/bin\/smlint\.js/, program)
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name) => given[name] ?? inputs[name].default);
    const env = Object.entries<string>(check.env).map(([name, value]) => [name, filledIn(value)]);
    const summary = { GITHUB_STEP_SUMMARY: join(scratch.folder, 'out/summary.md') };
    return run('bash', ['-e', '-o', 'pipefail', '-c', check.run], { ...Object.fromEntries(env), ...summary });
  }

  test('shows findings beside the lines, in the summary and as SARIF', () => {
    const { code, stdout, stderr } = runAction({ files: 'posts\n', sarif: 'out/smlint.sarif' });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /^::error file=.*\/posts\/bad\.txt,line=1,endLine=1,col=12,endColumn=24,title=smlint%3A confidential-terms::/,
    );
    expect(scratch.read('out/summary.md')).toContain('### posts/bad.txt');
    expect(JSON.parse(scratch.read('out/smlint.sarif')).runs[0].results).toHaveLength(1);
  });

  test('is content with good posts', () => {
    expect(runAction({ files: 'posts/good.txt' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(scratch.read('out/summary.md')).toBe('## ✔ No problems found\n');
  });

  test('takes its other inputs', () => {
    scratch.write({
      'other.yml': 'confidential: {terms: [Hallo]}\nrules: {employee-disclosure: off}',
      'code.yml': 'plugins: [./x.mjs]',
    });
    expect(runAction({ files: 'posts/good.txt\nposts/bad.txt', config: 'other.yml' }).stdout).toMatch(
      /^::error .*good\.txt/,
    );
    expect(runAction({ config: 'code.yml' }).stderr).toContain('--no-code forbids');
    expect(runAction({ config: 'code.yml', code: 'true' }).stderr).toContain('could not be loaded');
    expect(runAction({ 'max-warnings': 'x' }).stderr).toContain('--max-warnings takes a whole number');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'all');
    expect(runAction({ changed: 'HEAD' })).toMatchObject({ code: 0, stdout: '' });
  });

  test('reads no input as a script', () => {
    expect(check.run).not.toContain('${{');
    expect(runAction({ files: '$(touch hacked); `touch hacked`' }).stderr).toContain(
      'There is no file "$(touch hacked)',
    );
    expect(() => scratch.read('hacked')).toThrow('ENOENT');
  });
});

describe('templates/gitlab-ci.yml', () => {
  const { smlint: job } = read('templates/gitlab-ci.yml');

  test('writes the reports that it hands on', () => {
    scratch.write({
      'tools/npm': '#!/bin/sh\n',
      'tools/npx': `#!/bin/sh\nshift\nexec "${process.execPath}" "${program}" "$@"\n`,
    });
    for (const tool of ['npm', 'npx']) chmodSync(join(scratch.folder, 'tools', tool), 0o755);
    const env = { ...job.variables, SMLINT_FILES: 'posts', PATH: `${scratch.folder}/tools:${process.env.PATH}` };
    const { code, stdout } = run('bash', ['-e', '-c', job.script.join('\n')], env);
    expect(code).toBe(1);
    expect(stdout).toContain('✖ 1 problem');
    const { codequality, junit } = job.artifacts.reports;
    expect(JSON.parse(scratch.read(codequality))).toMatchObject([{ location: { path: 'posts/bad.txt' } }]);
    expect(scratch.read(junit)).toContain('failures="1"');
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = read('.pre-commit-hooks.yaml');

  test.each([
    ...readers.flatMap(({ extensions, isShared = false }) =>
      extensions.map((ending): [string, boolean] => [`posts/a${ending}`, !isShared]),
    ),
    ['posts/a.png', false],
    ['README.md', false],
    ['docs/CHANGELOG-2.md', false],
    ['posts/readmission.md', true],
    ['requirements.txt', false],
  ])('%s: %s', (path, expected) => {
    const matches = (pattern: string) =>
      new RegExp(pattern.replace('(?i)', ''), pattern.startsWith('(?i)') ? 'i' : '').test(path);
    expect(matches(hook.files) && !matches(hook.exclude)).toBe(expected);
  });

  const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

  test.runIf(hasPreCommit)('pre-commit blocks a bad draft and lets a good one pass', () => {
    const local = { ...hook, entry: `node ${program}`, language: 'system' };
    scratch.write({ '.pre-commit-config.yaml': JSON.stringify({ repos: [{ repo: 'local', hooks: [local] }] }) });
    git('init', '-q');
    const env = { PRE_COMMIT_HOME: join(scratch.folder, 'cache') };
    expect(run('pre-commit', ['install'], env).code).toBe(0);
    git('add', '.socialmediarc.yml', '.pre-commit-config.yaml', 'posts/good.txt');
    expect(git('commit', '-m', 'good')).toMatchObject({ code: 0 });
    git('add', 'posts/bad.txt');
    const blocked = git('commit', '-m', 'bad');
    expect(blocked.code).toBe(1);
    expect(blocked.stderr + blocked.stdout).toMatch(/smlint.*Failed/);
    expect(blocked.stderr + blocked.stdout).toContain('confidential-terms');
  });
});
