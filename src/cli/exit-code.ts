import type { LintResult } from '../lint/results.js';

export const exitCodes = { fine: 0, findings: 1, failed: 2 } as const;

/** `results` have to be all there are: what `--quiet` leaves out of the report still counts. */
export function exitCodeOf(results: readonly LintResult[], maxWarnings: number | undefined): number {
  if (results.some(({ fatalErrorCount }) => fatalErrorCount > 0)) return exitCodes.failed;
  if (results.some(({ errorCount }) => errorCount > 0)) return exitCodes.findings;
  return tooManyWarnings(results, maxWarnings) ? exitCodes.findings : exitCodes.fine;
}

export function tooManyWarnings(
  results: readonly LintResult[],
  maxWarnings: number | undefined,
): { maxWarnings: number; foundWarnings: number } | undefined {
  const foundWarnings = results.reduce((sum, { warningCount }) => sum + warningCount, 0);
  return maxWarnings !== undefined && foundWarnings > maxWarnings ? { maxWarnings, foundWarnings } : undefined;
}
