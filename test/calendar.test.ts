import { spawnSync } from 'node:child_process';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lintFiles, lintText } from '../src/index.js';
import { buildIfStale, createScratch, type Run, type Scratch } from './scratch.js';

vi.setConfig({ testTimeout: 60_000 });

/** Finds a post that follows another one of its platform within an hour; says so by id and by the letters of both. */
const plugin = `export default {
  rules: [{
    id: 'acme/too-soon',
    version: 1,
    docs: { description: { en: 'Take your time', de: 'Lass dir Zeit' }, recommended: 'warn', source: 'Our guideline.' },
    messages: { soon: { en: ({ other, sum }) => 'soon after ' + other + ', ' + sum, de: ({ other }) => 'kurz nach ' + other } },
    defaults: {},
    collect: ({ post }) => post.text.trim().length,
    review({ posts, factOf, nameOf, report }) {
      for (const [index, post] of posts.entries()) {
        const other = posts.slice(0, index).findLast(({ platform }) => platform === post.platform);
        if (!other || post.at - other.at >= 3_600_000) continue;
        report({ post, messageId: 'soon', data: { other: nameOf(other), sum: factOf(post) + factOf(other) } });
      }
    },
  }],
};
`;
const config =
  "plugins: ['./soon.mjs']\ncalendar: {timezone: Europe/Berlin}\npost: {platform: mastodon, author: brand}\n";
const draft = (publishAt: string, text: string, more = '') => `---\npublishAt: ${publishAt}\n${more}---\n${text}\n`;
const drafts = {
  'plan/a.md': draft('2027-03-05T09:00', 'Good morning.'),
  'plan/b.md': draft('2027-03-05T09:30+01:00', 'We are open.'),
  'plan/c.jsonl': [
    { id: 'c1', text: 'Still open.', publishAt: '2027-03-05T10:15' },
    { id: 'c2', text: 'Elsewhere.', publishAt: '2027-03-05T10:20', platform: 'bluesky' },
    { id: 'c3', text: 'Some day.' },
  ]
    .map((post) => JSON.stringify(post))
    .join('\n'),
  'plan/d.txt': 'No date.\n',
};

let scratch: Scratch;
beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config, 'soon.mjs': plugin, ...drafts });
});
afterEach(() => scratch.remove());

interface Message {
  ruleId: string;
  message: string;
  line: number;
  column: number;
  endColumn: number;
  postId?: string;
  fingerprint: string;
}

/** `file:line:column message` of what the calendar's rule found. */
function found({ stdout }: Run): string[] {
  const results = JSON.parse(stdout) as { filePath: string; messages: Message[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId === 'acme/too-soon')
      .map(({ message, line, column }) => `${filePath.slice(scratch.folder.length + 1)}:${line}:${column} ${message}`),
  );
}

const expected = ['plan/b.md:4:1 soon after plan/a.md:4, 25', 'plan/c.jsonl:1:20 soon after plan/b.md:4, 23'];
const json = ['--format', 'json'];

test('an ordinary run looks across files and formats', () => {
  const run = scratch.smlint(['plan', ...json]);
  expect(found(run)).toEqual(expected);
  expect(run.stdout).not.toContain('"calendar"');
  const results = JSON.parse(run.stdout) as { notices: { messageId: string; posts: number }[] }[];
  const undated = results.flatMap(({ notices }) => notices).filter(({ messageId }) => messageId === 'undated-posts');
  expect(undated.map(({ posts }) => posts)).toEqual([1]);
});

test('smlint calendar does nothing else, and looks at this folder when none is named', () => {
  const run = scratch.smlint(['calendar', ...json]);
  expect(found(run)).toEqual(expected);
  const rules = new Set(
    (JSON.parse(run.stdout) as { messages: Message[] }[]).flatMap(({ messages }) =>
      messages.map(({ ruleId }) => ruleId),
    ),
  );
  expect([...rules]).toEqual(['acme/too-soon']);
  expect(run.code).toBe(0);
});

test.each([
  [['--from', '2027-03-06'], 0],
  [['--to', '2027-03-04'], 0],
  [['--from', '2027-03-05', '--to', '2027-03-05'], 2],
])('smlint calendar %j tells of those days only', (flags, count) => {
  expect(found(scratch.smlint(['calendar', 'plan', ...flags, ...json]))).toHaveLength(count);
});

test('smlint calendar without a date is no success', () => {
  const { code, stderr } = scratch.smlint(['calendar', 'plan/d.txt']);
  expect(code).toBe(2);
  expect(stderr).toContain('None of these posts has a date');
});

test('what one post alone does against the calendar is told of those days only, too', () => {
  scratch.write({ 'plan/e.md': draft('2027-03-09T09:00', 'Doors open on Monday, 10 March 2027.') });
  const wrong = (...flags: string[]) =>
    scratch.smlint(['calendar', 'plan', ...flags]).stdout.includes('schedule-conflicts');
  expect([wrong(), wrong('--from', '2027-03-09'), wrong('--to', '2027-03-08')]).toEqual([true, true, false]);
});

test.each([
  [['--from', 'March'], '--from takes a date such as 2026-12-31, not "March".'],
  [['--from', '2027-03-06', '--to', '2027-03-05'], '--to 2027-03-05 is before --from 2027-03-06. Swap them.'],
])('smlint calendar %j is a mistake', (flags, message) => {
  expect(scratch.smlint(['calendar', 'plan', ...flags])).toEqual({
    code: 2,
    stdout: '',
    stderr: `smlint: ${message}\n`,
  });
});

test('an unknown time zone is told with its place', () => {
  scratch.write({ '.socialmediarc.yml': config.replace('Berlin', 'Bonn') });
  const { code, stderr } = scratch.smlint(['plan']);
  expect(code).toBe(2);
  expect(stderr).toContain('calendar.timezone: "Europe/Bonn" is no time zone; use an IANA name such as Europe/Berlin');
});

describe('the same findings', () => {
  test('from the cache', () => {
    const first = scratch.smlint(['plan', '--cache', ...json]);
    scratch.write({ 'plan/a.md': drafts['plan/a.md'] });
    const second = scratch.smlint(['plan', '--cache', ...json]);
    expect(second).toEqual(first);
    expect(found(second)).toEqual(expected);
  });

  test.each([2, 3, 5])('in %i shards that are merged', (count) => {
    const whole = scratch.smlint(['plan', ...json]);
    const reports = Array.from({ length: count }, (_, index) => `out/${index + 1}.json`);
    for (const [index, report] of reports.entries()) {
      const shard = scratch.smlint(['plan', '--shard', `${index + 1}/${count}`, '--format', `json=${report}`]);
      expect(shard.code).toBeLessThan(2);
    }
    const merged = scratch.smlint(['merge-reports', ...reports.filter((name) => scratch.has(name)), ...json]);
    expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(whole.stdout));
  });

  test('by the library', async () => {
    const results = await lintFiles(['plan'], { cwd: scratch.folder });
    expect(found({ stdout: JSON.stringify(results), stderr: '', code: 0 })).toEqual(expected);
    const result = await lintText('{"text": "Hi", "publishAt": "2027-03-05T09:00"}\n', { path: 'a.jsonl' });
    expect(result).not.toHaveProperty('calendar');
  });
});

describe('waivers and suppressions', () => {
  const waiver = 'smlint:\n  waive:\n    - {rule: acme/too-soon, reason: A countdown}\n';
  test('a waiver takes a finding of the calendar out', () => {
    scratch.write({ 'plan/b.md': draft('2027-03-05T09:30', 'We are open.', waiver) });
    const run = scratch.smlint(['plan', ...json]);
    expect(found(run)).toEqual(['plan/c.jsonl:1:20 soon after plan/b.md:7, 23']);
    expect(run.stdout).toContain('"justification":"A countdown"');
  });

  test('one that waives nothing here may waive something in the whole calendar, so nothing is said', () => {
    scratch.write({ 'plan/a.md': draft('2027-03-05T09:00', 'Good morning.', waiver) });
    expect(scratch.smlint(['plan']).stdout).not.toContain('waives nothing');
    scratch.write({ 'plan/d.txt': `---\n${waiver}---\nNo date.\n` });
    expect(scratch.smlint(['plan']).stdout).toContain('The waiver for "acme/too-soon" waives nothing');
  });

  test('what is there already can be suppressed, and stays so when the text changes', () => {
    expect(scratch.smlint(['plan', '--suppress-rule', 'acme/too-soon']).stderr).toContain('Took 2 findings');
    scratch.write({ 'plan/b.md': draft('2027-03-05T09:30+01:00', 'We are open again.') });
    expect(found(scratch.smlint(['plan', ...json]))).toEqual([]);
  });
});

test('a file with options of its own is a calendar of its own', () => {
  const own = `${config}overrides: [{files: 'b.md', rules: {acme/too-soon: off}}]\n`;
  scratch.write({ '.socialmediarc.yml': own });
  expect(found(scratch.smlint(['plan', ...json]))).toEqual([]);
});

test('the page with all posts shows what is found beside the post', () => {
  scratch.smlint(['report', 'plan', '--output-file', 'report.html']);
  const page = scratch.read('report.html');
  expect(page).toContain('Soon after plan/a.md:4');
  expect(page).not.toContain('These messages are about a whole file');
});

describe('--changed', () => {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: scratch.folder });
  beforeEach(() => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'plan');
  });

  test('a changed post is seen beside those that have not changed, and only it is reported', () => {
    scratch.write({ 'plan/b.md': draft('2027-03-05T09:45', 'We are open.') });
    expect(found(scratch.smlint(['plan', '--changed', ...json]))).toEqual(['plan/b.md:4:1 soon after plan/a.md:4, 25']);
  });

  test('so is a new post in a file of old ones', () => {
    const more = JSON.stringify({ id: 'c4', text: 'New.', publishAt: '2027-03-05T10:30' });
    scratch.write({ 'plan/c.jsonl': `${drafts['plan/c.jsonl']}\n${more}\n` });
    expect(found(scratch.smlint(['plan', '--changed', ...json]))).toEqual(['plan/c.jsonl:4:20 soon after c1, 15']);
  });

  test('nothing changed, nothing found', () => {
    expect(scratch.smlint(['plan', '--changed'])).toMatchObject({ code: 0, stdout: '' });
  });
});
