import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import type { LintResult } from '../src/lint/results.js';

const folder = fileURLToPath(new URL('../fixtures/stories/', import.meta.url));

/** What the stories are to tell: for each file, in order, what is found. A file that isn't named here is fine. */
const told: Record<string, Record<string, string[]>> = {
  monday: {
    'anna-roamer.txt': ['employee-disclosure/no-tie'],
    'clip.txt': ['off-strategy-platform/off-platform'],
    'countdown.tweet': ['confidential-terms/term'],
    'election.md': ['off-strategy-topic/off-topic'],
    // The same three mistakes, in English and in German.
    'replies.jsonl': ['reproach', 'blame', 'dismissal', 'reproach', 'blame', 'dismissal'].map(
      (kind) => `argumentative-phrasing/${kind}`,
    ),
  },
  teldafax: {
    '2011-02-25.txt': ['argumentative-phrasing/channel-refusal'],
    'feed.jsonl': [
      ...['f-1', 'f-2', 'f-3', 'f-4', 'f-5'].map(() => 'unanswered-inquiries/waiting'),
      'promotion-balance/broadcast',
      'unanswered-inquiries/waiting',
      'dismissive-reply/patience',
      ...['f-7', 'f-8'].map(() => 'unanswered-inquiries/waiting'),
    ],
  },
  'teldafax-answered': {},
  // In Germany the hashtag is no label, in the US it is one that nobody sees. In front it will do for the US.
  rossmann: {
    '2016-11.txt': ['ad-disclosure/not-accepted', 'ad-disclosure/hidden', 'hashtag-style/too-many'],
    'ad-only.txt': ['ad-disclosure/not-accepted'],
  },
  // What investors should have learned all at once; and what FINRA fined a broker for.
  hastings: { '2012-07.txt': ['unpublished-figures/figure'] },
  'm1-finance': {
    'promise.txt': [...Array(3).fill('unsupported-claims/finance'), 'ad-disclosure/no-label'],
  },
  everyday: {},
  'launch-day': {
    'no-reason.md': ['waiver-without-reason', 'argumentative-phrasing/dismissal'],
    'too-early.txt': ['confidential-terms/term'],
  },
  'spring-plan': {
    'plan.jsonl': [
      'alt-text/missing',
      'argumentative-phrasing/reproach',
      'argumentative-phrasing/blame',
      'argumentative-phrasing/dismissal',
      'confidential-terms/term',
      'employee-disclosure/no-tie',
      'off-strategy-platform/off-platform',
      'post-length/too-long',
    ],
  },
};

async function run(args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  const io = { cwd: folder, env: {}, stdin: new PassThrough(), stdout: { write }, stderr: { write } };
  return { code: await main(args, io), output };
}

async function resultsOf(path: string): Promise<LintResult[]> {
  return JSON.parse((await run([path, '--format', 'json'])).output);
}

describe.each(Object.entries(told))('%s', (story, files) => {
  test('tells what it should', async () => {
    const results = await resultsOf(story);
    const found = results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath.slice(folder.length + story.length + 1),
        messages.map(({ ruleId, messageId }) => (ruleId === null ? messageId : `${ruleId}/${messageId}`)),
      ]);
    expect(Object.fromEntries(found)).toEqual(files);
    expect(results.length).toBeGreaterThanOrEqual(found.length);
    const { code } = await run([story]);
    expect(code).toBe(
      Object.values(files)
        .flat()
        .some((id) => /disclosure|platform|confidential/.test(id))
        ? 1
        : 0,
    );
  });
});

test('the code name comes out nowhere', async () => {
  for (const args of [
    ['monday'],
    ['monday', '--format', 'json'],
    ['monday', '--locale', 'de'],
    ['monday', '--reveal'],
  ]) {
    expect((await run(args)).output).not.toMatch(/kestrel/i);
  }
});

test('a waiver with a reason is kept on record', async () => {
  const [result] = await resultsOf('launch-day/slogan.md');
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

test('who wrote it is asked, not guessed', async () => {
  const [result] = await resultsOf('launch-day/whose.txt');
  expect(result?.notices).toMatchObject([{ ruleId: 'employee-disclosure', messageId: 'no-role', posts: 1 }]);
});
