import type { Place } from '../config/config.js';
import { countMessages } from '../lint/lint-source.js';
import type { LintMessage, LintResult } from '../lint/results.js';
import type { Locale } from '../rule/rule.js';
import type { TestOutcome } from './test-outcome.js';
import { describeCase, describeExample, remarksOn } from './test-report.js';

/** The outcome as findings in the files of rules and cases, so that every format of a check can tell it. */
export function testResults(outcome: TestOutcome, locale: Locale): LintResult[] {
  const files = new Map<string, LintMessage[]>();
  const messagesOf = (path: string) => {
    const messages = files.get(path) ?? [];
    files.set(path, messages);
    return messages;
  };
  for (const tested of outcome.rules) {
    const { rule, declared, results } = tested;
    const messages = messagesOf(declared?.path ?? `<${rule.id}>`);
    const add = (severity: 1 | 2, messageId: string, message: string, place: Place | undefined) =>
      messages.push({
        ruleId: rule.id,
        severity,
        message,
        messageId,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
      });
    for (const result of results) {
      if (result.isFine) continue;
      const place = declared?.placeOf(result.kind, result.number - 1);
      add(2, 'example', sentence(describeExample(result, rule, locale)), place);
    }
    for (const remark of remarksOn(tested, locale)) add(1, 'remark', remark, declared?.place);
  }
  for (const result of outcome.cases) {
    const { path, place } = result.one.source;
    const messages = messagesOf(path);
    if (result.isFine) continue;
    const message = sentence(describeCase(result, outcome, locale));
    messages.push({
      ruleId: null,
      severity: 2,
      message,
      messageId: 'case',
      line: place?.line ?? 1,
      column: place?.column ?? 1,
    });
  }
  return [...files].map(([path, messages]) => countMessages(path, messages));
}

/** `bad 2: Free now` and the lines below it as `bad 2: Free now (expected: "free"; found: "Free")`. */
function sentence([title = '', ...lines]: readonly string[]): string {
  const details = lines.map((line) => line.trim().replace(/^[-+] /, ''));
  return `${title.trim()} (${details.join('; ')})`;
}
