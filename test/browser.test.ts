import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LintResult } from '../src/lint/results.js';
import { formatNames } from '../src/report/format.js';
import { buildIfStale } from './scratch.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What every browser has and the language itself has not. */
const browserGlobals = {
  crypto,
  TextEncoder,
  TextDecoder,
  URL,
  atob,
  btoa,
  console,
  setTimeout,
  clearTimeout,
  queueMicrotask,
};

let page: { run(code: string): Promise<unknown> };

beforeAll(async () => {
  buildIfStale();
  const { outputFiles } = await build({
    stdin: { contents: "export * from 'smlint';", resolveDir: root },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'smlint',
    write: false,
    logLevel: 'silent',
  });
  const context = createContext({ ...browserGlobals });
  runInContext(outputFiles[0]?.text ?? '', context);
  page = { run: (code) => runInContext(`(async () => JSON.stringify(${code}))()`, context).then(JSON.parse) };
}, 240_000);

describe('in a browser', () => {
  test('there is all but what needs a disk', async () => {
    expect(await page.run('Object.keys(smlint).sort()')).toEqual(['defineRule', 'formatResults', 'lintText']);
  });

  test.each([
    ['employee', 'The new Roamer by Acme Robotics is the best one yet!', 'employee-disclosure'],
    ['brand', 'Wie bereits mehrfach erklärt: beruhigen Sie sich.', 'argumentative-phrasing'],
    ['brand', 'Calm down, it is only a router.', 'argumentative-phrasing'],
  ])('lintText as %s of %j', async (role, text, ruleId) => {
    const options = { config: { company: { name: 'Acme Robotics' } }, metadata: { author: { role } } };
    const { messages } = (await page.run(`await smlint.lintText(...${JSON.stringify([text, options])})`)) as LintResult;
    expect(messages[0]).toMatchObject({ ruleId, line: 1 });
  });

  test('lintText reads every format of drafts', async () => {
    const jsonl = '{"id": "a", "text": "Hi"}\n{"id": "b", "text": "Projekt Falke"}\n';
    const options = "{path: 'calendar.jsonl', config: {confidential: {terms: ['Projekt Falke']}}}";
    const result = await page.run(`await smlint.lintText(${JSON.stringify(jsonl)}, ${options})`);
    expect(result).toMatchObject({ messages: [{ ruleId: 'confidential-terms', line: 2, column: 22, postId: 'b' }] });
    const markdown = '---\nplatform: x\n---\nHi';
    expect(await page.run(`await smlint.lintText(${JSON.stringify(markdown)}, {path: 'a.md'})`)).toMatchObject({
      messages: [],
    });
  });

  test('a config that means nothing is an error with its reason', async () => {
    const message = "await smlint.lintText('Hi', {config: {compny: {}}}).catch((error) => [error.name, error.message])";
    expect(await page.run(message)).toEqual(['ConfigError', expect.stringContaining('did you mean "company"')]);
  });

  test.each(formatNames.filter((name) => name !== 'diff'))('formatResults writes %s', async (name) => {
    const results = `[await smlint.lintText('The admin password is Hk7!pq29zT.')]`;
    const report = await page.run(`await smlint.formatResults(${results}, '${name}')`);
    expect(report).toContain('credentials');
    expect(report).not.toContain('Hk7!pq29zT');
  });
});
