import { type SchemaError, validate } from 'smlint:validate-config';
import { platforms } from '../post/post.js';
import { columnFields } from '../post/reader.js';
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
  return all.map((problem) => placeProblem(problem, file)).sort(byPlace);
}

function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** What the schema can't say: rule names, their options, real dates, patterns. */
function checkMeaning(config: ConfigInput, rules: readonly ConfigRule[]): ConfigProblem[] {
  const overrides = Array.isArray(config.overrides) ? config.overrides.filter(isObject) : [];
  const readers = Array.isArray(config.readers) ? config.readers.filter(isObject) : [];
  const terms =
    isObject(config.confidential) && Array.isArray(config.confidential.terms) ? config.confidential.terms : [];
  return [
    ...checkRules(config.rules, '/rules', rules),
    ...overrides.flatMap((override, index) => [
      ...checkRules(override.rules, `/overrides/${index}/rules`, rules),
      ...checkGlobs(override.files, `/overrides/${index}/files`),
    ]),
    ...unknownPlatforms(config.platforms),
    ...readers.flatMap(({ files, map }, index) => [
      ...checkGlobs(files, `/readers/${index}/files`),
      ...checkMap(map, `/readers/${index}/map`),
    ]),
    ...terms.flatMap((term, index) => checkDate(term, `/confidential/terms/${index}/until`)),
  ];
}

/** Not the schema's business: compiled, a schema for each platform would be longer than all the rest. */
function unknownPlatforms(own: ConfigInput['platforms']): ConfigProblem[] {
  const names = isObject(own) ? Object.keys(own) : [];
  const isKnown = (name: string) => platforms.some((known) => known === name);
  return names.flatMap((name) => (isKnown(name) ? [] : [unknownName('/platforms', 'platform', name, platforms)]));
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

function checkMap(map: unknown, path: string): ConfigProblem[] {
  const unknown = isObject(map)
    ? Object.keys(map).filter((field) => !columnFields.some((known) => known === field))
    : [];
  return unknown.map((field) => unknownName(path, 'field', field, columnFields));
}

function checkGlobs(files: unknown, path: string): ConfigProblem[] {
  const patterns = typeof files === 'string' ? [[path, files]] : Array.isArray(files) ? [...files.entries()] : [];
  return patterns.flatMap(([place, pattern]) => {
    const complaint = typeof pattern === 'string' ? checkGlob(pattern) : undefined;
    const pointer = typeof place === 'number' ? joinPointer(path, place) : path;
    return complaint ? [problemAt(pointer, complaint)] : [];
  });
}

function checkDate(term: unknown, path: string): ConfigProblem[] {
  const until = isObject(term) ? term.until : undefined;
  if (typeof until !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(until)) return [];
  const date = new Date(`${until}T00:00:00Z`);
  // `new Date` takes 31 February for 3 March.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(until);
  return isReal ? [] : [problemAt(path, `${quote(until)} is not a day of the calendar; check month and day`)];
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
  if (keyword === 'minimum') return problemAt(path, `${String(value)} is too small; at least ${params.limit}`);
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
