import { toSafeJson } from './escape.js';
import type { Formatter } from './format.js';

/** What ESLint's format of that name prints: the results and what is known of the rules. */
export const jsonWithMetadata: Formatter = (results, { cwd, rulesMeta, maxWarningsExceeded }) =>
  toSafeJson({ results, metadata: { cwd, rulesMeta, ...(maxWarningsExceeded && { maxWarningsExceeded }) } });
