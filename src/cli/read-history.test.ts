import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countMessages } from '../lint/lint-source.js';
import { readHistory } from './read-history.js';

let cwd: string;
const result = (errorCount: number, warningCount: number) => ({ ...countMessages('a', []), errorCount, warningCount });

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'smlint-history-'));
  const files = {
    'report-2027-02-01.json': [result(1, 2), result(3, 4)],
    'last.json': [result(0, 1)],
    'with-metadata-2027-01-01.json': { results: [result(5, 0)], metadata: {} },
    'empty-2026-12-01.json': [],
    'others.json': [{ errorCount: 'many' }],
    'nothing.json': null,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), JSON.stringify(content));
  writeFileSync(join(cwd, 'text.json'), 'no JSON');
  utimesSync(join(cwd, 'last.json'), new Date('2027-01-15'), new Date('2027-01-15'));
});

afterAll(() => rmSync(cwd, { recursive: true }));

test('reports are sorted by the date in their name, or that of the file', async () => {
  const files = ['report-2027-02-01.json', 'last.json', 'with-metadata-2027-01-01.json', 'empty-2026-12-01.json'];
  expect(await readHistory(files, cwd)).toEqual([
    { date: '2026-12-01', errors: 0, warnings: 0 },
    { date: '2027-01-01', errors: 5, warnings: 0 },
    { date: '2027-01-15', errors: 0, warnings: 1 },
    { date: '2027-02-01', errors: 4, warnings: 6 },
  ]);
});

describe('what is no report is refused', () => {
  test.each([
    ['missing.json', 'it does not exist'],
    ['text.json', 'it is not valid JSON'],
    ['others.json', "result 1 is not one of smlint's"],
    ['nothing.json', 'it holds no list of results'],
  ])('%s', async (name, why) => {
    await expect(readHistory([name], cwd)).rejects.toThrow(`${name} can't be used as history: ${why}`);
  });
});
