import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countMessages } from '../lint/lint-source.js';
import type { FormatContext } from './format.js';
import { loadFormatter } from './load.js';
import { stylish } from './stylish.js';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'smlint-formats-'));
  const files = {
    'mine.mjs': 'export default (results, context) => results.length + " in " + context.cwd;',
    'messages.cjs': 'module.exports = (results) => results[0].messages[0].message;',
    'broken.mjs': 'export default () => { throw new Error("no\\nway."); };',
    'syntax.mjs': 'export default (',
    'nothing.mjs': 'export const format = 1;',
    'node_modules/eslint-formatter-short/index.js': 'module.exports = async () => "short";',
    'node_modules/@acme/eslint-formatter-wide/index.js': 'module.exports = () => "wide";',
    'node_modules/@acme/eslint-formatter/index.js': 'module.exports = () => "acme";',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
});

afterAll(() => rmSync(cwd, { recursive: true }));

const results = [countMessages('/p/a.txt', [{ ruleId: null, severity: 1, message: 'a\u001bb' }])];
const context = (): FormatContext => ({ cwd, rulesMeta: {}, color: false, locale: 'en' });

describe('loadFormatter', () => {
  test('own formats come first', async () => {
    expect(await loadFormatter('stylish', cwd)).toBe(stylish);
    expect(await (await loadFormatter('json', cwd))(results, context())).toBe(JSON.stringify(results));
  });

  test.each([
    ['short', 'short'],
    ['eslint-formatter-short', 'short'],
    ['@acme/wide', 'wide'],
    ['@acme/eslint-formatter-wide', 'wide'],
    ['@acme', 'acme'],
    ['./messages.cjs', 'a\\u001bb'],
  ])('%s', async (name, expected) => {
    expect(await (await loadFormatter(name, cwd))(results, context())).toBe(expected);
  });

  test('a formatter gets results and context', async () => {
    expect(await (await loadFormatter('./mine.mjs', cwd))(results, context())).toBe(`1 in ${cwd}`);
  });

  test.each([
    ['stylsh', 'There is no format "stylsh". Did you mean "stylish"?'],
    [
      'teamcity',
      'There is no format "teamcity". smlint brings stylish, json, json-with-metadata, compact, unix, markdown, junit, checkstyle, sarif, github, gitlab, rdjsonl, diff and html; for another one: npm install --save-dev eslint-formatter-teamcity',
    ],
    ['toString', 'There is no format "toString"'],
    ['./absent.mjs', 'could not be loaded'],
    ['./syntax.mjs', 'could not be loaded'],
    ['./nothing.mjs', 'exports no function'],
  ])("%s can't be used", async (name, message) => {
    await expect(loadFormatter(name, cwd)).rejects.toThrow(message);
  });

  test('a formatter that throws is named', async () => {
    const format = await loadFormatter('./broken.mjs', cwd);
    await expect(format(results, context())).rejects.toThrow(
      'The format "./broken.mjs" failed: no. Try --format stylish.',
    );
  });
});
