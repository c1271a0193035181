import { dateField, type FieldProblem, type Fields, isFields, isSaid, shown, textField } from './fields.js';
import type { Approval, PostStatus } from './post.js';

/** What planners and people write into a column or key "status". */
const statuses: Readonly<Record<PostStatus, readonly string[]>> = {
  draft: ['draft', 'entwurf'],
  scheduled: ['scheduled', 'schedule', 'planned', 'queued', 'geplant', 'eingeplant', 'terminiert'],
  published: ['published', 'posted', 'sent', 'veröffentlicht', 'gepostet'],
};

/** How far a post is. Every tool has states of its own, such as "in review"; those say nothing here and are no mistake. */
export function readStatus(value: unknown): PostStatus | undefined {
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  return (Object.keys(statuses) as PostStatus[]).find((status) => statuses[status].includes(word));
}

/** Reads `approval: {by, at, hash}`, or the name alone. */
export function readApproval(value: unknown, problems: FieldProblem[]): Approval | undefined {
  if (!isSaid(value) || value === false) return undefined;
  if (typeof value === 'string') return { by: value.trim() };
  if (!isFields(value)) {
    problems.push({ message: `"approval" takes "by", "at" and "hash", not ${shown(value)}.`, path: ['approval'] });
    return undefined;
  }
  return approvalOf({ by: value.by, at: value.at, hash: value.hash }, (key) => ['approval', key], problems);
}

/** The same where each part is a column or key of its own. */
export function readApprovalParts(fields: Fields, problems: FieldProblem[]): Approval | undefined {
  const { approvedBy: by, approvedAt: at, approvalHash: hash } = fields;
  const names: Record<string, string> = { by: 'approvedBy', at: 'approvedAt', hash: 'approvalHash' };
  const found = approvalOf({ by, at, hash }, (key) => [names[key] as string], problems);
  return Object.keys(found).length > 0 ? found : undefined;
}

function approvalOf(
  { by, at, hash }: Record<'by' | 'at' | 'hash', unknown>,
  pathOf: (key: string) => string[],
  problems: FieldProblem[],
): Approval {
  const approval = {
    by: textField(by, pathOf('by'), problems),
    at: dateField(at, pathOf('at'), problems),
    hash: textField(hash, pathOf('hash'), problems),
  };
  return Object.fromEntries(Object.entries(approval).filter(([, value]) => value !== undefined));
}
