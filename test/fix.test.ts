import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildIfStale, createScratch, program, type Scratch } from './scratch.js';

const config = `confidential: {terms: [Projekt Falke]}
rules:
  employee-disclosure: off
  argumentative-phrasing: off
  off-strategy-topic: off
  off-strategy-platform: off
`;
const styled = '𝗚𝗿ü𝘀𝘀𝗲';

let scratch: Scratch;
const smlint: Scratch['smlint'] = (...args) => scratch.smlint(...args);

beforeAll(() => {
  buildIfStale();
  scratch = createScratch({ '.socialmediarc.yml': config });
}, 120_000);

afterAll(() => scratch.remove());

vi.setConfig({ testTimeout: 60_000 });

/** What stands in the place of `styled` in each container, before and after. */
const containers: [string, string, string][] = [
  ['a.txt', `---\r\nplatform: x\r\n---\r\n${styled} 👩‍👩‍👧‍👦\r\n`, '---\r\nplatform: x\r\n---\r\nGrüsse 👩‍👩‍👧‍👦\r\n'],
  ['a.md', `${styled} <!-- ${styled} -->\n`, `Grüsse <!-- ${styled} -->\n`],
  ['a.tweet', `Eins\n---\n${styled}\n`, 'Eins\n---\nGrüsse\n'],
  ['a.jsonl', `{"id":1,"text":"\\"${styled}\\""}\n`, '{"id":1,"text":"\\"Grüsse\\""}\n'],
  [
    'a.csv',
    `\ufeffDate;Text;Link\r\n2026-12-01;"Er sagt ""${styled}""\r\nund geht";\r\n`,
    '\ufeffDate;Text;Link\r\n2026-12-01;"Er sagt ""Grüsse""\r\nund geht";\r\n',
  ],
  ['a.tsv', `Text\tLink\n${styled} ja\t\n`, 'Text\tLink\nGrüsse ja\t\n'],
  ['a.json', `{ "posts": [ {"text": "${styled}\\n"} ] }`, '{ "posts": [ {"text": "Grüsse\\n"} ] }'],
  [
    'ascii.json',
    '[{"text": "\\ud835\\uddda\\ud835\\uddff\\u00fc\\ud835\\ude00\\ud835\\ude00\\ud835\\uddf2"}]',
    '[{"text": "Gr\\u00fcsse"}]',
  ],
  [
    'a.yml',
    `# plan\nposts:\n  - text: |\n      ${styled}\n      bis morgen\n`,
    '# plan\nposts:\n  - text: |\n      Grüsse\n      bis morgen\n',
  ],
  ['b.yml', `text: &t '${styled} ''so'''\n`, "text: &t 'Grüsse ''so'''\n"],
  [
    'postiz.json',
    `{"type":"draft","posts":[{"value":[{"content":"<p>Tom &amp; ${styled}</p>"}]}]}`,
    '{"type":"draft","posts":[{"value":[{"content":"<p>Tom &amp; Grüsse</p>"}]}]}',
  ],
];

describe('--fix', () => {
  test.each(containers)('%s: changes what it means to change and not a byte more', (name, before, after) => {
    scratch.write({ [name]: before });
    const { code, stdout, stderr } = smlint([name, '--fix']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'smlint: 1 place in 1 file put right.\n' });
    expect(scratch.read(name)).toBe(after);
    expect(smlint([name, '--fix'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(scratch.read(name)).toBe(after);
  });

  test('keeps Windows-1252, the mode and the link', () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    scratch.write({ 'alt.csv': Buffer.concat([latin('Text;Link\r\n"Gr\xfc\xdfe \x84A\x93 '), latin('x"\r\n')]) });
    scratch.write({ 'real.txt': `${styled}\n` });
    chmodSync(join(scratch.folder, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(scratch.folder, 'link.txt'));
    expect(smlint(['link.txt', '--fix']).code).toBe(0);
    expect(scratch.read('real.txt')).toBe('Grüsse\n');
    expect(statSync(join(scratch.folder, 'real.txt')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(scratch.folder, 'link.txt')).isSymbolicLink()).toBe(true);
    const { stdout } = smlint(['alt.csv', '--fix']);
    expect(stdout).toContain('read as Windows-1252');
    expect(readFileSync(join(scratch.folder, 'alt.csv')).includes(latin('Gr\xfc\xdfe \x84A\x93'))).toBe(true);
  });

  test('leaves waived findings and facets of Bluesky alone', () => {
    const waived = `${styled} <!-- smlint-waive styled-unicode -- the name of a font -->\n`;
    const record = JSON.stringify({
      $type: 'app.bsky.feed.post',
      text: styled,
      facets: [{ index: { byteStart: 0, byteEnd: 4 } }],
    });
    scratch.write({ 'waived.md': waived, 'record.json': record });
    smlint(['waived.md', 'record.json', '--fix']);
    expect([scratch.read('waived.md'), scratch.read('record.json')]).toEqual([waived, record]);
  });

  test.each([
    [['--fix', '--text', 'Hallo'], '--fix writes into files'],
    [['--fix', '--fix-dry-run', 'a.txt'], 'Both --fix and --fix-dry-run'],
  ])('%j is refused', (args, message) => {
    const { code, stderr } = smlint(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('--fix-dry-run', () => {
  test('prints a diff that "patch" takes, and writes nothing', () => {
    for (const [name, before] of containers) scratch.write({ [`dry/${name}`]: before });
    const { code, stdout } = smlint(['dry', '--fix-dry-run'], {});
    expect(code).toBe(0);
    for (const [name, before] of containers) expect(scratch.read(`dry/${name}`)).toBe(before);
    const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-p1'], {
      cwd: scratch.folder,
      input: stdout,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    for (const [name, , after] of containers) expect(scratch.read(`dry/${name}`)).toBe(after);
  });

  test('as JSON has the output, from standard input too', () => {
    const { stdout } = smlint(['--stdin', '--fix-dry-run', '--format', 'json'], { input: styled });
    expect(JSON.parse(stdout)).toMatchObject([{ messages: [], output: 'Grüsse' }]);
  });

  test('shows no confidential text', () => {
    scratch.write({
      'secret/.socialmediarc.yml': config,
      'secret/a.txt': 'Projekt Falke 𝗷𝗮\n',
    });
    const { stdout, stderr, code } = smlint(['a.txt', '--fix-dry-run'], { cwd: 'secret' });
    expect(stdout + stderr).not.toContain('Falke');
    expect(stderr).toContain('would show confidential text');
    expect(code).toBe(2);
  });
});

describe('killed', () => {
  const row = (text: string) => `2026-12-01,"${text}"\n`;
  const before = `Date,Text\n${row(styled).repeat(300)}`;
  const after = `Date,Text\n${row('Grüsse').repeat(300)}`;

  async function killedWhen(isTime: (names: string[], milliseconds: number) => boolean): Promise<string> {
    scratch.write({ 'killed/plan.csv': before });
    const folder = join(scratch.folder, 'killed');
    const started = Date.now();
    const run = spawn(process.execPath, [program, 'plan.csv', '--fix'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => run.once('exit', resolve));
    while (run.exitCode === null && !isTime(readdirSync(folder), Date.now() - started)) await wait(0);
    run.kill('SIGKILL');
    await ended;
    for (const name of readdirSync(folder)) if (name !== 'plan.csv') rmSync(join(folder, name));
    return scratch.read('killed/plan.csv');
  }

  test.each<[string, (names: string[], milliseconds: number) => boolean]>([
    ['while it reads', (_, milliseconds) => milliseconds > 150],
    ['as soon as it begins to write', (names) => names.length > 1],
    ['while it writes', (names) => names.length > 1],
    [
      'a moment later',
      (names) => names.length > 1 && readFileSync(join(scratch.folder, 'killed/plan.csv'), 'utf8') !== '',
    ],
    ['once it is done', () => false],
  ])('%s, it leaves the old file or the new one', async (when, isTime) => {
    const now = await killedWhen(isTime);
    expect([before, after]).toContain(now);
    if (when === 'while it reads') expect(now).toBe(before);
    if (when === 'once it is done') expect(now).toBe(after);
  });
});
