import type { ConfigFile } from '../config/config.js';
import { unknownName } from '../config/phrases.js';
import { type ConfigProblem, placeProblem } from '../config/problems.js';
import type { Guideline } from '../rule/settings.js';
import { loadRegex } from '../text/regex.js';
import { buildRule } from './build.js';
import type { ClauseInput, EntryInput } from './entry.js';
import { inherit } from './inherit.js';
import { checkMeaning } from './meaning.js';
import { planOf } from './plan.js';
import type { DeclaredRule } from './rule.js';
import { complainAbout, readEntries } from './shape.js';

/** One entry of `guidelines`, of a config or of a file in a folder of guidelines. */
export interface EntrySource<Value = unknown> {
  value: Value;
  /** JSON pointer of the entry in its file. */
  pointer: string;
  file: ConfigFile;
}

/** A clause of the company's guideline and the rules that hold posts to it. */
export interface Clause extends Guideline {
  rules: string[];
}

export interface Guidelines {
  /** None where there are problems. */
  rules: DeclaredRule[];
  clauses: Clause[];
  /** Of all entries at once, in the order of their files. */
  problems: ConfigProblem[];
  /** Ids of all entries, also of those with problems, so that `rules` may name them. */
  ids: string[];
}

/** Turns entries into rules. `others`: ids that are taken, by smlint's own rules and those of plugins. */
export async function buildGuidelines(
  sources: readonly EntrySource[],
  others: ReadonlySet<string>,
): Promise<Guidelines> {
  const { entries, clauses, problems } = readEntries(sources);
  const known = nameEntries(entries, others, problems);
  const ids = [...others, ...known.keys()];
  for (const clause of clauses) problems.push(...unknownRules(clause, ids));

  const compile = entries.some(({ value }) => hasKey(value, 'regex')) ? await loadRegex() : undefined;
  const planned = entries.map((source) => {
    const complain = complainAbout(source, problems);
    const before = problems.length;
    const inherited = inherit(source.value, known, complain);
    const entry: EntryInput = problems.length > before ? { ...inherited, broken: true } : inherited;
    checkMeaning(entry, complain);
    return { entry: withClause(entry, clauses), plan: planOf(entry, compile, complain), source };
  });
  return {
    rules: problems.length > 0 ? [] : planned.map(({ entry, plan, source }) => buildRule(entry, plan, source)),
    clauses: clauses.map(({ value: { guideline, rules = [] } }) => ({ ...guideline, rules })),
    problems: problems.sort(byPlace),
    ids: [...known.keys()],
  };
}

function nameEntries(
  entries: readonly EntrySource<EntryInput>[],
  others: ReadonlySet<string>,
  problems: ConfigProblem[],
): Map<string, EntryInput> {
  const known = new Map<string, EntryInput>();
  for (const entry of entries) {
    const { id } = entry.value;
    const complain = complainAbout(entry, problems);
    if (others.has(id)) complain('/id', 'smlint or a plugin has a rule of this name; choose another id');
    else if (known.has(id)) complain('/id', 'another rule of these guidelines has the same id; choose another one');
    else if (id !== '') known.set(id, entry.value);
  }
  return known;
}

function unknownRules({ value, pointer, file }: EntrySource<ClauseInput>, ids: readonly string[]): ConfigProblem[] {
  return (value.rules ?? []).flatMap((id, index) => {
    if (ids.includes(id)) return [];
    const path = `${pointer}/rules/${index}`;
    return [placeProblem({ ...unknownName('', 'rule', id, ids), path, onKey: false }, file)];
  });
}

/** A rule that names only the section of a clause takes the rest from the clause. */
function withClause(entry: EntryInput, clauses: readonly EntrySource<ClauseInput>[]): EntryInput {
  const section = entry.guideline?.section;
  const clause = clauses.find(({ value }) => section !== undefined && value.guideline.section === section);
  return clause ? { ...entry, guideline: { ...clause.value.guideline, ...entry.guideline } } : entry;
}

function hasKey(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, key) || Object.values(value).some((inner) => hasKey(inner, key));
}

function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
