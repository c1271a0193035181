import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.js';
import { parseConfig } from '../config/parse.js';
import { validateConfig } from '../config/validate.js';
import type { Answers } from './init-answers.js';
import { configTemplate } from './init-template.js';

const nothing: Answers = { products: [], platforms: [], languages: [], topics: [], locale: 'en' };

function problems(text: string) {
  const { value, problems: broken, locate } = parseConfig(text, 'test');
  return [...broken, ...validateConfig(value, { rules, file: { name: 'test', locate } })];
}

describe('configTemplate', () => {
  test.each<[string, Partial<Answers>, object]>([
    ['no answer', {}, { extends: 'smlint:recommended', locale: 'en' }],
    ['company', { company: 'A: "B" #1' }, { company: { name: 'A: "B" #1' } }],
    [
      'names that YAML takes for something else',
      { company: 'No', products: ['1.0', 'null', '- x'] },
      { company: { name: 'No', products: ['1.0', 'null', '- x'] } },
    ],
    [
      'a platform, a language',
      { platforms: ['x'], languages: ['de'] },
      { strategy: { platforms: ['x'] }, post: { platform: 'x', language: 'de' } },
    ],
    [
      'topics alone',
      { topics: [{ id: 'lawn & order', keywords: ['lawn'] }] },
      { strategy: { topics: [{ id: 'lawn & order', keywords: ['lawn'] }] } },
    ],
    [
      'everything',
      {
        company: 'Globex',
        handle: '@globex',
        products: ['One'],
        platforms: ['x', 'xing'],
        languages: ['de', 'en'],
        topics: [{ id: 'one', keywords: ['a', 'b'] }],
        role: 'brand',
        locale: 'de',
      },
      {
        company: { name: 'Globex', handles: ['@globex'], products: ['One'] },
        strategy: { platforms: ['x', 'xing'], topics: [{ id: 'one', keywords: ['a', 'b'] }] },
        post: { author: 'brand' },
        locale: 'de',
      },
    ],
  ])('%s', (_, answers, expected) => {
    const text = configTemplate({ ...nothing, ...answers });
    expect(problems(text)).toEqual([]);
    expect(parseConfig(text, 'test').value).toMatchObject(expected);
  });

  test('any name comes back as it was given', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const text = configTemplate({
          ...nothing,
          company: name,
          products: [name],
          topics: [{ id: name, keywords: [name] }],
        });
        expect(parseConfig(text, 'test').value).toMatchObject({
          company: { name, products: [name] },
          strategy: { topics: [{ id: name, keywords: [name] }] },
        });
      }),
    );
  });

  test('what could act on a terminal or turn a line around is written as its code, and comes back', () => {
    const name = 'Acme \u202eeno\u202c \u001b[2J';
    const text = configTemplate({
      ...nothing,
      company: name,
      handle: `@${name}`,
      topics: [{ id: name, keywords: [name] }],
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text).toContain('name: "Acme \\u202eeno\\u202c \\u001b[2J"');
    expect(parseConfig(text, 'test').value).toMatchObject({ company: { name } });
  });

  test('what past posts propose stands behind "#"', () => {
    const learned = {
      posts: 9,
      products: ['Roamer'],
      topics: [{ id: 'lawn', keywords: ['lawn', 'mower'] }],
      platforms: [],
      languages: [],
    };
    const text = configTemplate({ ...nothing, company: 'Acme', learned });
    expect(parseConfig(text, 'test').value).toEqual({
      extends: 'smlint:recommended',
      locale: 'en',
      company: { name: 'Acme' },
    });
    expect(text).toContain('#   products: [Roamer]\n');
    expect(text).toContain('#     - id: lawn\n');
    expect(text).toContain('#       keywords: [lawn, mower]\n');
  });

  test('what stands behind "#" is valid as well', () => {
    const live = configTemplate(nothing).replace(/^# ?( *(?:- |[a-z-]+:(?= |$)))/gm, '$1');
    expect(problems(live.replace(/^yaml-language.*\n/, ''))).toEqual([]);
    expect(Object.keys(parseConfig(live, 'test').value as object)).toEqual(
      expect.arrayContaining(['company', 'strategy', 'confidential', 'post', 'rules', 'ignore']),
    );
  });
});
