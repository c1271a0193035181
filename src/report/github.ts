import type { LintMessage } from '../lint/results.js';
import { escapeCommand, escapeProperty } from './escape.js';
import type { Formatter } from './format.js';
import { mergeNotices, words } from './summary.js';

/**
 * Workflow commands that GitHub shows beside the lines of a pull request; it keeps ten errors and ten warnings a step.
 * Paths are absolute, for GitHub knows where the repository is and smlint may run in a folder of it.
 */
export const github: Formatter = (results, { locale }) => {
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => annotation(filePath, message)),
  );
  const notices = mergeNotices(results).map(({ message, posts, ruleId }) =>
    workflowCommand('notice', { title: titleOf(ruleId) }, [`${words[locale].posts(posts)}: ${message}`]),
  );
  return [...findings, ...notices].join('\n');
};

function annotation(filePath: string, message: LintMessage): string {
  const { line, column, endLine, endColumn, suggestions = [] } = message;
  // GitHub has columns only within a line, and its last one belongs to the place.
  const columns = line === endLine && endColumn !== undefined && column !== undefined;
  const place = {
    ...(!filePath.startsWith('<') && { file: filePath }),
    line,
    endLine,
    ...(columns && { col: column, endColumn: Math.max(column, endColumn - 1) }),
    title: titleOf(message.ruleId),
  };
  const lines = [message.message, ...suggestions.map(({ desc }) => `→ ${desc}`)];
  return workflowCommand(message.severity === 2 ? 'error' : 'warning', place, lines);
}

function titleOf(ruleId: string | null): string {
  return ruleId ? `smlint: ${ruleId}` : 'smlint';
}

function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Record<string, string | number | undefined>,
  lines: readonly string[],
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${given.join(',')}::${lines.map(escapeCommand).join('%0A')}`;
}
