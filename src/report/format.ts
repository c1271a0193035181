import type { LintResult } from '../lint/results.js';
import type { Locale } from '../rule/rule.js';

/** What a formatter may know beside the results; the first four are ESLint's, so that its formatter packages work. */
export interface FormatContext {
  cwd: string;
  rulesMeta: Record<string, RuleMeta>;
  color: boolean;
  maxWarningsExceeded?: { maxWarnings: number; foundWarnings: number };
  locale: Locale;
}

/** ESLint's `rule.meta`, as far as readers of reports use it. */
export interface RuleMeta {
  type: 'problem' | 'suggestion';
  docs: { description: string; url: string; recommended: 'warn' | 'error' };
  messages: Record<string, string>;
  schema: object;
}

/** Results in, text out; an empty text means that there is nothing to print. */
export type Formatter = (results: LintResult[], context: FormatContext) => string | Promise<string>;

/** The formats that smlint brings along. */
export const formatNames = ['stylish', 'json', 'diff'] as const;
export type FormatName = (typeof formatNames)[number];

/** A format that can't be used; the message says why and what to do. */
export class FormatError extends Error {
  override name = 'FormatError';
}
