/** What `import … from 'smlint'` gives in a browser: all but what needs a disk. */

export type { Config } from './api/config.js';
export { type FormatOptions, formatResults } from './api/format-results.js';
export { type LintTextOptions, lintText } from './api/lint-text.js';
export type { LintOptions } from './api/source-linter.js';
export type { ConfigInput } from './config/config.js';
export type { FormatName } from './report/format.js';
export { defineRule } from './rule/rule.js';
