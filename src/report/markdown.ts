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
  const notices = noticeLines(results, locale);
  let room = longest - title.length - notices.reduce((sum, line) => sum + line.length + 1, 0);
  let shown = 0;
  const tables: string[] = [];
  for (const { filePath, messages } of results) {
    if (messages.length === 0) continue;
    const head = tableHead(pathFrom(cwd, filePath), locale);
    const rows: string[] = [];
    room -= head.length;
    for (const message of messages) {
      const line = row(message, locale);
      if (room < line.length) break;
      room -= line.length + 1;
      rows.push(line);
    }
    shown += rows.length;
    if (rows.length > 0) tables.push(`${head}\n${rows.join('\n')}`);
    if (rows.length < messages.length) break;
  }
  const rest = shown < count ? [headings[locale].more(count - shown)] : [];
  return [title, ...tables, ...rest, ...(notices.length > 0 ? [notices.join('\n')] : [])].join('\n\n');
};

function tableHead(path: string, locale: Locale): string {
  const { columns } = headings[locale];
  return `### ${escapeMarkdown(path)}\n\n| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`;
}

function row({ line, severity, message, ruleId, suggestions = [] }: LintMessage, locale: Locale): string {
  const text = [message, ...suggestions.map(({ desc }) => `→ ${desc}`)].map(escapeMarkdown).join('<br>');
  const word = headings[locale].severity[severity - 1];
  return `| ${line ?? ''} | ${word} | ${text} | ${escapeMarkdown(ruleId ?? '')} |`;
}

/** Behind the tables, as long as they leave room for findings. */
function noticeLines(results: readonly LintResult[], locale: Locale): string[] {
  const notices = mergeNotices(results).slice(0, 20);
  if (notices.length === 0) return [];
  const lines = notices.map(({ message, posts }) => `- ${words[locale].posts(posts)}: ${escapeMarkdown(message)}`);
  return [`**ℹ ${words[locale].notices(notices.length)}**`, '', ...lines];
}
