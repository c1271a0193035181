import { reviewCalendar } from '../lint/calendar/review.js';
import type { LintResult } from '../lint/results.js';
import { textSource } from '../post/text-source.js';
import { createSourceLinter, type LintOptions } from './source-linter.js';

export interface LintTextOptions extends LintOptions {
  /** The name that decides how the text is read, such as `calendar.jsonl`; plain text when absent. */
  path?: string;
}

/**
 * Checks a text, without a disk. What can't be read in it is a message with `fatal` and not thrown; a config that means
 * nothing is a `ConfigError`.
 */
export async function lintText(text: string, { path, ...options }: LintTextOptions = {}): Promise<LintResult> {
  const lint = await createSourceLinter(options);
  const [result] = await reviewCalendar([await lint(textSource(text, path))], { now: Date.now() });
  return result as LintResult;
}
