import type { LintMessage } from '../lint/results.js';
import { toSafeJson } from './escape.js';
import type { Formatter } from './format.js';
import { pathFrom } from './places.js';

/** GitLab's code quality report; its merge requests tell new findings from old ones by the fingerprints. */
export const gitlab: Formatter = (results, { cwd }) => {
  const seen = new Map<string, number>();
  const issues = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => {
      const path = pathFrom(cwd, filePath);
      const check = message.ruleId ?? `smlint/${message.messageId ?? 'problem'}`;
      const same = [path, check, message.fingerprint ?? message.message].join(' ');
      const number = (seen.get(same) ?? 0) + 1;
      seen.set(same, number);
      return {
        description: message.message,
        check_name: check,
        fingerprint: number === 1 ? same : `${same} ${number}`,
        severity: severityOf(message),
        location: { path, lines: { begin: message.line ?? 1, end: message.endLine ?? message.line ?? 1 } },
      };
    }),
  );
  return toSafeJson(issues);
};

function severityOf({ fatal, severity }: LintMessage): 'critical' | 'major' | 'minor' {
  if (fatal) return 'critical';
  return severity === 2 ? 'major' : 'minor';
}
