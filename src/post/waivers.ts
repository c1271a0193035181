import {
  checkKeys,
  dateField,
  type FieldPath,
  type FieldProblem,
  type Fields,
  isFields,
  isSaid,
  shown,
  textField,
} from './fields.js';
import type { Waiver } from './post.js';

/** The place of a field in the source, in UTF-16 code units, where it has one. */
export type Locate = (path: FieldPath) => [number, number] | undefined;

/** The waivers of a `waive:` list: `[{rule, reason, by, until}]`, or just the names of rules. */
export function readWaivers(list: unknown, path: FieldPath, problems: FieldProblem[], locate?: Locate): Waiver[] {
  if (!isSaid(list)) return [];
  const entries = Array.isArray(list) ? list : [list];
  return entries.flatMap((entry: unknown, index) => {
    const place = Array.isArray(list) ? [...path, index] : path;
    const waiver = readWaiver(typeof entry === 'string' ? { rule: entry } : entry, place, problems);
    if (waiver === undefined) return [];
    const range = locate?.(place);
    return [range === undefined ? waiver : { ...waiver, start: range[0], end: range[1] }];
  });
}

function readWaiver(entry: unknown, path: FieldPath, problems: FieldProblem[]): Waiver | undefined {
  if (!isFields(entry)) {
    problems.push({ message: `A waiver takes "rule", "reason", "by" and "until", not ${shown(entry)}.`, path });
    return undefined;
  }
  checkKeys(entry, ['rule', 'reason', 'by', 'until'], path, problems);
  const rule = textField(entry.rule, [...path, 'rule'], problems);
  if (rule === undefined) {
    problems.push({ message: 'This waiver names no rule. Add "rule:" with the id of the rule that it waives.', path });
    return undefined;
  }
  const reason = textField(entry.reason, [...path, 'reason'], problems);
  const by = textField(entry.by, [...path, 'by'], problems);
  const until = dateField(entry.until, [...path, 'until'], problems);
  return { rule, ...(reason && { reason }), ...(by && { by }), ...(until && { until }) };
}

/** The waivers of smlint's own block, `smlint: {waive: [...]}`. */
export function readOwnBlock(block: unknown, problems: FieldProblem[], locate?: Locate): Waiver[] {
  if (!isSaid(block)) return [];
  if (!isFields(block)) {
    problems.push({ message: `"smlint" takes "waive", not ${shown(block)}.`, path: ['smlint'] });
    return [];
  }
  checkKeys(block, ['waive'], ['smlint'], problems);
  return readWaivers(block.waive, ['smlint', 'waive'], problems, locate);
}

const separator = /\s(?:--|—|–)\s/;
const trailingNote = /\[(by|until):([^\]]*)\]$/;

const example = 'rule-id -- reason [by: name] [until: 2026-12-31]';

/**
 * The waivers of a comment's inner text: `smlint-waive confidential-terms -- announced today [by: Ada] [until: 2026-12-31]`,
 * with commas between several rules. A string says what is wrong with it; `undefined` means that the comment is not for smlint.
 */
export function readWaiverComment(comment: string): Waiver[] | string | undefined {
  const text = comment.trim();
  if (!/^smlint-/i.test(text)) return undefined;
  const form = `<!-- smlint-waive ${example} -->`;
  const directive = /^smlint-waive(?=\s|$)/.exec(text);
  if (directive === null) return `smlint does not know the comment ${shown(text.split(/\s/, 1)[0])}. Write ${form}.`;
  return readWaiverLine(text.slice(directive[0].length), form);
}

/** The same without the word before it, as a cell of a table holds it. */
export function readWaiverLine(waived: string, form = example): Waiver[] | string {
  const cut = separator.exec(waived);
  const rules = (cut === null ? waived : waived.slice(0, cut.index)).trim();
  let reason = cut === null ? '' : waived.slice(cut.index + cut[0].length).trim();
  if (rules === '') return `This waiver names no rule. Write ${form}.`;

  const notes: Fields & { by?: string; until?: string } = {};
  for (let note = trailingNote.exec(reason); note !== null; note = trailingNote.exec(reason)) {
    notes[note[1] as 'by' | 'until'] = (note[2] as string).trim();
    reason = reason.slice(0, note.index).trimEnd();
  }
  const ids = rules.split(',').map((rule) => rule.trim());
  if (ids.some((rule) => rule === '' || /\s/.test(rule))) return `${shown(rules)} is not a rule's name. Write ${form}.`;
  const problems: FieldProblem[] = [];
  const waivers = readWaivers(
    ids.map((rule) => ({ rule, reason, ...notes })),
    [],
    problems,
  );
  return problems[0]?.message ?? waivers;
}
