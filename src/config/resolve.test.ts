import { describe, expect, test } from 'vitest';
import type { ConfigFile } from './config.js';
import { ConfigError } from './errors.js';
import { gatherLayers, pluginsOf } from './layers.js';
import { parseConfig } from './parse.js';
import { presetRules } from './presets.js';
import { resolveConfig } from './resolve.js';
import { testRules as rules } from './test-rules.js';

/** A file system of configs in `/p`; `extends: ./b` finds the key `b`. */
function project(texts: Record<string, string>) {
  const fileOf = (name: string): ConfigFile => {
    const { value, problems, locate } = parseConfig(texts[name] ?? '', name);
    if (problems.length > 0) throw new ConfigError(problems);
    return { path: `/p/${name}`, name, folder: '/p', value, locate };
  };
  const load = async (specifier: string) => {
    const name = specifier.replace('./', '');
    if (!(name in texts))
      throw new ConfigError([{ path: '', message: `there is no file "${specifier}"; check the path` }]);
    return fileOf(name);
  };
  return gatherLayers(fileOf('a'), load);
}

async function resolved(texts: Record<string, string>) {
  return resolveConfig(await project(texts), { rules, today: '2026-12-01' });
}

async function complaint(texts: Record<string, string>): Promise<string> {
  const error = await resolved(texts).then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).message;
}

test('without a config every rule is as recommended', async () => {
  const config = await resolveConfig({ files: [], problems: [] }, { rules, today: '2026-12-01' });
  expect(config.settings).toEqual({ confidential: [], today: '2026-12-01' });
  expect(config.forFile('/p/x.md')).toMatchObject({
    rules: {
      'confidential-terms': { severity: 'error', options: { max: 3 }, waivable: true },
      'personal-attack': { severity: 'warn' },
    },
    post: {},
    ignore: [],
    sources: [],
  });
});

describe('extends', () => {
  test('weakest first, each once; company, strategy and confidential key by key, lists as a whole', async () => {
    const config = await resolved({
      a: 'extends: [./b, ./c]\ncompany: {handles: [acme]}\nignore: [x]\nconfidential: {terms: [Z]}',
      b: 'extends: ./d\ncompany: {name: B, aliases: [b], products: [One, {name: Two, sense: t}]}\nlocale: de\nignore: [y]',
      c: 'extends: ./d\ncompany: {aliases: [c]}\nconfidential: {terms: [X, Y]}',
      d: 'company: {name: D, competitors: [Globex]}\nstrategy: {platforms: [x]}',
    });
    expect(config.sources).toEqual(['d', 'b', 'c', 'a']);
    expect(config).toMatchObject({ locale: 'de', ignore: ['x'], ignoreFolder: '/p' });
    expect(config.settings).toEqual({
      company: {
        name: 'B',
        aliases: ['c'],
        products: [{ name: 'One' }, { name: 'Two', sense: 't' }],
        handles: ['@acme'],
        competitors: ['Globex'],
        contacts: [],
        domains: [],
        publicFacts: [],
      },
      strategy: { topics: [], audiences: [], platforms: ['x'], plans: {}, avoid: [], campaigns: [] },
      confidential: [{ term: 'Z', also: [], why: '', match: 'part', allow: [] }],
      today: '2026-12-01',
    });
  });

  test('presets', async () => {
    const config = await resolved({ a: 'extends: smlint:strict\nrules: {from-elsewhere: off}' });
    const { rules: found } = config.forFile('/p/x');
    expect(Object.entries(found).map(([id, rule]) => [id, rule.severity])).toEqual([
      ['confidential-terms', 'error'],
      ['personal-attack', 'error'],
      ['from-elsewhere', 'off'],
    ]);
    expect(config.sources).toEqual(['smlint:strict', 'a']);
  });

  test.each([
    ['smlint:de', 'de', ['de', 'eu'], 'Europe/Berlin'],
    ['smlint:at', 'de', ['at', 'eu'], 'Europe/Vienna'],
    ['smlint:ch', undefined, ['ch'], 'Europe/Zurich'],
    ['smlint:fr', undefined, ['fr', 'eu'], 'Europe/Paris'],
    ['smlint:eu', undefined, ['eu'], undefined],
    ['smlint:uk', undefined, ['uk'], 'Europe/London'],
    ['smlint:us', undefined, ['us'], undefined],
    ['[smlint:de, smlint:us]', 'de', ['de', 'eu', 'us'], 'Europe/Berlin'],
    ['[smlint:at, smlint:de]', 'de', ['at', 'eu', 'de'], 'Europe/Berlin'],
    ['smlint:de\njurisdictions: [us]', 'de', ['us'], 'Europe/Berlin'],
  ])('extends: %s', async (presets, language, laws, timezone) => {
    const { locale, jurisdictions, settings, calendar } = await resolved({ a: `extends: ${presets}` });
    expect([locale, jurisdictions, settings.jurisdictions, calendar.timezone]).toEqual([
      language,
      laws,
      laws,
      timezone,
    ]);
  });

  test.each(['[smlint:strict, smlint:us]', '[smlint:us, smlint:strict]'])(
    'a country changes no severity: %s',
    async (presets) => {
      const { rules: found } = (await resolved({ a: `extends: ${presets}` })).forFile('/p/x');
      expect(found['personal-attack']?.severity).toBe('error');
    },
  );

  test('smlint:de-strict wants a label of employees, too', () => {
    expect(presetRules('de-strict', [])).toEqual({ 'ad-disclosure': ['error', { employees: 'label' }] });
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'circle',
      { a: 'extends:\n  - ./b', b: 'extends: ./c', c: 'locale: de\nextends: [./a]' },
      'c:2:11  extends[0]: the configs extend each other in a circle: a → b → c → a; remove one of these entries',
    ],
    [
      'itself',
      { a: 'extends: ./a' },
      'a:1:10  extends: the configs extend each other in a circle: a → a; remove one of these entries',
    ],
    ['missing', { a: 'extends: ./nope' }, 'a:1:10  extends: there is no file "./nope"; check the path'],
    [
      'preset',
      { a: 'extends: smlint:strikt' },
      'a:1:10  extends: there is no preset "smlint:strikt"; did you mean "smlint:strict"?',
    ],
    [
      'everything at once',
      { a: 'extends: [./b, ./nope]\nrules: {x: off}', b: 'lokale: de' },
      'a:1:16  extends[1]: there is no file "./nope"; check the path\nb:1:1  there is no key "lokale"; did you mean "locale"?\n' +
        'a:2:9  rules: there is no rule "x"; known: confidential-terms, personal-attack, from-elsewhere',
    ],
    [
      'syntax below',
      { a: 'extends: ./b', b: 'x: @y' },
      'b:1:4  text cannot begin with this character; put it in quotes, for example "@acme"',
    ],
    [
      'no name',
      { a: 'extends: ./b\ncompany: {aliases: [x]}', b: 'company: {handles: [y]}' },
      'a:2:1  company: "name" is missing; add it',
    ],
  ])('%s', async (_, texts, message) => {
    expect(await complaint(texts)).toBe(message);
  });

  test('a chain that doubles at every step is read once', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [n === 0 ? 'a' : `f${n}`, `extends: [./f${n + 1}, ./f${n + 1}]`]),
    );
    expect((await resolved({ ...texts, f30: 'root: true' })).sources).toHaveLength(31);
  });
});

describe('rules', () => {
  const of = async (texts: Record<string, string>, id = 'confidential-terms', path = '/p/x.md') =>
    (await resolved(texts)).forFile(path).rules[id];

  test.each<[string, Record<string, string>, object]>([
    [
      'a number',
      { a: 'rules: {confidential-terms: 1}' },
      { severity: 'warn', options: { max: 3 }, waivable: true, origin: { severity: 'a' } },
    ],
    [
      'a severity alone keeps the options',
      {
        a: 'extends: ./b\nrules: {confidential-terms: warn}',
        b: 'rules: {confidential-terms: [error, {mode: loose, waivable: false}]}',
      },
      {
        severity: 'warn',
        options: { max: 3, mode: 'loose' },
        waivable: false,
        origin: { severity: 'a', options: 'b' },
      },
    ],
    [
      'options replace options; the ban on waivers stays',
      {
        a: 'extends: ./b\nrules: {confidential-terms: [warn, {max: 5}]}',
        b: 'rules: {confidential-terms: [error, {mode: loose, waivable: false}]}',
      },
      { severity: 'warn', options: { max: 5 }, waivable: false, origin: { severity: 'a', options: 'a' } },
    ],
    [
      'the ban can be lifted',
      {
        a: 'extends: ./b\nrules: {confidential-terms: [error, {waivable: true}]}',
        b: 'rules: {confidential-terms: [error, {waivable: false}]}',
      },
      { severity: 'error', options: { max: 3 }, waivable: true, origin: { severity: 'a', options: 'a' } },
    ],
    [
      'the later override wins',
      {
        a: 'rules: {confidential-terms: off}\noverrides: [{files: "*.md", rules: {confidential-terms: warn}}, {files: "**", rules: {confidential-terms: error}}]',
      },
      { severity: 'error', options: { max: 3 }, waivable: true, origin: { severity: 'a, overrides[1]' } },
    ],
    [
      'a config is stronger than the overrides of what it extends',
      {
        a: 'extends: ./b\nrules: {confidential-terms: off}',
        b: 'overrides: [{files: "*.md", rules: {confidential-terms: warn}}]',
      },
      { severity: 'off', options: { max: 3 }, waivable: true, origin: { severity: 'a' } },
    ],
  ])('%s', async (_, texts, expected) => {
    expect(await of(texts)).toEqual(expected);
  });
});

describe('overrides', () => {
  const texts = {
    a: 'extends: ./b\npost: {platform: linkedin, author: {role: employee, name: N}}\noverrides: [{files: blog/*.md, post: {language: en}}]',
    b: 'post: {language: de, kind: post}\noverrides: [{files: blog/**, post: {platform: blog, author: brand}}]',
  };

  test.each([
    ['/p/x.md', { platform: 'linkedin', author: { role: 'employee', name: 'N' }, language: 'de', kind: 'post' }],
    ['/p/blog/x.md', { platform: 'blog', author: { role: 'brand', name: 'N' }, language: 'en', kind: 'post' }],
    ['/p/blog/deep/x.md', { platform: 'blog', author: { role: 'brand', name: 'N' }, language: 'de', kind: 'post' }],
    [
      '/elsewhere/blog/x.md',
      { platform: 'linkedin', author: { role: 'employee', name: 'N' }, language: 'de', kind: 'post' },
    ],
    ['/pblog/x.md', { platform: 'linkedin', author: { role: 'employee', name: 'N' }, language: 'de', kind: 'post' }],
  ])('%s', async (path, post) => {
    expect((await resolved(texts)).forFile(path).post).toEqual(post);
  });

  test('files with the same overrides share one object', async () => {
    const config = await resolved(texts);
    expect(config.forFile('/p/1.md')).toBe(config.forFile('/p/2.md'));
    expect(config.forFile('/p/1.md').settings).toBe(config.forFile('/p/blog/2.md').settings);
  });

  test('Windows paths', async () => {
    const file: ConfigFile = {
      path: 'C:\\p\\a',
      name: 'a',
      folder: 'C:\\p',
      value: { overrides: [{ files: 'blog/*.md', post: { kind: 'reply' } }] },
    };
    const config = await resolveConfig({ files: [file], problems: [] }, { rules, today: '2026-12-01' });
    expect(config.forFile('C:\\p\\blog\\x.md').post).toEqual({ kind: 'reply' });
  });
});

test('accounts and plugins', async () => {
  const layers = await project({
    a: 'extends: ./b\naccounts: {"@A": {platform: x}}',
    b: 'plugins: [p]\naccounts: {a: {language: de}, c: {author: brand}}',
  });
  const config = await resolveConfig(layers, { rules, today: '2026-12-01' });
  expect([...config.accounts]).toEqual([
    ['a', { platform: 'x' }],
    ['c', { author: { role: 'brand' } }],
  ]);
  expect(pluginsOf(layers).map(({ specifier, from }) => [specifier, from.name])).toEqual([['p', 'b']]);
});
