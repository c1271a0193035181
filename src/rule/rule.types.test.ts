import { describe, expectTypeOf, test } from 'vitest';
import { defineRule } from './rule.js';

const docs = { description: { en: '', de: '' }, recommended: 'warn', source: '' } as const;
const messages = {
  long: { en: ({ words }: { words: number }) => `${words}`, de: ({ words }: { words: number }) => `${words}` },
  bare: { en: (_: object) => '', de: () => '' },
};

describe('defineRule', () => {
  test('takes the types of options from the schema and the defaults', () => {
    const rule = defineRule({
      id: 'a',
      version: 1,
      docs,
      messages,
      schema: {
        type: 'object',
        properties: {
          max: { type: 'integer', minimum: 1 },
          mode: { enum: ['strict', 'loose'] },
          words: { type: 'array', items: { type: 'string' } },
          more: { type: 'object', properties: { on: { type: 'boolean' } } },
        },
      },
      defaults: { max: 3, mode: 'loose' },
      check({ options }) {
        expectTypeOf(options.max).toEqualTypeOf<number>();
        expectTypeOf(options.mode).toEqualTypeOf<'strict' | 'loose'>();
        expectTypeOf(options.words).toEqualTypeOf<readonly string[] | undefined>();
        expectTypeOf(options.more).toEqualTypeOf<{ readonly on?: boolean } | undefined>();
        // @ts-expect-error there is no such option
        options.min;
      },
    });
    expectTypeOf(rule.defaults.max).toEqualTypeOf<number>();
  });

  test('takes them from the defaults where there is no schema', () => {
    defineRule({
      id: 'a',
      version: 1,
      docs,
      messages,
      defaults: { max: 3 },
      check({ options }) {
        expectTypeOf(options).toEqualTypeOf<{ max: number }>();
      },
    });
  });

  test('knows which message takes which arguments', () => {
    defineRule({
      id: 'a',
      version: 1,
      docs,
      messages,
      defaults: {},
      check({ report }) {
        report({ messageId: 'long', data: { words: 3 }, start: 0, end: 1 });
        // @ts-expect-error the argument is a number
        report({ messageId: 'long', data: { words: 'three' }, start: 0, end: 1 });
        // @ts-expect-error an argument is missing
        report({ messageId: 'long', data: {}, start: 0, end: 1 });
        // @ts-expect-error there is no such message
        report({ messageId: 'short', data: {}, start: 0, end: 1 });
      },
    });
  });

  test('refuses defaults that the schema would not let through', () => {
    const schema = { type: 'object', properties: { max: { type: 'integer' } } } as const;
    // @ts-expect-error the default is no number
    defineRule({ id: 'a', version: 1, docs, messages, schema, defaults: { max: 'three' }, check() {} });
  });
});
