import type { LintMessage, LintResult } from '../lint/results.js';
import type { Locale } from '../rule/rule.js';
import { escapeMarkdown } from './escape.js';
import type { Formatter } from './format.js';
import { pathFrom } from './places.js';
import { mergeNotices, summary, totalsOf, words } from './summary.js';

// GitHub takes comments of 65,536 characters and not one more; the rest is for whoever puts a heading above.
const longest = 60_000;

const headings = {
  en: {
    fine: 'No problems found',
    columns: ['Line', 'Severity', 'Problem', 'Rule'],
    severity: ['warning', 'error'],
    more: (count: number) => `… and ${words.en.problems(count)} more`,
  },
  de: {
    fine: 'Keine Probleme gefunden',
    columns: ['Zeile', 'Schwere', 'Problem', 'Regel'],
    severity: ['Warnung', 'Fehler'],
    more: (count: number) => `… und ${words.de.problems(count)} mehr`,
  },
};

/** For job summaries and comments on merge requests: a table for each draft, no longer than a comment may be. */
export const markdown: Formatter = (results, { cwd, locale }) => {
  const totals = totalsOf(results);
  const count = totals.errors + totals.warnings;
  const title = count === 0 ? `## ✔ ${headings[locale].fine}` : `## ✖ ${summary(totals, locale)}`;
  const notices = noticeList(results, locale);
  const { tables, shown } = tablesWithin(longest - title.length - notices.length, results, cwd, locale);
  const rest = shown < count ? headings[locale].more(count - shown) : '';
  return [title, ...tables, rest, notices].filter((part) => part !== '').join('\n\n');
};

function tablesWithin(room: number, results: readonly LintResult[], cwd: string, locale: Locale) {
  let left = room;
  let shown = 0;
  const tables: string[] = [];
  for (const { filePath, messages } of results.filter((result) => result.messages.length > 0)) {
    const head = tableHead(pathFrom(cwd, filePath), locale);
    const rows: string[] = [];
    left -= head.length;
    for (const line of messages.map((message) => row(message, locale))) {
      left -= line.length + 1;
      if (left < 0) break;
      rows.push(line);
    }
    shown += rows.length;
    if (rows.length > 0) tables.push([head, ...rows].join('\n'));
    if (left < 0) break;
  }
  return { tables, shown };
}

function tableHead(path: string, locale: Locale): string {
  const { columns } = headings[locale];
  return `### ${escapeMarkdown(path)}\n\n| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`;
}

function row({ line, severity, message, ruleId, suggestions = [] }: LintMessage, locale: Locale): string {
  const text = [message, ...suggestions.map(({ desc }) => `→ ${desc}`)].map(escapeMarkdown).join('<br>');
  const word = headings[locale].severity[severity - 1];
  return `| ${line ?? ''} | ${word} | ${text} | ${escapeMarkdown(ruleId ?? '')} |`;
}

/** The first twenty; their number is that of all. */
function noticeList(results: readonly LintResult[], locale: Locale): string {
  const notices = mergeNotices(results);
  if (notices.length === 0) return '';
  const lines = notices
    .slice(0, 20)
    .map(({ message, posts }) => `- ${words[locale].posts(posts)}: ${escapeMarkdown(message)}`);
  return [`**ℹ ${words[locale].notices(notices.length)}**`, '', ...lines].join('\n');
}
