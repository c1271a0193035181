import { toSafeJson } from './escape.js';
import type { Formatter } from './format.js';

/** ESLint's `LintResult[]` on one line, because editors decode line by line. */
export const json: Formatter = (results) => toSafeJson(results);
