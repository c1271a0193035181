import type { LintResult, Notice } from '../lint/results.js';
import type { Locale } from '../rule/rule.js';

/** The words for numbers of things, in both languages. */
export const words = {
  en: {
    problems: (count: number) => plural(count, 'problem', 'problems'),
    errors: (count: number) => plural(count, 'error', 'errors'),
    warnings: (count: number) => plural(count, 'warning', 'warnings'),
    notices: (count: number) => `${plural(count, 'notice', 'notices')}: not everything could be checked`,
    posts: (count: number) => plural(count, 'post', 'posts'),
  },
  de: {
    problems: (count: number) => plural(count, 'Problem', 'Probleme'),
    errors: (count: number) => `${count} Fehler`,
    warnings: (count: number) => plural(count, 'Warnung', 'Warnungen'),
    notices: (count: number) => `${plural(count, 'Hinweis', 'Hinweise')}: nicht alles war prüfbar`,
    posts: (count: number) => plural(count, 'Beitrag', 'Beiträge'),
  },
};

export interface Totals {
  errors: number;
  warnings: number;
}

export function totalsOf(results: readonly LintResult[]): Totals {
  return {
    errors: results.reduce((sum, { errorCount }) => sum + errorCount, 0),
    warnings: results.reduce((sum, { warningCount }) => sum + warningCount, 0),
  };
}

/** "3 problems (1 error, 2 warnings)". */
export function summary({ errors, warnings }: Totals, locale: Locale): string {
  const say = words[locale];
  return `${say.problems(errors + warnings)} (${say.errors(errors)}, ${say.warnings(warnings)})`;
}

/** The same notice of several files is one notice about more posts. */
export function mergeNotices(results: readonly LintResult[]): Notice[] {
  const merged = new Map<string, Notice>();
  for (const notice of results.flatMap(({ notices }) => notices)) {
    const key = `${notice.ruleId} ${notice.message}`;
    const known = merged.get(key);
    merged.set(key, { ...notice, posts: notice.posts + (known?.posts ?? 0) });
  }
  return [...merged.values()];
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
