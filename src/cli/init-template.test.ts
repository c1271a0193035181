import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.js';
import { parseConfig } from '../config/parse.js';
import { validateConfig } from '../config/validate.js';
import { type Answers, configTemplate } from './init-template.js';

function problems(text: string) {
  const { value, problems: broken, locate } = parseConfig(text, 'test');
  return [...broken, ...validateConfig(value, { rules, file: { name: 'test', locate } })];
}

describe('configTemplate', () => {
  test.each<[string, Answers, object]>([
    ['no answer', { platforms: [] }, { extends: 'smlint:recommended', locale: 'en' }],
    ['company', { company: 'A: "B" #1', platforms: [] }, { company: { name: 'A: "B" #1' } }],
    [
      'everything',
      { company: 'Globex', handle: '@globex', platforms: ['x', 'xing'], locale: 'de' },
      { company: { name: 'Globex', handles: ['@globex'] }, strategy: { platforms: ['x', 'xing'] }, locale: 'de' },
    ],
  ])('%s', (_, answers, expected) => {
    const text = configTemplate(answers);
    expect(problems(text)).toEqual([]);
    expect(parseConfig(text, 'test').value).toMatchObject(expected);
  });

  test('what stands behind "#" is valid as well', () => {
    const answers: Answers = { platforms: [] };
    const live = configTemplate(answers).replace(/^# ?( *(?:- |[a-z-]+:(?= |$)))/gm, '$1');
    expect(problems(live.replace(/^yaml-language.*\n/, ''))).toEqual([]);
    expect(Object.keys(parseConfig(live, 'test').value as object)).toEqual(
      expect.arrayContaining(['company', 'strategy', 'confidential', 'post', 'rules', 'ignore']),
    );
  });
});
