import { type SchemaError, validate } from 'smlint:validate-config';
import { maskAll } from '../text/mask.js';
import type { ConfigFile, ConfigInput, ConfigRule } from './config.js';
import { checkGlob } from './glob.js';
import { checkOptions, type OptionsSchema } from './options.js';
import { describe, missing, notOneOf, problemAt, quote, unknownName, wrongKind } from './phrases.js';
import { type ConfigProblem, joinPointer, placeProblem, pointerParts } from './problems.js';
import { schema } from './schema.js';

/** All problems of one config at once, in the order of the file. */
export function validateConfig(
  value: unknown,
  { rules, file }: { rules: readonly ConfigRule[]; file: Pick<ConfigFile, 'name' | 'locate'> },
): ConfigProblem[] {
  const shape = validate(value) ? [] : explain(value, validate.errors ?? []);
  // What is beside a misshapen part is still checked, so that one run shows everything.
  const meaning = isObject(value) ? checkMeaning(value as ConfigInput, rules) : [];
  const broken = shape.map((problem) => problem.path);
  const all = [...shape, ...meaning.filter(({ path }) => !broken.some((b) => b === path || path.startsWith(`${b}/`)))];
  const secrets = isObject(value) ? secretsIn(value['confidential']) : [];
  const told = (problem: ConfigProblem): ConfigProblem =>
    problem.path.startsWith('/confidential') ? { ...problem, message: maskAll(problem.message, secrets) } : problem;
  return all.map((problem) => placeProblem(told(problem), file)).sort(byPlace);
}

/** A list of secrets is one even where it is misshapen; only what is plainly something else may be quoted. */
function secretsIn(part: unknown, key = ''): string[] {
  if (typeof part === 'string') return ['match', 'from', 'until', 'approved', 'vault'].includes(key) ? [] : [part];
  if (Array.isArray(part)) return part.flatMap((entry) => secretsIn(entry));
  return isObject(part) ? Object.entries(part).flatMap(([name, value]) => secretsIn(value, name)) : [];
}

function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** What the schema can't say: rule names, their options, real dates, patterns. */
function checkMeaning(config: ConfigInput, rules: readonly ConfigRule[]): ConfigProblem[] {
  const overrides = Array.isArray(config.overrides) ? config.overrides.filter(isObject) : [];
  const { terms, clients } = isObject(config.confidential) ? config.confidential : {};
  return [
    ...checkRules(config.rules, '/rules', rules),
    ...overrides.flatMap((override, index) => [
      ...checkRules(override.rules, `/overrides/${index}/rules`, rules),
      ...checkGlobs(override.files, `/overrides/${index}/files`),
    ]),
    ...checkDates(terms, '/confidential/terms', ['from', 'until']),
    ...checkDates(isObject(config.calendar) ? config.calendar['quiet'] : [], '/calendar/quiet', ['from', 'until']),
    ...checkDates(clients, '/confidential/clients', ['approved']),
  ];
}

function checkRules(settings: ConfigInput['rules'], path: string, rules: readonly ConfigRule[]): ConfigProblem[] {
  if (!isObject(settings)) return [];
  const ids = rules.map((rule) => rule.id);
  return Object.entries(settings).flatMap(([id, setting]) => {
    const rule = rules.find((known) => known.id === id);
    if (!rule) return [unknownName(path, 'rule', id, ids)];
    const options = Array.isArray(setting) ? setting[1] : undefined;
    return isObject(options) ? checkRuleOptions(rule, options, joinPointer(joinPointer(path, id), 1)) : [];
  });
}

function checkRuleOptions(rule: ConfigRule, options: Record<string, unknown>, path: string): ConfigProblem[] {
  const own = (rule.schema ?? { properties: {} }) as OptionsSchema;
  const waivable: OptionsSchema = { type: 'boolean' };
  return checkOptions({ ...own, properties: { ...own.properties, waivable } }, options, path);
}

function checkGlobs(files: unknown, path: string): ConfigProblem[] {
  const patterns = typeof files === 'string' ? [[path, files]] : Array.isArray(files) ? [...files.entries()] : [];
  return patterns.flatMap(([place, pattern]) => {
    const complaint = typeof pattern === 'string' ? checkGlob(pattern) : undefined;
    const pointer = typeof place === 'number' ? joinPointer(path, place) : path;
    return complaint ? [problemAt(pointer, complaint)] : [];
  });
}

function checkDates(list: unknown, path: string, keys: readonly string[]): ConfigProblem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) =>
    isObject(entry) ? keys.flatMap((key) => checkDate(entry[key], `${path}/${index}/${key}`)) : [],
  );
}

function checkDate(day: unknown, path: string): ConfigProblem[] {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
  const date = new Date(`${day}T00:00:00Z`);
  // `new Date` takes 31 February for 3 March.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return isReal ? [] : [problemAt(path, `${quote(day)} is not a day of the calendar; check month and day`)];
}

/** Turns the validator's errors into problems; of alternatives only the one counts whose kind the value has. */
function explain(value: unknown, errors: readonly SchemaError[]): ConfigProblem[] {
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
      const kinds = wrong.flatMap((other) => other.params.type ?? []);
      const found = valueAt(value, path);
      problems.set(
        error,
        choices && found !== null
          ? notOneOf(path, found, choices.params.allowedValues ?? [])
          : wrongKind(path, found, kinds, exampleOf(error)),
      );
    }
  }
  // A value outside of a choice is often of another kind, too; the choice says more.
  const chosen = new Set(open.filter((error) => error.keyword === 'enum').map((error) => error.instancePath));
  return open
    .filter((error) => error.keyword !== 'type' || !chosen.has(error.instancePath))
    .map((error) => problems.get(error) ?? explainOne(value, error));
}

function explainOne(root: unknown, error: SchemaError): ConfigProblem {
  const { keyword, instancePath: path, params } = error;
  const value = valueAt(root, path);
  if (keyword === 'type') return wrongKind(path, value, [params.type ?? []].flat(), exampleOf(error));
  if (keyword === 'enum') return notOneOf(path, value, params.allowedValues ?? []);
  if (keyword === 'required') return missing(path, params.missingProperty ?? '');
  if (keyword === 'additionalProperties') {
    return unknownName(path, 'key', params.additionalProperty ?? '', Object.keys(schemaOf(error).properties ?? {}));
  }
  if (keyword === 'pattern') {
    const example = exampleOf(error);
    if (typeof value === 'string' && value.trim() === '')
      return problemAt(path, 'the text is empty; fill it or remove it');
    return problemAt(path, `${quote(String(value))} has the wrong form; for example ${JSON.stringify(example)}`);
  }
  if (keyword === 'minItems') return problemAt(path, 'the list is empty; fill it or remove it');
  if (keyword === 'maxItems')
    return problemAt(path, 'the list is too long; it holds a severity and one object of options');
  return problemAt(path, `${describe(value)} can't stand here`);
}

interface SchemaNode {
  properties?: object;
  examples?: readonly unknown[];
}

function exampleOf(error: SchemaError): unknown {
  return schemaOf(error).examples?.[0];
}

/** The schema whose keyword failed: `#/properties/post/additionalProperties` fails in `#/properties/post`. */
function schemaOf(error: SchemaError): SchemaNode {
  const parts = pointerParts(decodeURIComponent(error.schemaPath)).slice(0, -1);
  return (valueAt(schema, parts.map((part) => `/${part}`).join('')) ?? {}) as SchemaNode;
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
