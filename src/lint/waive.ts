import type { Post, Waiver } from '../post/post.js';
import type { Finding } from './linter.js';

export interface WaivedFinding {
  finding: Finding;
  waiver: Waiver;
}

/** What is wrong with a waiver itself. */
export type WaiverProblem =
  | 'waiver-without-reason'
  | 'waiver-expired'
  | 'waiver-unused'
  | 'waiver-forbidden'
  | 'waiver-unknown-rule';

/** Parts findings into those that stand and those that a valid waiver takes out. */
export function waive(findings: Finding[], post: Post, today: string): { kept: Finding[]; waived: WaivedFinding[] } {
  const valid = post.waivers.filter((waiver) => waiver.reason && !isExpired(waiver, today));
  if (valid.length === 0) return { kept: findings, waived: [] };
  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const { rule } = finding;
    const waiver = rule.waivable ? valid.find((candidate) => candidate.rule === rule.rule.id) : undefined;
    if (waiver) waived.push({ finding, waiver });
    else kept.push(finding);
  }
  return { kept, waived };
}

/** The last day of a waiver is a day on which it holds. */
export function isExpired({ until }: Waiver, today: string): boolean {
  return until !== undefined && until < today;
}
