import { explain } from '../config/explain.js';
import { problemAt } from '../config/phrases.js';
import { type ConfigProblem, placeProblem } from '../config/problems.js';
import { type SchemaError, schemaErrors } from '../config/schema-errors.js';
import type { ClauseInput, EntryInput } from './entry.js';
import type { EntrySource } from './guidelines.js';
import type { Complain } from './plan.js';
import { clauseSchema, entrySchema } from './schema.js';

export interface ReadEntries {
  entries: EntrySource<EntryInput>[];
  clauses: EntrySource<ClauseInput>[];
  problems: ConfigProblem[];
}

/** Tells rules from clauses and holds each against its schema; of a misshapen rule the sound part is kept. */
export function readEntries(sources: readonly EntrySource[]): ReadEntries {
  const read: ReadEntries = { entries: [], clauses: [], problems: [] };
  for (const source of sources) {
    const errors = schemaErrors(isClause(source.value) ? clauseSchema : entrySchema, source.value);
    read.problems.push(...explain(source.value, errors).map((problem) => placed(problem, source)));
    if (isClause(source.value)) {
      if (errors.length === 0) read.clauses.push(source as EntrySource<ClauseInput>);
    } else if (errors.length === 0) read.entries.push(source as EntrySource<EntryInput>);
    // What is beside a misshapen part is still checked, so that one run shows everything.
    else read.entries.push({ ...source, value: soundPart(source.value, errors) });
  }
  return read;
}

/** Adds what is wrong with an entry to the problems, with the rule's id and the place. */
export function complainAbout(source: EntrySource, problems: ConfigProblem[]): Complain {
  return (pointer, message) => problems.push(placed(problemAt(pointer, message), source));
}

function placed(problem: ConfigProblem, { value, pointer, file }: EntrySource): ConfigProblem {
  const id = (value as { id?: unknown } | null)?.id;
  const whose = typeof id === 'string' ? `rule "${id}": ` : 'guidelines: ';
  return placeProblem({ ...problem, message: whose + problem.message, path: pointer + problem.path }, file);
}

/** Without an id it is no rule, but a clause by itself. */
function isClause(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && 'guideline' in value && !['id', 'message', 'examples'].some((key) => key in value);
}

/** Without the keys that the schema finds fault with. */
function soundPart(value: unknown, errors: readonly SchemaError[]): EntryInput {
  const faulty = new Set(errors.map(({ instancePath }) => instancePath.split('/')[1]));
  const sound = Object.entries(Object(value)).filter(
    ([key]) => Object.hasOwn(entrySchema.properties, key) && !faulty.has(key),
  );
  const empty = { id: '', message: '', examples: { bad: [], good: [] } };
  return { ...empty, ...Object.fromEntries(sound), broken: true } as EntryInput;
}
