import { escapeText } from './escape.js';
import type { Formatter } from './format.js';
import { linesAndCount } from './lines.js';

/** ESLint's "compact": a finding a line, for `reviewdog -f=eslint-compact` and VS Code's `$eslint-compact`. */
export const compact: Formatter = (results) =>
  linesAndCount(results, ({ filePath }, { line = 0, column = 0, severity, message, ruleId }) => {
    const rule = ruleId ? ` (${ruleId})` : '';
    return `${escapeText(filePath)}: line ${line}, col ${column}, ${severity === 2 ? 'Error' : 'Warning'} - ${escapeText(message)}${rule}`;
  });
