import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LintResult } from '../src/lint/results.js';
import { buildIfStale, createScratch, type Scratch } from './scratch.js';

const folder = fileURLToPath(new URL('../fixtures/stories/', import.meta.url));

/** What the stories are to tell: for each file, in order, what is found. A file that isn't named here is fine. */
const told: Record<string, Record<string, string[]>> = {
  monday: {
    'anna-roamer.txt': ['employee-disclosure/no-tie'],
    'clip.txt': ['off-strategy-platform/off-platform'],
    'countdown.tweet': ['confidential-terms/term'],
    'election.md': ['off-strategy-topic/off-topic'],
    'replies.jsonl': [
      ...['reproach', 'blame', 'dismissal'].map((kind) => `argumentative-phrasing/${kind}`),
      ...['reproach', 'dismissal', 'condescension'].map((kind) => `argumentative-phrasing/${kind}`),
    ],
  },
  teldafax: { '2011-02-25.txt': ['argumentative-phrasing/channel-refusal'] },
  'launch-day': {
    'no-reason.md': ['waiver-without-reason', 'argumentative-phrasing/dismissal'],
    'too-early.txt': ['confidential-terms/term'],
  },
};

let scratch: Scratch;
const run = (args: string[]) => scratch.smlint(args, { cwd: folder });

beforeAll(() => {
  buildIfStale();
  scratch = createScratch();
}, 120_000);
afterAll(() => scratch.remove());

describe.each(Object.entries(told))('%s', (story, files) => {
  test('tells what it should', () => {
    const { stdout, code } = run([story, '--format', 'json']);
    const results = JSON.parse(stdout) as LintResult[];
    const found = results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath.slice(folder.length + story.length + 1),
        messages.map(({ ruleId, messageId }) => (ruleId === null ? messageId : `${ruleId}/${messageId}`)),
      ]);
    expect(Object.fromEntries(found)).toEqual(files);
    expect(results.length).toBeGreaterThan(found.length);
    expect(code).toBe(Object.values(files).flat().some((id) => /disclosure|platform|confidential/.test(id)) ? 1 : 0);
  });
});

test('the code name comes out nowhere', () => {
  for (const args of [['monday'], ['monday', '--format', 'json'], ['monday', '--locale', 'de'], ['monday', '--reveal']]) {
    const { stdout, stderr } = run(args);
    expect(stdout + stderr).not.toMatch(/kestrel/i);
  }
});

test('a waiver with a reason is kept on record', () => {
  const [result] = JSON.parse(run(['launch-day/slogan.md', '--format', 'json']).stdout) as LintResult[];
  expect(result).toMatchObject({
    messages: [],
    suppressedMessages: [
      {
        ruleId: 'argumentative-phrasing',
        suppressions: [{ kind: 'directive', justification: 'our campaign speaks to windows, not to people' }],
      },
    ],
  });
});

test('who wrote it is asked, not guessed', () => {
  const [result] = JSON.parse(run(['launch-day/whose.txt', '--format', 'json']).stdout) as LintResult[];
  expect(result?.notices).toMatchObject([{ ruleId: 'employee-disclosure', messageId: 'no-role', posts: 1 }]);
});
