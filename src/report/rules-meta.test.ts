import { expect, test } from 'vitest';
import { defineRule } from '../rule/rule.js';
import { rulesMeta } from './rules-meta.js';

const rule = defineRule({
  id: 'no-shouting',
  version: 1,
  docs: { description: { en: 'Speak softly', de: 'Leise sprechen' }, recommended: 'warn', source: 'Manners' },
  messages: {
    loud: { en: ({ word }: { word: string }) => `"${word}" is loud`, de: ({ word }) => `„${word}“ ist laut` },
    list: {
      en: ({ words }: { words: string[] }) => words.map(String).join(),
      de: ({ words }) => words.map(String).join(),
    },
    both: { en: ({ what }: { what: { en: string; de: string } }) => what.en, de: ({ what }) => what.de },
    share: {
      en: ({ share }: { share: number }) => `${share.toFixed(1)} %`,
      de: ({ share }) => `${share.toFixed(1)} %`,
    },
  },
  defaults: {},
  check() {},
});

test('tells ESLint formatters what they look up', () => {
  expect(rulesMeta([rule], 'de')).toEqual({
    'no-shouting': {
      type: 'suggestion',
      docs: {
        description: 'Leise sprechen',
        url: 'docs/rules/no-shouting.md',
        recommended: 'warn',
        source: 'Manners',
      },
      // "share" works on its value and has no pattern to show.
      messages: { loud: '„{{word}}“ ist laut', list: '{{words}}', both: '{{what}}' },
      schema: {},
    },
  });
});
