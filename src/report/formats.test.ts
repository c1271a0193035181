import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { loadBuiltIn } from './built-in.js';
import { type FormatName, formatNames } from './format.js';
import { sampleContext, sampleResults } from './report.test-kit.js';

const path = '/repo/posts/Größe 1.txt';
const print = async (name: FormatName, more = {}) => (await loadBuiltIn(name))(sampleResults(), sampleContext(more));
const printEmpty = async (name: FormatName) => (await loadBuiltIn(name))([], sampleContext());

describe('lines', () => {
  test.each<[FormatName, string[]]>([
    [
      'compact',
      [
        `${path}: line 1, col 1, Warning - remove it`,
        `${path}: line 2, col 4, Error - say that you work here (employee-disclosure)`,
        `${path}: line 3, col 1, Warning - "Beruhigen Sie sich" brushes the reader off (argumentative-phrasing)`,
        '/repo/posts/broken.txt: line 0, col 0, Error - not UTF-8',
        '',
        '4 problems',
      ],
    ],
    [
      'unix',
      [
        `${path}:1:1: remove it [Warning]`,
        `${path}:2:4: say that you work here [Error/employee-disclosure]`,
        `${path}:3:1: "Beruhigen Sie sich" brushes the reader off [Warning/argumentative-phrasing]`,
        '/repo/posts/broken.txt:0:0: not UTF-8 [Error]',
        '',
        '4 problems',
      ],
    ],
    [
      'github',
      [
        `::warning file=${path},line=1,title=smlint::remove it`,
        `::error file=${path},line=2,endLine=2,col=4,endColumn=7,title=smlint%3A employee-disclosure::say that you work here%0A→ Add "(I work here.)"`,
        `::warning file=${path},line=3,endLine=4,title=smlint%3A argumentative-phrasing::"Beruhigen Sie sich" brushes the reader off`,
        '::error file=/repo/posts/broken.txt,title=smlint::not UTF-8',
        '::notice title=smlint%3A employee-disclosure::2 posts: who writes is unknown',
      ],
    ],
  ])('%s', async (name, lines) => {
    expect((await print(name)).split('\n')).toEqual(lines);
    expect(await printEmpty(name)).toBe('');
  });
});

test('json-with-metadata', async () => {
  const { results, metadata } = JSON.parse(await print('json-with-metadata'));
  expect(results).toEqual(JSON.parse(JSON.stringify(sampleResults())));
  expect(metadata.cwd).toBe('/repo');
  expect(metadata.rulesMeta['employee-disclosure'].docs.url).toBe('docs/rules/employee-disclosure.md');
});

test('junit', async () => {
  expect((await print('junit')).split('\n')).toEqual([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<testsuites>',
    `<testsuite package="smlint" name="${path}" time="0" tests="3" failures="3" errors="0">`,
    `<testcase time="0" name="smlint.waiver-unused" classname="${path}"><failure type="warning" message="remove it">line 1, col 1, Warning - remove it</failure></testcase>`,
    `<testcase time="0" name="smlint.employee-disclosure" classname="${path}"><failure type="error" message="say that you work here">line 2, col 4, Error - say that you work here (employee-disclosure)</failure></testcase>`,
    `<testcase time="0" name="smlint.argumentative-phrasing" classname="${path}"><failure type="warning" message="&quot;Beruhigen Sie sich&quot; brushes the reader off">line 3, col 1, Warning - &quot;Beruhigen Sie sich&quot; brushes the reader off (argumentative-phrasing)</failure></testcase>`,
    '</testsuite>',
    '<testsuite package="smlint" name="/repo/posts/broken.txt" time="0" tests="1" failures="0" errors="1">',
    '<testcase time="0" name="smlint.unreadable-draft" classname="/repo/posts/broken.txt"><error type="error" message="not UTF-8">line 0, col 0, Error - not UTF-8</error></testcase>',
    '</testsuite>',
    '<testsuite package="smlint" name="/repo/posts/fine.txt" time="0" tests="1" failures="0" errors="0">',
    '<testcase time="0" name="/repo/posts/fine.txt" classname="smlint" />',
    '</testsuite>',
    '</testsuites>',
  ]);
});

test('checkstyle', async () => {
  const text = await print('checkstyle');
  expect(text).toContain(
    '<error line="2" column="4" severity="error" message="say that you work here" source="smlint.rules.employee-disclosure" />',
  );
  expect(text).toContain('<file name="/repo/posts/fine.txt"></file>');
});

test('gitlab', async () => {
  const issues = JSON.parse(await print('gitlab'));
  expect(issues).toMatchObject([
    {
      check_name: 'smlint/waiver-unused',
      severity: 'minor',
      location: { path: 'posts/Größe 1.txt', lines: { begin: 1 } },
    },
    { check_name: 'employee-disclosure', severity: 'major', location: { lines: { begin: 2, end: 2 } } },
    { check_name: 'argumentative-phrasing', severity: 'minor', location: { lines: { begin: 3, end: 4 } } },
    {
      check_name: 'smlint/unreadable-draft',
      severity: 'critical',
      location: { path: 'posts/broken.txt', lines: { begin: 1 } },
    },
  ]);
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
});

test('rdjsonl counts bytes, and lines alone where the source is kept back', async () => {
  const lines = (await print('rdjsonl')).split('\n').map((line) => JSON.parse(line));
  expect(lines[1]).toEqual({
    message: 'say that you work here',
    // "🚀 Ü" has 7 bytes of UTF-8 and 4 units of UTF-16.
    location: { path: 'posts/Größe 1.txt', range: { start: { line: 2, column: 6 }, end: { line: 2, column: 11 } } },
    severity: 'ERROR',
    source: { name: 'smlint' },
    code: { value: 'employee-disclosure' },
    suggestions: [{ range: { start: { line: 3, column: 2 }, end: { line: 3, column: 2 } }, text: ' (I work here.)' }],
  });
  expect(lines[3].location).toEqual({ path: 'posts/broken.txt' });
  const [first] = sampleResults();
  const masked = (await loadBuiltIn('rdjsonl'))([{ ...first, source: undefined } as never], sampleContext());
  const [, second] = String(await masked)
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(second.location.range).toEqual({ start: { line: 2 }, end: { line: 2 } });
  expect(second.suggestions).toBeUndefined();
});

describe('markdown', () => {
  test('in English', async () => {
    expect((await print('markdown')).split('\n')).toEqual([
      '## ✖ 4 problems (2 errors, 2 warnings)',
      '',
      '### posts/Größe 1.txt',
      '',
      '| Line | Severity | Problem | Rule |',
      '| --- | --- | --- | --- |',
      '| 1 | warning | remove it |  |',
      '| 2 | error | say that you work here<br>→ Add "(I work here.)" | employee-disclosure |',
      '| 3 | warning | "Beruhigen Sie sich" brushes the reader off | argumentative-phrasing |',
      '',
      '### posts/broken.txt',
      '',
      '| Line | Severity | Problem | Rule |',
      '| --- | --- | --- | --- |',
      '|  | error | not UTF-8 |  |',
      '',
      '**ℹ 1 notice: not everything could be checked**',
      '',
      '- 2 posts: who writes is unknown',
    ]);
    expect(await printEmpty('markdown')).toBe('## ✔ No problems found');
  });

  test('in German', async () => {
    const text = await print('markdown', { locale: 'de' });
    expect(text).toContain('## ✖ 4 Probleme (2 Fehler, 2 Warnungen)');
    expect(text).toContain('| Zeile | Schwere | Problem | Regel |');
  });

  test('is never longer than a comment may be, and says what it leaves out', async () => {
    const [first] = sampleResults();
    const many = Array.from({ length: 3000 }, () => first?.messages[1]);
    const text = await (await loadBuiltIn('markdown'))(
      [{ ...first, messages: many, errorCount: 3000, warningCount: 0 } as never],
      sampleContext(),
    );
    expect(text.length).toBeLessThan(61_000);
    const shown = text.match(/^\| 2 \|/gm)?.length ?? 0;
    expect(text).toContain(`… and ${3000 - shown} problems more`);
  });
});

test('sarif', async () => {
  const { version, runs } = JSON.parse(await print('sarif'));
  const [run] = runs;
  expect([version, runs.length, run.columnKind]).toEqual(['2.1.0', 1, 'utf16CodeUnits']);
  expect(run.tool.driver).toMatchObject({ name: 'smlint', version: project.version });
  expect(run.tool.driver.rules[0]).toMatchObject({
    id: 'employee-disclosure',
    help: { text: expect.stringContaining('smlint explain employee-disclosure') },
    defaultConfiguration: { level: 'error' },
  });
  expect(run.originalUriBaseIds).toEqual({ PROJECTROOT: { uri: 'file:///repo/' } });
  expect(run.results).toHaveLength(4);
  expect(run.results[1]).toEqual({
    ruleId: 'employee-disclosure',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'say that you work here' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'posts/Gr%C3%B6%C3%9Fe%201.txt', uriBaseId: 'PROJECTROOT', index: 0 },
          region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 8 },
        },
      },
    ],
    partialFingerprints: { 'smlint/v1': '00000000000000aa' },
    fixes: [
      {
        description: { text: 'Add "(I work here.)"' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'posts/Gr%C3%B6%C3%9Fe%201.txt', uriBaseId: 'PROJECTROOT', index: 0 },
            replacements: [
              { deletedRegion: { charOffset: 20, charLength: 0 }, insertedContent: { text: ' (I work here.)' } },
            ],
          },
        ],
      },
    ],
    properties: { confidence: 'high', postId: 'p1' },
  });
  expect(run.results[3].suppressions).toEqual([{ kind: 'inSource', justification: 'our campaign' }]);
  expect(run.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'not UTF-8' } },
        { level: 'note', message: { text: '2 posts: who writes is unknown' } },
      ],
    },
  ]);
});

test.each(formatNames)('docs/ci.md tells what %s is for', (name) => {
  const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
  expect(page).toMatch(new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|`, 'm'));
});
