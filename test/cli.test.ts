import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNames } from '../src/report/format.js';
import { buildIfStale, config, createScratch, type Scratch } from './scratch.js';

const secret = 'Bald kommt Projekt Falke!\n';
const message =
  '"Pr•••••••••••" is on the company\'s list of confidential terms: leave it out, or ask whether it has been announced';

let scratch: Scratch;
const smlint: Scratch['smlint'] = (...args) => scratch.smlint(...args);

beforeAll(() => {
  buildIfStale();
  scratch = createScratch({
    '.socialmediarc.yml': config,
    'secret.txt': secret,
    'fine.txt': 'Wir wünschen ein schönes Wochenende.\n',
    'posts/one.md': '---\nplatform: linkedin\n---\nProjekt Falke\n',
    'posts/two.jsonl': '{"id": "a", "text": "Hallo"}\n{"id": "b", "text": "Projekt Falke 🚀"}\n',
  });
}, 120_000);

afterAll(() => scratch.remove());

describe('a check', () => {
  test('prints the report in the shape of ESLint and exits with 1', () => {
    expect(smlint(['secret.txt'])).toEqual({
      code: 1,
      stdout: `\n${scratch.folder}/secret.txt\n  1:12  error  ${message}  confidential-terms\n\n✖ 1 problem (1 error, 0 warnings)\n\n`,
      stderr: '',
    });
  });

  test('of a fine draft prints nothing and exits with 0', () => {
    expect(smlint(['fine.txt'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['folder', ['posts'], ['posts/one.md', 'posts/two.jsonl']],
    ['glob', ['posts/*.md'], ['posts/one.md']],
    ['folder and file, sorted', ['secret.txt', 'posts'], ['posts/one.md', 'posts/two.jsonl', 'secret.txt']],
  ])('of a %s', (_, args, files) => {
    const { code, stdout, stderr } = smlint([...args, '--format', 'json']);
    const results = JSON.parse(stdout) as { filePath: string; messages: unknown[] }[];
    expect(results.map(({ filePath }) => filePath)).toEqual(files.map((name) => `${scratch.folder}/${name}`));
    expect(results.every(({ messages }) => messages.length === 1)).toBe(true);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('of a text', () => {
    expect(smlint(['--text', secret])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('\n<text>\n  1:12  error  '),
    });
  });

  test('of standard input', () => {
    expect(smlint(['--stdin'], { input: secret })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('\n<text>\n'),
    });
    expect(smlint(['-'], { input: 'Hallo' })).toMatchObject({ code: 0, stdout: '' });
  });

  test('of standard input that is read as its name says', () => {
    const { stdout } = smlint(['--stdin', '--stdin-filename', 'posts/new.jsonl'], {
      input: '{"text": "Projekt Falke"}\n',
    });
    expect(stdout).toContain(`\n${scratch.folder}/posts/new.jsonl\n  1:11  error  `);
  });

  test('skips silently what is ignored and named by a hook', () => {
    scratch.write({
      'hook/.socialmediarc.yml': `${config}ignore: [old.txt]\n`,
      'hook/old.txt': secret,
      'hook/new.txt': 'Hallo',
    });
    expect(smlint(['old.txt', 'new.txt'], { cwd: 'hook' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(smlint(['old.txt'], { cwd: 'hook' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(smlint(['hook'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('without any config says what a config would add', () => {
    const bare = createScratch({ 'a.txt': 'Hallo' });
    const { code, stdout, stderr } = bare.smlint(['a.txt']);
    expect(code).toBe(0);
    expect(stdout).toContain('notice');
    expect(stderr).toMatch(/^smlint: No config found.*smlint init.*\n$/);
    expect(bare.smlint(['a.txt', '--format', 'json']).stderr).toBe('');
    bare.remove();
  });
});

describe('flags', () => {
  test('--config and --no-config', () => {
    scratch.write({ 'other.yml': 'confidential: {terms: [Wochenende]}\n' });
    expect(smlint(['fine.txt', '--config', 'other.yml', '--rule', 'employee-disclosure:off']).code).toBe(1);
    const { code, stderr } = smlint(['secret.txt', '--no-config']);
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each([
    ['confidential-terms:off', 0],
    ['confidential-terms:warn', 0],
    ['{"confidential-terms": ["error", {"waivable": false}]}', 1],
  ])('--rule %s', (rule, code) => {
    expect(smlint(['secret.txt', '--rule', rule]).code).toBe(code);
  });

  test('--max-warnings', () => {
    const warn = ['secret.txt', '--rule', 'confidential-terms:warn'];
    expect(smlint([...warn, '--max-warnings', '1'])).toMatchObject({ code: 0, stderr: '' });
    expect(smlint([...warn, '--max-warnings', '0'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('✖ 1 problem (0 errors, 1 warning)'),
      stderr: 'smlint: More warnings (1) than --max-warnings allows (0).\n',
    });
  });

  test('--quiet hides warnings that still count', () => {
    const warn = ['secret.txt', '--rule', 'confidential-terms:warn', '--quiet'];
    expect(smlint(warn)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(smlint([...warn, '--max-warnings', '0'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('--format json is one line of ESLint results', () => {
    const { stdout } = smlint(['posts/two.jsonl', '--format', 'json']);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        filePath: `${scratch.folder}/posts/two.jsonl`,
        messages: [
          { ruleId: 'confidential-terms', severity: 2, line: 2, column: 22, endLine: 2, endColumn: 35, postId: 'b' },
        ],
        suppressedMessages: [],
        errorCount: 1,
        fatalErrorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
      },
    ]);
    expect(stdout).not.toContain('Falke');
  });

  test("--format with a file of one's own", () => {
    scratch.write({
      'count.mjs':
        'export default (results, {rulesMeta}) => results.length + " " + (Object.keys(rulesMeta).length > 4);',
    });
    expect(smlint(['secret.txt', '--format', './count.mjs'])).toEqual({ code: 1, stdout: '1 true\n', stderr: '' });
  });

  test('--output-file', () => {
    expect(smlint(['secret.txt', '--output-file', 'out/report.txt'])).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(scratch.read('out/report.txt')).toContain('✖ 1 problem');
    expect(smlint(['fine.txt', '--output-file', 'out/report.txt']).code).toBe(0);
    expect(scratch.read('out/report.txt')).toBe('');
    expect(smlint(['secret.txt', '--output-file', 'out'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The report could not be written'),
    });
  });

  test('several reports in one run', () => {
    const formats = ['--format', 'stylish', '--format', 'sarif=out/a.sarif', '--format', 'junit=out/a.xml'];
    const { code, stdout, stderr } = smlint(['secret.txt', ...formats]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('✖ 1 problem');
    expect(JSON.parse(scratch.read('out/a.sarif')).runs[0].results).toMatchObject([{ ruleId: 'confidential-terms' }]);
    expect(scratch.read('out/a.xml')).toContain('<testsuites>');
  });

  test.each(formatNames.filter((name) => name !== 'diff'))('--format %s keeps what is confidential masked', (name) => {
    const { code, stdout } = smlint(['secret.txt', 'posts', '--format', name]);
    expect(code).toBe(1);
    expect(stdout).not.toContain('Falke');
    expect(stdout).toContain('Pr•••••••••••');
  });

  test('--platform, --author and --language win over the draft', () => {
    const rules = ['--rule', 'off-strategy-platform:error', '--author', 'brand', '--language', 'de'];
    expect(smlint(['posts/one.md', ...rules, '--rule', 'confidential-terms:off']).code).toBe(0);
    const { code, stdout } = smlint(['posts/one.md', ...rules, '--platform', 'x']);
    expect([code, stdout.includes('off-strategy-platform')]).toEqual([1, true]);
  });

  test('--reveal works only on a terminal', () => {
    const { stdout, stderr } = smlint(['secret.txt', '--reveal']);
    expect(stdout).toContain('"Pr•••••••••••"');
    expect(stderr).toBe('smlint: --reveal works only on a terminal; confidential text stays masked in this report.\n');
  });

  test('--color, --no-color, NO_COLOR and FORCE_COLOR', () => {
    const isColoured = (args: string[], env = {}) =>
      smlint(['secret.txt', ...args], { env }).stdout.includes('\u001b[');
    expect(isColoured([])).toBe(false);
    expect(isColoured(['--color'])).toBe(true);
    expect(isColoured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(isColoured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(isColoured([], { NO_COLOR: '1' })).toBe(false);
  });

  test('--locale', () => {
    const { stdout } = smlint(['secret.txt', '--locale', 'de']);
    expect(stdout).toContain('  1:12  error  „Pr•••••••••••“ steht auf der Liste vertraulicher Begriffe');
    expect(stdout).toContain('✖ 1 Problem (1 Fehler, 0 Warnungen)');
  });

  test('--today', () => {
    scratch.write({
      'dated/.socialmediarc.yml': config.replace('[Projekt Falke]', '[{term: Projekt Falke, until: 2030-01-01}]'),
    });
    const at = (today: string) => smlint(['--text', secret, '--today', today], { cwd: 'dated' }).code;
    expect([at('2029-12-31'), at('2030-01-01')]).toEqual([1, 0]);
  });

  test('--print-config shows what a draft is held to, without the secrets', () => {
    const { code, stdout, stderr } = smlint(['--print-config', 'posts/one.md', '--rule', 'confidential-terms:warn']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      sources: expect.arrayContaining(['.socialmediarc.yml', '--rule']),
      rules: { 'confidential-terms': { severity: 'warn' } },
      company: { name: 'Acme Robotics' },
    });
    expect(stdout).not.toContain('Falke');
  });

  test.each([['--help'], ['-h']])('%s', (flag) => {
    expect(smlint([flag])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: smlint'), stderr: '' });
  });

  test('--version', () => {
    expect(smlint(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
      stderr: '',
    });
  });
});

describe('commands', () => {
  test('rules', () => {
    const { code, stdout } = smlint(['rules', '--rule', 'confidential-terms:warn']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^confidential-terms +warn +Keep code names/m);
    expect(stdout).toMatch(/^off-strategy-platform +off +Keep to the platforms/m);
  });

  test('platforms', () => {
    const { code, stdout } = smlint(['platforms']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mastodon +500 graphemes/m);
    expect(smlint(['platforms', 'twitter']).stdout).toMatch(/^limit +280 +sure +2026-\d\d-\d\d +twitter-text/m);
  });

  test('platforms says what was checked long ago, and knows no platform that is none', () => {
    expect(smlint(['platforms', 'x', '--today', '2030-01-01', '--locale', 'de']).stdout).toContain(
      '(älter als ein Jahr)',
    );
    expect(smlint(['platforms', 'mastodn'])).toMatchObject({ code: 2, stdout: '' });
  });

  const secret = 'Projekt Falke kommt bald: https://acme.example/ein/langer/pfad/zu/allem';
  const withSecret = () =>
    createScratch({
      '.socialmediarc.yml': 'confidential: {terms: [Projekt Falke]}\nplatforms: {linkedin: {fold: 20, limit: 40}}\n',
      'a.md': `---\nplatform: linkedin\nauthor: brand\nlanguage: de\n---\n${secret}\n`,
    });

  test('preview draws the fold and the limit, and masks what is confidential', () => {
    const own = withSecret();
    const { code, stdout } = own.smlint(['preview', 'a.md']);
    own.remove();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^LinkedIn {2}71 \/ 40$/m);
    expect(stdout).toMatch(/┄ more ┄[\s\S]*┄ the limit ┄/);
    expect(stdout).toContain('••••••• •••••[1]');
    expect(stdout).not.toContain('Falke');
  });

  test('preview compares platforms', () => {
    const own = withSecret();
    const { stdout } = own.smlint(['preview', 'a.md', '--platform', 'x,bluesky', '--locale', 'de']);
    own.remove();
    expect(stdout).toContain('acme.example/ein/langer/p...');
    expect(stdout.match(/^(X|Bluesky) {2}\d+ \/ \d+$/gm)).toHaveLength(2);
  });

  test('preview wants one draft that is there', () => {
    expect(smlint(['preview'])).toMatchObject({ code: 2, stdout: '' });
    expect(smlint(['preview', 'none.md'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('explain', () => {
    const { code, stdout } = smlint(['explain', 'confidential-terms']);
    expect(code).toBe(0);
    for (const part of ['Why: ', 'Severity: error', 'Messages:', 'Options', 'docs/rules/confidential-terms.md']) {
      expect(stdout).toContain(part);
    }
    expect(smlint(['explain', 'confidential-terms', '--locale', 'de']).stdout).toContain('Warum: ');
  });
});
