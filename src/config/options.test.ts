import { expect, test } from 'vitest';
import type { OptionsSchema } from '../rule/options-schema.js';
import { checkOptions } from './options.js';

const text: OptionsSchema = { type: 'string' };

test.each<[OptionsSchema, unknown, string[]]>([
  [{ type: ['string', 'boolean'] }, 3, ['expected text or true or false, found the number 3; put it in quotes: "3"']],
  [{ type: 'integer' }, 1.5, ['expected a whole number, found the number 1.5']],
  [{ type: 'number', maximum: 1 }, 2, ['2 is too big; at most 1']],
  [{ type: 'number' }, Number.NaN, ['expected a number, found the number NaN']],
  [{ enum: [1, 2] }, 3, [`the number 3 can't stand here; choose one of 1, 2`]],
  [{ type: 'object' }, [], ['expected an object with keys, found a list']],
  [{ type: 'object' }, { any: 1 }, []],
  [{ properties: { a: text } }, { b: 1 }, ['there is no option "b"; did you mean "a"?']],
  [{ properties: { a: text }, additionalProperties: true }, { b: 1 }, []],
  [{ properties: { a: text }, required: ['a'] }, {}, ['the option "a" is missing; add it']],
  [{ additionalProperties: text }, { b: 1 }, ['b: expected text, found the number 1; put it in quotes: "1"']],
  [{ items: { items: text } }, [['a', null]], ['0[1]: nothing stands here; expected text, or remove the line']],
  [{ title: 't', description: 'd', default: 1, examples: [] } as OptionsSchema, 3, []],
])('%j: %j', (schema, value, messages) => {
  expect(checkOptions(schema, value, '').map((problem) => problem.message)).toEqual(messages);
});
