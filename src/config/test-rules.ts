import type { ConfigRule } from './config.js';

/** Rules for tests of configs: as many kinds of options as it takes. */
export const testRules: ConfigRule[] = [
  rule('confidential-terms', 'error', {
    type: 'object',
    properties: {
      max: { type: 'integer', minimum: 1, maximum: 9 },
      mode: { enum: ['strict', 'loose'] },
      words: { type: 'array', items: { type: 'string' } },
    },
  }),
  rule('personal-attack', 'warn'),
  rule('from-elsewhere', 'warn', { properties: { a: { oneOf: [] } } }),
];

function rule(id: string, recommended: 'warn' | 'error', schema?: object): ConfigRule {
  const docs = { description: { en: id, de: id }, recommended, source: '' };
  return { id, docs, defaults: { max: 3 }, ...(schema && { schema }) };
}
