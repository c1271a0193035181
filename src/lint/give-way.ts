import type { Finding } from './linter.js';

/** Leaves out what another rule says of the same passage with more to the point: one passage, one finding. */
export function giveWay(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ yieldsTo, start, end }) =>
      yieldsTo === undefined ||
      !findings.some((other) => other.rule.rule.id === yieldsTo && other.start < end && start < other.end),
  );
}
