import { nearest } from '../text/nearest.js';

/** What front matter, a sidecar or a JSON line says, before anything in it has been checked. */
export type Fields = Readonly<Record<string, unknown>>;
export type FieldPath = readonly (string | number)[];

export interface FieldProblem {
  message: string;
  path: FieldPath;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A value as a message may show it: on one line and short, because it comes from whoever wrote the draft. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isFields(value)) return 'a mapping';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The value as text; a number, such as an id or a year that YAML took for one, is taken as it is written. */
export function textField(value: unknown, path: FieldPath, problems: FieldProblem[]): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (isSaid(value)) problems.push({ message: `"${path.at(-1)}" takes one text, not ${shown(value)}.`, path });
  return undefined;
}

/** The known value that is meant. `unknown` says nothing, just as an absent field. */
export function knownField<Known extends string>(
  value: unknown,
  what: string,
  known: readonly Known[],
  synonyms: ReadonlyMap<string, Known> | undefined,
  path: FieldPath,
  problems: FieldProblem[],
): Known | undefined {
  if (known.includes(value as Known)) return value as Known;
  if (!isSaid(value) || value === 'unknown') return undefined;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  const meant = known.find((candidate) => candidate === word) ?? synonyms?.get(word ?? '');
  if (meant !== undefined) return meant;
  if (word === undefined) {
    problems.push({ message: `"${path.at(-1)}" takes one of ${known.join(', ')}, not ${shown(value)}.`, path });
    return undefined;
  }
  const near = nearest(word, known);
  const next = near === undefined ? `Choose one of ${known.join(', ')}.` : `Did you mean "${near}"?`;
  problems.push({ message: `There is no ${what} ${shown(value)}. ${next}`, path });
  return undefined;
}

const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s?(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** An ISO date, with or without a time, as it is written. */
export function dateField(value: unknown, path: FieldPath, problems: FieldProblem[]): string | undefined {
  if (!isSaid(value)) return undefined;
  const parts = typeof value === 'string' ? isoDate.exec(value.trim()) : null;
  if (parts !== null) {
    const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return parts[0];
  }
  const message = `"${path.at(-1)}" takes a date such as 2026-12-31 or 2026-12-31T09:00, not ${shown(value)}.`;
  problems.push({ message, path });
  return undefined;
}

/** Reports keys of one of smlint's own blocks that mean nothing, since a misspelt one would be lost in silence. */
export function checkKeys(fields: Fields, known: readonly string[], path: FieldPath, problems: FieldProblem[]): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const next = near === undefined ? `Known here are ${known.join(', ')}.` : `Did you mean "${near}"?`;
    problems.push({ message: `There is no key ${shown(key)} here. ${next}`, path: [...path, key] });
  }
}
