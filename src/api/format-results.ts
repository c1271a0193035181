import { rules as builtIn } from '../../rules/index.js';
import type { LintResult } from '../lint/results.js';
import { loadBuiltIn } from '../report/built-in.js';
import { FormatError, type FormatName, formatNames } from '../report/format.js';
import { rulesMeta } from '../report/rules-meta.js';
import type { Locale } from '../rule/rule.js';
import { nearest } from '../text/nearest.js';

export interface FormatOptions {
  /** The folder that paths are shown from; `/` when absent. */
  cwd?: string;
  locale?: Locale;
  color?: boolean;
}

/** A report in one of smlint's own formats. Throws a `FormatError` when there is none of that name. */
export async function formatResults(
  results: readonly LintResult[],
  name: FormatName,
  { cwd = '/', locale = 'en', color = false }: FormatOptions = {},
): Promise<string> {
  if (!formatNames.includes(name)) {
    const near = nearest(name, formatNames);
    throw new FormatError(
      `There is no format "${name}". ${near ? `Did you mean "${near}"?` : `Choose one of ${formatNames.join(', ')}.`}`,
    );
  }
  const format = await loadBuiltIn(name);
  return format([...results], { cwd, locale, color, rulesMeta: rulesMeta(builtIn, locale) });
}
