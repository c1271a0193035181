import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import project from '../package.json' with { type: 'json' };
import * as smlint from '../src/index.js';
import { buildIfStale } from './scratch.js';

const root = new URL('../', import.meta.url);
const source = (path: string) => readFileSync(new URL(path, root), 'utf8');

beforeAll(() => buildIfStale(), 120_000);

const values = ['defineRule', 'formatResults', 'lintFiles', 'lintText', 'loadConfig'];

test('the library gives these values and no others', () => {
  expect(Object.keys(smlint).sort()).toEqual(values);
});

test('the library gives these types and no others', () => {
  const types = [...source('src/index.ts').matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, all, names = '']) =>
    names.split(',').flatMap((name) => (all || name.includes('type ') ? name.replace('type ', '').trim() : '') || []),
  );
  expect(types.sort()).toEqual([
    'Author',
    'AuthorRole',
    'CalendarPost',
    'CalendarReport',
    'Clock',
    'CollectContext',
    'Company',
    'Confidence',
    'ConfidentialTerm',
    'Config',
    'ConfigInput',
    'DraftError',
    'DraftSource',
    'Entity',
    'Example',
    'Examples',
    'Fix',
    'FormatContext',
    'FormatName',
    'FormatOptions',
    'Formatter',
    'Guideline',
    'Hit',
    'Inquiry',
    'Lexicon',
    'LintFilesOptions',
    'LintMessage',
    'LintOptions',
    'LintResult',
    'LintTextOptions',
    'LoadOptions',
    'Locale',
    'Media',
    'Message',
    'Messages',
    'NameHit',
    'Notice',
    'NoticeReport',
    'OptionsSchema',
    'PhraseGroup',
    'Platform',
    'Plugin',
    'Post',
    'PostLanguage',
    'PostMetadata',
    'PostView',
    'Product',
    'ReadItem',
    'Reader',
    'Report',
    'ReviewContext',
    'Rule',
    'RuleContext',
    'Sentence',
    'Settings',
    'Severity',
    'Strategy',
    'Suggestion',
    'SuppressedMessage',
    'Topic',
    'Waiver',
    'Word',
    'WordList',
    'Zone',
  ]);
});

test('the package has these doors and no others', () => {
  expect(project.exports).toEqual({
    '.': { types: './dist/lib/index.d.ts', browser: './dist/browser/browser.js', default: './dist/lib/index.js' },
    './testing': { types: './dist/lib/testing.d.ts', default: './dist/lib/testing.js' },
    './guidelines.schema.json': './dist/guidelines.schema.json',
    './socialmedia.schema.json': './dist/socialmedia.schema.json',
    './package.json': './package.json',
  });
  expect(project.bin).toEqual({ smlint: 'dist/bin/smlint.js' });
});

test('behind every door there is something', async () => {
  const doors = [...Object.values(project.exports), project.bin];
  const paths = doors.flatMap((door) => (typeof door === 'string' ? [door] : Object.values(door)));
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  expect(Object.keys(await import('../dist/lib/index.js' as string)).sort()).toEqual(values);
  expect(Object.keys(await import('../dist/lib/testing.js' as string)).sort()).toEqual(['RuleTestError', 'RuleTester']);
}, 120_000);

test('using the package installs nothing else', () => {
  expect(Object.keys(project).filter((key) => /^(optional|peer|bundled?)?dependencies$/i.test(key))).toEqual([]);
});
