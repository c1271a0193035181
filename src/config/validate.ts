import { platforms } from '../post/post.js';
import { columnFields } from '../post/reader.js';
import type { OptionsSchema } from '../rule/options-schema.js';
import { maskAll } from '../text/mask.js';
import { checkStrategy } from './check-strategy.js';
import type { ConfigFile, ConfigInput, ConfigRule } from './config.js';
import { explain } from './explain.js';
import { checkGlob } from './glob.js';
import { checkOptions } from './options.js';
import { problemAt, quote, unknownName } from './phrases.js';
import { type ConfigProblem, joinPointer, placeProblem } from './problems.js';
import { schema } from './schema.js';
import { schemaErrors } from './schema-errors.js';

/** All problems of one config at once, in the order of the file. */
export function validateConfig(
  value: unknown,
  { rules, file }: { rules: readonly ConfigRule[]; file: Pick<ConfigFile, 'name' | 'locate'> },
): ConfigProblem[] {
  const shape = explain(value, schemaErrors(schema, value));
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
  const readers = Array.isArray(config.readers) ? config.readers.filter(isObject) : [];
  const { terms, clients } = isObject(config.confidential) ? config.confidential : {};
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
    ...checkDates(terms, '/confidential/terms', ['from', 'until']),
    ...checkCalendar(config.calendar),
    ...checkDates(clients, '/confidential/clients', ['approved']),
    ...checkDates(isObject(config.strategy) ? config.strategy.campaigns : [], '/strategy/campaigns', ['from', 'until']),
    ...checkStrategy(config.strategy),
  ];
}

function checkCalendar(calendar: unknown): ConfigProblem[] {
  if (!isObject(calendar)) return [];
  return [
    ...checkZone(calendar['timezone']),
    ...checkDates(calendar['quiet'], '/calendar/quiet', ['from', 'until']),
    ...checkDates(calendar['blackouts'], '/calendar/blackouts', ['from', 'until']),
    ...['quiet', 'blackouts'].flatMap((key) => checkSpans(calendar[key], `/calendar/${key}`)),
    ...checkHours(calendar['businessHours'], '/calendar/businessHours'),
    ...checkHours(calendar['onDuty'], '/calendar/onDuty'),
  ];
}

/** A span that ends before it begins would never hold. */
function checkSpans(list: unknown, path: string): ConfigProblem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => {
    const { from, until } = isObject(entry) ? entry : {};
    if (typeof from !== 'string' || typeof until !== 'string' || from <= until) return [];
    return [problemAt(`${path}/${index}/until`, `it ends before it begins on ${from}; swap the days`)];
  });
}

function checkZone(name: unknown): ConfigProblem[] {
  if (typeof name !== 'string' || isZone(name)) return [];
  return [problemAt('/calendar/timezone', `${quote(name)} is no time zone; use an IANA name such as Europe/Berlin`)];
}

function checkHours(hours: unknown, path: string): ConfigProblem[] {
  if (!isObject(hours) || typeof hours.from !== 'string' || typeof hours.until !== 'string') return [];
  if (hours.from < hours.until) return [];
  const message = `the day ends at ${quote(hours.until)}, before it begins at ${quote(hours.from)}; name hours of one day`;
  return [problemAt(`${path}/until`, message)];
}

/** The list has no old names ("Asia/Calcutta"), but most configs get by without making a format, which costs ten times as much. */
function isZone(name: string): boolean {
  if (Intl.supportedValuesOf('timeZone').includes(name)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
