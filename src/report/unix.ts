import { escapeText } from './escape.js';
import type { Formatter } from './format.js';
import { linesAndCount } from './lines.js';

/** ESLint's "unix": the line of compilers, which every editor and `grep -n` user can jump from. */
export const unix: Formatter = (results) =>
  linesAndCount(results, ({ filePath }, { line = 0, column = 0, severity, message, ruleId }) => {
    const rule = ruleId ? `/${ruleId}` : '';
    return `${escapeText(filePath)}:${line}:${column}: ${escapeText(message)} [${severity === 2 ? 'Error' : 'Warning'}${rule}]`;
  });
