import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clauseSchema, entrySchema } from '../guideline/schema.js';
import { schema } from './schema.js';
import { type Schema, schemaErrors } from './schema-errors.js';

const schemas: [string, Schema][] = [
  ['the config', schema],
  ['a declared rule', entrySchema],
  ['a clause', clauseSchema],
];

/** Everything that ajv finds, in the words of `schemaErrors`. */
function foundByAjv(of: Schema): (value: unknown) => string[] {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictTuples: false }).compile(of);
  return (value) => {
    validate(value);
    const found = validate.errors ?? [];
    return found.map(({ keyword, instancePath, schemaPath, params }) => {
      const key: unknown = params['missingProperty'] ?? params['additionalProperty'] ?? '';
      return [keyword, instancePath, decodeURIComponent(schemaPath.slice(1)), key].join(' | ');
    });
  };
}

function found(of: Schema, value: unknown): string[] {
  return schemaErrors(of, value).map(({ keyword, instancePath, schemaPath, key = '' }) =>
    [keyword, instancePath, schemaPath, key].join(' | '),
  );
}

/** Values of the shape of a schema, most of them broken somewhere. */
function nearly({
  type,
  enum: choices,
  anyOf,
  items,
  properties,
  additionalProperties,
}: Schema): fc.Arbitrary<unknown> {
  const others: fc.Arbitrary<unknown>[] = [fc.constantFrom(null, true, '', ' ', 'text', 0, 1.5, -1, '2027-03-01')];
  if (choices) others.push(fc.constantFrom(...choices));
  if (anyOf) others.push(...anyOf.map(nearly));
  if (type === 'array') {
    const [one = {}] = [items ?? {}].flat() as Schema[];
    others.push(fc.array(nearly(one), { maxLength: 3 }));
  }
  if (type === 'object') {
    const known = Object.entries(properties ?? {}).map(([name, inner]) => [name, nearly(inner)] as const);
    const rest = typeof additionalProperties === 'object' ? nearly(additionalProperties) : fc.constant('x');
    const more = fc.dictionary(fc.constantFrom('a/b', '~c', 'd'), rest, { maxKeys: 1 });
    const own = fc.record(Object.fromEntries(known), { requiredKeys: [] });
    others.push(fc.tuple(own, more).map(([inner, outer]) => ({ ...inner, ...outer })));
  }
  return fc.oneof(...others.map((arbitrary, index) => ({ arbitrary, weight: index === 0 ? 1 : 6 })));
}

describe.each(schemas)('the schema of %s', (_, of) => {
  test('is broken where ajv says so', () => {
    const ajv = foundByAjv(of);
    fc.assert(
      fc.property(nearly(of), (value) => {
        expect(found(of, value).sort()).toEqual(ajv(value).sort());
      }),
      { numRuns: 300 },
    );
  });

  test('uses no keyword that would be passed over', () => {
    const annotations = ['$schema', 'title', 'description', 'examples'];
    const read = [
      ...['type', 'enum', 'anyOf', 'pattern', 'minimum', 'minItems', 'maxItems', 'items', 'minProperties', 'required'],
      ...['properties', 'additionalProperties'],
    ];
    expect(keywordsOf(of).filter((keyword) => ![...annotations, ...read].includes(keyword))).toEqual([]);
  });
});

function keywordsOf(of: Schema): string[] {
  const { anyOf = [], items = [], properties = {}, additionalProperties } = of;
  const inner = [...anyOf, ...[items as Schema[]].flat(), ...Object.values(properties)];
  if (typeof additionalProperties === 'object') inner.push(additionalProperties);
  return [...new Set([...Object.keys(of), ...inner.flatMap(keywordsOf)])];
}

test('a config that uses everything breaks nothing', () => {
  const example = readFileSync(new URL('../../.socialmediarc.example.yml', import.meta.url), 'utf8');
  expect(schemaErrors(schema, parse(example))).toEqual([]);
});

test('the errors of alternatives stand before that of their anyOf', () => {
  const errors = schemaErrors({ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, [1]);
  expect(errors.map(({ schemaPath, instancePath }) => [schemaPath, instancePath])).toEqual([
    ['/anyOf/0/type', ''],
    ['/anyOf/1/items/type', '/0'],
    ['/anyOf', ''],
  ]);
});
