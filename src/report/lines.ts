import type { LintMessage, LintResult } from '../lint/results.js';

/** A line for every finding and their number below, as ESLint has it in formats for programs: in English always. */
export function linesAndCount(
  results: readonly LintResult[],
  line: (result: LintResult, message: LintMessage) => string,
): string {
  const lines = results.flatMap((result) => result.messages.map((message) => line(result, message)));
  if (lines.length === 0) return '';
  return `${lines.join('\n')}\n\n${lines.length} problem${lines.length === 1 ? '' : 's'}`;
}
