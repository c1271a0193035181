import { describe, missing, notOneOf, problemAt, quote, unknownName, wrongKind } from './phrases.js';
import { type ConfigProblem, pointerParts } from './problems.js';
import type { SchemaError } from './schema-errors.js';

/** Turns errors into problems; of alternatives only the one counts whose kind the value has. */
export function explain(value: unknown, errors: readonly SchemaError[]): ConfigProblem[] {
  let open: SchemaError[] = [];
  const problems = new Map<SchemaError, ConfigProblem>();
  for (const error of errors) {
    if (error.keyword !== 'anyOf') {
      open.push(error);
      continue;
    }
    const inside = open.filter(
      (other) => other.schemaPath.startsWith(`${error.schemaPath}/`) && isWithin(other, error),
    );
    const branchOf = (other: SchemaError) => other.schemaPath.slice(error.schemaPath.length + 1).split('/')[0];
    const wrong = inside.filter((other) => other.keyword === 'type' && other.instancePath === error.instancePath);
    const wrongBranches = new Set(wrong.map(branchOf));
    const fitting = inside.filter((other) => !wrongBranches.has(branchOf(other)));
    open = open.filter((other) => !inside.includes(other) || fitting.includes(other));
    if (fitting.length === 0) {
      open.push(error);
      const path = error.instancePath;
      const choices = inside.find((other) => other.keyword === 'enum' && other.instancePath === path);
      const kinds = wrong.flatMap((other) => other.schema.type ?? []);
      const found = valueAt(value, path);
      problems.set(
        error,
        choices && found !== null
          ? notOneOf(path, found, choices.schema.enum ?? [])
          : wrongKind(path, found, kinds, error.schema.examples?.[0]),
      );
    }
  }
  // A value outside of a choice is often of another kind, too; the choice says more.
  const chosen = new Set(open.filter((error) => error.keyword === 'enum').map((error) => error.instancePath));
  return open
    .filter((error) => error.keyword !== 'type' || !chosen.has(error.instancePath))
    .map((error) => problems.get(error) ?? explainOne(value, error));
}

function explainOne(root: unknown, { keyword, schema, instancePath: path, key = '' }: SchemaError): ConfigProblem {
  const value = valueAt(root, path);
  const example = schema.examples?.[0];
  if (keyword === 'type') return wrongKind(path, value, [schema.type ?? []].flat(), example);
  if (keyword === 'enum') return notOneOf(path, value, schema.enum ?? []);
  if (keyword === 'required') return missing(path, key);
  if (keyword === 'additionalProperties') return unknownName(path, 'key', key, Object.keys(schema.properties ?? {}));
  if (keyword === 'pattern') {
    if (typeof value === 'string' && value.trim() === '')
      return problemAt(path, 'the text is empty; fill it or remove it');
    return problemAt(path, `${quote(String(value))} has the wrong form; for example ${JSON.stringify(example)}`);
  }
  if (keyword === 'minItems') return problemAt(path, 'the list is empty; fill it or remove it');
  if (keyword === 'maxItems')
    return problemAt(path, 'the list is too long; it holds a severity and one object of options');
  if (keyword === 'minimum') return problemAt(path, `${String(value)} is too small; at least ${schema.minimum}`);
  return problemAt(path, `${describe(value)} can't stand here`);
}

function isWithin(inner: SchemaError, outer: SchemaError): boolean {
  return inner.instancePath === outer.instancePath || inner.instancePath.startsWith(`${outer.instancePath}/`);
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointerParts(pointer)) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  }
  return value;
}
