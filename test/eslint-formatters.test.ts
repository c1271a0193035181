import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFormatter } from '../src/report/load.js';
import { sampleContext, sampleResults } from '../src/report/report.test-kit.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const path = '/repo/posts/Größe 1.txt';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smlint-eslint-'));
  mkdirSync(join(folder, 'out'));
});

afterAll(() => {
  delete process.env.ESLINT_CODE_QUALITY_REPORT;
  rmSync(folder, { recursive: true });
});

const render = async (name: string) => (await loadFormatter(name, root))(sampleResults(), sampleContext());

describe("ESLint's formatters read smlint's results", () => {
  test.each([
    ['eslint-formatter-compact', [`${path}: line 2, col 4, Error - say that you work here (employee-disclosure)`]],
    ['eslint-formatter-unix', [`${path}:2:4: say that you work here [Error/employee-disclosure]`]],
    ['eslint-formatter-checkstyle', ['line="2" column="4" severity="error" message="say that you work here']],
    [
      'eslint-formatter-junit',
      ['name="org.eslint.employee-disclosure"', 'line 2, col 4, Error - say that you work here'],
    ],
    ['eslint-formatter-pretty', ['2:4', 'say that you work here', 'employee-disclosure', '2 errors', '2 warnings']],
    [
      'eslint-formatter-codeframe',
      ['error: say that you work here (employee-disclosure) at ', '> 2 | 🚀 Über uns neu\n    |    ^'],
    ],
    ['eslint-formatter-gitlab', ['employee-disclosure', 'say that you work here', `${path}:2:4`]],
  ])('%s', async (name, parts) => {
    const text = await render(name);
    for (const part of parts) expect(text).toContain(part);
  });

  test('@microsoft/eslint-formatter-sarif', async () => {
    const [run] = JSON.parse(await render('@microsoft/sarif')).runs;
    expect(run.results[0]).toMatchObject({
      ruleId: 'employee-disclosure',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'file:///repo/posts/Gr%C3%B6%C3%9Fe%201.txt' },
            region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 8 },
          },
        },
      ],
    });
    expect(run.results[2].suppressions).toEqual([{ kind: 'inSource', justification: 'our campaign' }]);
    expect(run.tool.driver.rules[0]).toMatchObject({ id: 'employee-disclosure' });
  });

  test("eslint-formatter-gitlab's report", async () => {
    process.env.ESLINT_CODE_QUALITY_REPORT = join(folder, 'out/quality.json');
    await render('eslint-formatter-gitlab');
    expect(JSON.parse(readFileSync(join(folder, 'out/quality.json'), 'utf8'))).toMatchObject([
      { location: { path: 'posts/Größe 1.txt' } },
      {
        check_name: 'employee-disclosure',
        severity: 'major',
        location: { positions: { begin: { line: 2, column: 4 } } },
      },
      { check_name: 'argumentative-phrasing', severity: 'minor' },
      { location: { path: 'posts/broken.txt' } },
    ]);
  });
});

test.each(['compact', 'unix'])("smlint's own %s is the package's, line for line", async (name) => {
  expect(await render(name)).toBe((await render(`eslint-formatter-${name}`)).trimEnd());
});
