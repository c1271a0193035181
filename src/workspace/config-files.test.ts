import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getDefaultSearchPlaces } from 'cosmiconfig';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../config/errors.js';
import { gatherLayers } from '../config/layers.js';
import { createConfigFinder, type FinderOptions, unreadable } from './config-files.js';
import { configPlaces } from './config-places.js';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'smlint-')));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

function finder(options: Partial<FinderOptions> = {}) {
  return createConfigFinder({ cwd, home: cwd, allowCode: true, ...options });
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).message;
}

test("the places are cosmiconfig's", () => {
  expect([...configPlaces].sort()).toEqual(getDefaultSearchPlaces('socialmedia').sort());
});

describe('every place', () => {
  const code = 'export default { locale: "de" };';
  const contents: Record<string, string> = {
    'package.json': '{"name": "x",\n\t"socialmedia": {"locale": "de"}}',
    '.json': '{"locale": "de"}',
    '.js': code,
    '.mjs': code,
    '.ts': 'const locale: string = "de";\nexport default { locale };',
    '.cjs': 'module.exports = { locale: "de" };',
  };
  test.each([...configPlaces])('%s', async (place) => {
    const ending = Object.keys(contents).find((key) => place.endsWith(key));
    write({ [place]: ending ? (contents[ending] ?? '') : 'locale: de\n' });
    if (!place.endsWith('package.json')) write({ 'package.json': '{"type": "module"}' });
    const config = await finder().forDraft(join(cwd, 'posts/deep/x.md'));
    expect(config).toMatchObject({ path: join(cwd, place), name: place, folder: cwd, value: { locale: 'de' } });
  });
});

describe('search', () => {
  test('the nearest wins, other files in between do not matter', async () => {
    write({
      '.socialmediarc': 'locale: de',
      'a/.socialmediarc.yml': 'locale: en',
      'a/b/package.json': '{"name": "socialmedia"}',
    });
    const { forDraft } = finder();
    expect((await forDraft(join(cwd, 'a/b/x.md')))?.name).toBe('a/.socialmediarc.yml');
    expect((await forDraft(join(cwd, 'x.md')))?.name).toBe('.socialmediarc');
  });

  test('it ends at home', async () => {
    write({ '.socialmediarc': 'locale: de', 'home/a/x.md': '' });
    expect(await finder({ home: join(cwd, 'home') }).forDraft(join(cwd, 'home/a/x.md'))).toBeUndefined();
  });

  test('each config is read once', async () => {
    write({ '.socialmediarc': 'locale: de', 'a/x.md': '' });
    const { forDraft } = finder();
    const first = await forDraft(join(cwd, 'x.md'));
    rmSync(join(cwd, '.socialmediarc'));
    expect(await forDraft(join(cwd, 'a/x.md'))).toBe(first);
  });

  test('a package.json that means something else is no config, whatever its flaws', async () => {
    write({ 'package.json': '{"a": 1, "a": 2, "keywords": ["socialmedia"]}' });
    expect(await finder().forDraft(join(cwd, 'x.md'))).toBeUndefined();
  });

  test('positions in package.json', async () => {
    write({ 'package.json': '{\n  "socialmedia": {\n    "lokale": 1\n  }\n}' });
    const config = await finder().forDraft(join(cwd, 'x.md'));
    expect(config?.locate?.('/lokale', 'key')).toEqual({ line: 3, column: 5 });
  });

  test("cosmiconfig's own settings are neither read nor run", async () => {
    write({ '.config/config.js': 'throw new Error("was run");', '.socialmediarc': 'locale: de' });
    const before = process.cwd;
    process.cwd = () => cwd;
    try {
      expect((await finder({ allowCode: false }).forDraft(join(cwd, 'x.md')))?.name).toBe('.socialmediarc');
    } finally {
      process.cwd = before;
    }
  });
});

describe('errors', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'empty',
      { '.socialmediarc.yml': '' },
      '.socialmediarc.yml  this config is empty; begin with "extends: smlint:recommended" or run "smlint init"',
    ],
    [
      'only comments',
      { '.socialmediarc': '# x' },
      '.socialmediarc  this config is empty; begin with "extends: smlint:recommended" or run "smlint init"',
    ],
    [
      'syntax',
      { '.socialmediarc.json': '{"a": 1, "a": 2}' },
      '.socialmediarc.json:1:10  the key "a" stands here a second time; keep one',
    ],
    [
      'folder',
      { '.socialmediarc.yml/x': '' },
      '.socialmediarc.yml  a config is needed here, and this is a folder; name the file in it',
    ],
    [
      'throws',
      { '.socialmediarc.mjs': 'throw new Error("oh\\nmore");' },
      '.socialmediarc.mjs  the config failed when it was run: oh',
    ],
    [
      'nothing',
      { '.socialmediarc.mjs': '' },
      '.socialmediarc.mjs  this config is empty; begin with "extends: smlint:recommended" or run "smlint init"',
    ],
    [
      'no default',
      { '.socialmediarc.mjs': 'export const a = 1;' },
      '.socialmediarc.mjs  the config has to be the default export, and an object; found nothing',
    ],
    [
      'function',
      { '.socialmediarc.mjs': 'export default () => 1;' },
      '.socialmediarc.mjs  the config has to be the default export, and an object; found a function',
    ],
  ])('%s', async (_, files, message) => {
    write(files);
    expect(await messageOf(finder().forDraft(join(cwd, 'x.md')))).toBe(message);
  });

  test.each(['.socialmediarc.js', '.socialmediarc.ts', 'socialmedia.config.mjs', '.socialmediarc.cjs'])(
    '%s where code is not run',
    async (name) => {
      write({ [name]: 'throw new Error("was run");' });
      expect(await messageOf(finder({ allowCode: false }).forDraft(join(cwd, 'x.md')))).toBe(
        `${name}  this config is code, and code is not run here; write it as .socialmediarc.yml, or allow code`,
      );
    },
  );

  test('no such file', async () => {
    expect(await messageOf(finder().load('nope.yml'))).toBe(
      'nope.yml  there is no such config; check the path or run "smlint init"',
    );
  });

  test('package.json without the key', async () => {
    write({ 'package.json': '{}' });
    expect(await messageOf(finder().load('package.json'))).toBe(
      'package.json  there is no "socialmedia" key in this file; add it, or name another file',
    );
  });

  test('a broken package.json that may hold the config', async () => {
    write({ 'package.json': '{"socialmedia": {"locale": "de"' });
    expect(await messageOf(finder().forDraft(join(cwd, 'x.md')))).toMatch(/^package\.json:1:\d+ {2}flow map/);
  });

  // The tests may run as root, who may read everything.
  test.each(['EACCES', 'EPERM'])('%s', (code) => {
    expect(unreadable(Object.assign(new Error(code), { code }), 'rc').message).toBe(
      'rc  this config may not be read; give your user the right to read it',
    );
  });

  test('a link to itself', async () => {
    symlinkSync('.socialmediarc', join(cwd, '.socialmediarc'));
    expect(await messageOf(finder().forDraft(join(cwd, 'x.md')))).toMatch(
      /^\.socialmediarc {2}this config could not be read: ELOOP/,
    );
  });
});

describe('extends', () => {
  const gather = async () => {
    const { load, loadExtended } = finder();
    return gatherLayers(await load('a/rc.yml'), loadExtended);
  };

  test('files beside the config and packages as its folder sees them', async () => {
    write({
      'a/rc.yml': 'extends: [./base.json, "@acme/rules", "@acme/rules/strict.yml"]',
      'a/base.json': '{"extends": "../top.yml"}',
      'top.yml': 'root: true',
      'a/node_modules/@acme/rules/package.json': '{"main": "index.cjs"}',
      'a/node_modules/@acme/rules/index.cjs': 'module.exports = { locale: "de" };',
      'a/node_modules/@acme/rules/strict.yml': 'extends: ./more.yml',
      'a/node_modules/@acme/rules/more.yml': 'locale: en',
    });
    const { files, problems } = await gather();
    expect(problems).toEqual([]);
    const acme = 'a/node_modules/@acme/rules';
    expect(files.map(({ name, folder }) => [name, folder.slice(cwd.length)])).toEqual([
      ['top.yml', ''],
      ['a/base.json', '/a'],
      [`${acme}/index.cjs`, '/a'],
      [`${acme}/more.yml`, `/${acme}`],
      [`${acme}/strict.yml`, '/a'],
      ['a/rc.yml', '/a'],
    ]);
  });

  test('what is missing is said at the entry', async () => {
    write({
      'a/rc.yml': 'extends:\n  - ./nope.yml\n  - base.yml\n  - "@acme/none"\n  - ./rc.yml\n  - ./bad.yml',
      'a/bad.yml': 'a: @',
    });
    const { problems } = await gather();
    expect(new ConfigError(problems).message.split('\n')).toEqual([
      'a/rc.yml:2:5  extends[0]: there is no file "./nope.yml" (a/nope.yml); check the path',
      'a/rc.yml:3:5  extends[1]: the package "base.yml" is not installed here; for a file write "./base.yml"',
      'a/rc.yml:4:5  extends[2]: the package "@acme/none" is not installed here; run "npm install --save-dev @acme/none"; a file begins with "./"',
      'a/rc.yml:5:5  extends[3]: the configs extend each other in a circle: a/rc.yml → a/rc.yml; remove one of these entries',
      'a/bad.yml:1:4  text cannot begin with this character; put it in quotes, for example "@acme"',
    ]);
  });
});
