import type { LintMessage, LintResult } from '../lint/results.js';
import type { Locale } from '../rule/rule.js';
import { escapeText } from './escape.js';
import type { FormatContext } from './format.js';
import { mergeNotices } from './merge-notices.js';
import { colours, noPaint, type Paint } from './paint.js';

/** ESLint's "stylish", line for line, for programs parse it; suggestions and notices are smlint's own addition. */
export async function stylish(results: readonly LintResult[], context: FormatContext): Promise<string> {
  const paint = context.color ? await colours() : noPaint;
  const files = results.filter(({ messages }) => messages.length > 0);
  const blocks = files.map(
    ({ filePath, messages }) => `${paint.path(escapeText(filePath))}\n${rows(messages, paint)}\n\n`,
  );
  const problems = blocks.length > 0 ? `\n${blocks.join('')}${summary(files, paint, context.locale)}\n` : '';
  return problems + noticeList(results, paint, context.locale);
}

function rows(messages: readonly LintMessage[], paint: Paint): string {
  const cells = messages.map(({ line = 0, column = 0, severity, message, ruleId }) => ({
    line: String(line),
    column: String(column),
    // Never translated: programs look for these two words.
    word: severity === 2 ? 'error' : 'warning',
    text: escapeText(message).replace(/([^ ])\.$/u, '$1'),
    rule: ruleId ?? '',
  }));
  // Not Math.max(...): a long archive has more findings than a call may have arguments.
  const width = (key: 'line' | 'column' | 'word' | 'text') =>
    cells.reduce((widest, cell) => Math.max(widest, cell[key].length), 0);
  const widths = { line: width('line'), column: width('column'), word: width('word'), text: width('text') };
  const lines = cells.flatMap(({ line, column, word, text, rule }, index) => {
    const place = `${' '.repeat(widths.line - line.length)}${paint.quiet(`${line}:${column}`)}${' '.repeat(widths.column - column.length)}`;
    const severity = (word === 'error' ? paint.error : paint.warning)(word) + ' '.repeat(widths.word - word.length);
    const ending = rule ? `${' '.repeat(widths.text - text.length)}  ${paint.quiet(rule)}` : '';
    const better = messages[index]?.suggestions ?? [];
    return [`  ${place}  ${severity}  ${text}${ending}`, ...better.map(({ desc }) => suggestion(desc, widths, paint))];
  });
  return lines.join('\n');
}

/** The arrow stands where a finding has its line number, so that no program takes the line for a finding. */
function suggestion(desc: string, widths: { line: number; column: number }, paint: Paint): string {
  const indent = ' '.repeat(widths.line + widths.column + 5);
  return `${indent}${paint.quiet('→')} ${escapeText(desc).replace(/\s+/g, ' ')}`;
}

const words = {
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

function summary(files: readonly LintResult[], paint: Paint, locale: Locale): string {
  const errors = files.reduce((sum, { errorCount }) => sum + errorCount, 0);
  const warnings = files.reduce((sum, { warningCount }) => sum + warningCount, 0);
  const { problems, errors: errorWords, warnings: warningWords } = words[locale];
  const text = `✖ ${problems(errors + warnings)} (${errorWords(errors)}, ${warningWords(warnings)})`;
  return (errors > 0 ? paint.badSummary : paint.warningSummary)(text);
}

function noticeList(results: readonly LintResult[], paint: Paint, locale: Locale): string {
  const notices = mergeNotices(results);
  if (notices.length === 0) return '';
  const lines = notices.map(({ message, posts, ruleId }) => {
    const source = ruleId ? ` ${paint.quiet(`(${ruleId})`)}` : '';
    return `  ${words[locale].posts(posts)}: ${escapeText(message)}${source}`;
  });
  return `\n${paint.notice(`ℹ ${words[locale].notices(notices.length)}`)}\n${lines.join('\n')}\n`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
