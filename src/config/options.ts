import type { OptionsSchema } from '../rule/options-schema.js';
import { notOneOf, problemAt, quote, unknownName, wrongKind } from './phrases.js';
import { type ConfigProblem, joinPointer } from './problems.js';

const annotations = ['title', 'description', 'default', 'examples', '$comment', '$schema', '$id'];
const keywords = new Set([
  ...['type', 'enum', 'items', 'properties', 'required', 'additionalProperties', 'minimum', 'maximum'],
  ...['minLength', 'maxLength', 'pattern'],
  ...annotations,
]);

/** Every breach of `schema` in `value`; `path` is the JSON pointer of `value` in the config. */
export function checkOptions(schema: OptionsSchema, value: unknown, path: string): ConfigProblem[] {
  const foreign = Object.keys(schema).filter((keyword) => !keywords.has(keyword));
  if (foreign.length > 0) {
    return [
      problemAt(
        path,
        `the rule's own schema uses "${foreign[0]}", which smlint does not check; tell the rule's author`,
      ),
    ];
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return [wrongKind(path, value, types)];
  if (schema.enum && !schema.enum.includes(value)) return [notOneOf(path, value, schema.enum)];
  if (typeof value === 'number') return checkRange(schema, value, path);
  if (typeof value === 'string') return checkText(schema, value, path);
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((entry, index) => checkOptions(items, entry, joinPointer(path, index))) : [];
  }
  if (typeof value === 'object' && value !== null) return checkObject(schema, value as Record<string, unknown>, path);
  return [];
}

function checkRange({ minimum, maximum }: OptionsSchema, value: number, path: string): ConfigProblem[] {
  if (minimum !== undefined && value < minimum) return [problemAt(path, `${value} is too small; at least ${minimum}`)];
  if (maximum !== undefined && value > maximum) return [problemAt(path, `${value} is too big; at most ${maximum}`)];
  return [];
}

function checkText(
  { minLength = 0, maxLength, pattern, examples }: OptionsSchema,
  value: string,
  path: string,
): ConfigProblem[] {
  if (value.length < minLength)
    return [problemAt(path, `${quote(value)} is too short; at least ${minLength} characters`)];
  if (maxLength !== undefined && value.length > maxLength) {
    return [problemAt(path, `${quote(value)} is too long; at most ${maxLength} characters`)];
  }
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return [];
  const example = examples?.[0] === undefined ? '' : `; for example ${JSON.stringify(examples[0])}`;
  return [problemAt(path, `${quote(value)} has the wrong form${example}`)];
}

function checkObject(schema: OptionsSchema, value: Record<string, unknown>, path: string): ConfigProblem[] {
  const { properties = {}, required = [], additionalProperties = schema.properties === undefined } = schema;
  const lacking = required.filter((name) => !Object.hasOwn(value, name));
  const problems = lacking.map((name) => problemAt(path, `the option "${name}" is missing; add it`));
  for (const [name, entry] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    if (known ?? rest) problems.push(...checkOptions((known ?? rest) as OptionsSchema, entry, joinPointer(path, name)));
    else if (additionalProperties === false) {
      problems.push(unknownName(path, 'option', name, Object.keys(properties)));
    }
  }
  return problems;
}

export function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return typeof value === type;
}
