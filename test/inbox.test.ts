import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lintFiles } from '../src/index.js';
import { buildIfStale, createScratch, type Run, type Scratch } from './scratch.js';

vi.setConfig({ testTimeout: 60_000 });

const config = `post: {platform: mastodon, author: brand}
calendar: {timezone: Europe/Berlin, inbox: desk/inbox.csv}
`;
const words = 'My heating has been broken since Monday, and nobody answers.';
const inbox = `id,receivedAt,author,text,answeredAt
c-1,2026-03-01T08:00,Ana Kestrel,"${words}",
c-2,2026-03-02T08:00,Tom,Love it!,
`;
const plan = [
  { id: 'p-1', publishAt: '2026-03-04T09:00', text: 'Order now and save 20 euros.' },
  { id: 'p-2', publishAt: '2026-03-05T09:00', replyTo: 'c-1', text: 'We ask for your patience.' },
];
const lines = (posts: object[]) => posts.map((post) => JSON.stringify(post)).join('\n');

let scratch: Scratch;
beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config, 'desk/inbox.csv': inbox, 'plan.jsonl': lines(plan) });
});
afterEach(() => scratch.remove());

/** Which rule found something in which post. */
function found({ stdout }: Run): string[] {
  const results: { messages: { ruleId: string; postId: string }[] }[] = JSON.parse(stdout);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, postId }) => `${postId} ${ruleId}`));
}
const check = (...args: string[]) => scratch.smlint(['.', '--format', 'json', ...args]);

test('the TelDaFax week: the broadcast, the waiting customers, the refusal; the week that answers is clean', () => {
  for (const name of ['teldafax', 'teldafax-answered']) {
    mkdirSync(join(scratch.folder, name));
    cpSync(fileURLToPath(new URL(`../fixtures/stories/${name}`, import.meta.url)), join(scratch.folder, name), {
      recursive: true,
    });
  }
  const bad = scratch.smlint(['teldafax', '--locale', 'en']);
  expect(bad.stdout).toContain('6 customers wait for an answer (c-101, c-102, c-103 and 3 more)');
  expect(bad.stdout).toContain('of 5 posts and answers within 7 days, 5 promote something');
  expect(bad.stdout).toContain('"nicht der geeignete Platz für" sends people away');
  expect(bad.stdout).toContain('leaves a complaint where it was');
  const good = scratch.smlint(['teldafax-answered', '--format', 'json']);
  expect([good.code, found(good)]).toEqual([0, []]);
  expect(scratch.smlint(['calendar', 'teldafax', '--from', '2011-02-26', '--format', 'json']).stdout).toContain(
    '"f-8"',
  );
});

test('a promotion and a reply are held against the inbox, which is no draft itself', () => {
  const { code, stdout, stderr } = check();
  expect(found({ code, stdout, stderr })).toEqual(['p-1 unanswered-inquiries', 'p-2 dismissive-reply']);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toHaveLength(1);
});

test('no report shows what customers wrote or who they are', () => {
  for (const format of ['stylish', 'json', 'markdown', 'sarif', 'html', 'gitlab', 'junit']) {
    const { stdout } = scratch.smlint(['.', '--format', format]);
    expect(stdout, format).toContain('c-1');
    expect(stdout, format).not.toMatch(/heating|Kestrel/);
  }
});

test('an inbox that changes is read anew, with a cache as without', () => {
  const cached = () => found(check('--cache'));
  expect(cached()).toEqual(['p-1 unanswered-inquiries', 'p-2 dismissive-reply']);
  expect(cached()).toEqual(['p-1 unanswered-inquiries', 'p-2 dismissive-reply']);
  scratch.write({ 'desk/inbox.csv': inbox.replace(`"${words}",`, 'Love it too!,2026-03-01T09:00') });
  expect(cached()).toEqual([]);
});

test('shards find the same when they are merged', () => {
  scratch.write({ 'plan.jsonl': lines(plan.slice(0, 1)), 'replies.jsonl': lines(plan.slice(1)) });
  const whole = found(check());
  const [first = '', second = ''] = [1, 2].map((index) => check('--shard', `${index}/2`).stdout);
  scratch.write({ 'out-1.json': first, 'out-2.json': second });
  const merged = found(scratch.smlint(['merge-reports', 'out-1.json', 'out-2.json', '--format', 'json']));
  expect(merged.sort()).toEqual(whole.sort());
  expect(merged).toContain('p-1 unanswered-inquiries');
});

test('programs get the same', async () => {
  const results = await lintFiles(['plan.jsonl'], { cwd: scratch.folder });
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
    'unanswered-inquiries',
    'dismissive-reply',
  ]);
});

describe('an inbox that can’t be used ends the run', () => {
  test.each<[what: string, files: Record<string, string>, says: RegExp]>([
    [
      'a date that is none',
      { 'desk/inbox.csv': inbox.replace('2026-03-01T08:00', 'Sunday') },
      /desk\/inbox\.csv:2:5 {2}"receivedAt" takes a date/,
    ],
    [
      'a column that is missing',
      { 'desk/inbox.csv': inbox.replace('receivedAt', 'recievedAt') },
      /desk\/inbox\.csv:1:1 {2}There is no column "receivedAt" in this inbox\. Did you mean "recievedAt"\?/,
    ],
    [
      'an answer before the question',
      { 'desk/inbox.csv': inbox.replace('Love it!,', 'Love it!,2026-03-01') },
      /desk\/inbox\.csv:3:\d+ {2}This message was answered before it was received/,
    ],
    [
      'no such file',
      { '.socialmediarc.yml': config.replace('desk/inbox', 'desk/inbx') },
      /desk\/inbx\.csv {2}There is no file "inbx\.csv" here\. Did you mean "inbox\.csv"\?/,
    ],
    ['a folder', { '.socialmediarc.yml': config.replace('desk/inbox.csv', 'desk') }, /desk {2}/],
    [
      'a wait that is none',
      { '.socialmediarc.yml': config.replace('inbox:', 'respondWithin: soon, inbox:') },
      /calendar\.respondWithin/,
    ],
    [
      'hours that end before they begin',
      { '.socialmediarc.yml': config.replace('inbox:', 'businessHours: {from: "17:00", until: "09:00"}, inbox:') },
      /calendar\.businessHours\.until: the day ends at "09:00", before it begins/,
    ],
  ])('%s', (_, files, says) => {
    scratch.write(files);
    const { code, stdout, stderr } = check();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/mistake in smlint|heating/);
  });
});
