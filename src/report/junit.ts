import type { LintMessage, LintResult } from '../lint/results.js';
import { escapeXml } from './escape.js';
import type { Formatter } from './format.js';

/** JUnit's XML: a suite for each draft, a failed case for each finding, one passed case for a draft without any. */
export const junit: Formatter = (results) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n${results.map(suite).join('')}</testsuites>`;

function suite({ filePath, messages }: LintResult): string {
  const path = escapeXml(filePath);
  const fatal = messages.filter((message) => message.fatal).length;
  const counts = `tests="${Math.max(messages.length, 1)}" failures="${messages.length - fatal}" errors="${fatal}"`;
  const cases = messages.map((message) => testCase(message, path));
  if (cases.length === 0) cases.push(`<testcase time="0" name="${path}" classname="smlint" />\n`);
  return `<testsuite package="smlint" name="${path}" time="0" ${counts}>\n${cases.join('')}</testsuite>\n`;
}

/** As ESLint's: what could not be checked at all is an error, a breach is a failure, whatever its severity. */
function testCase(message: LintMessage, path: string): string {
  const { line = 0, column = 0, severity, ruleId, messageId = 'problem', fatal } = message;
  const name = escapeXml(`smlint.${ruleId ?? messageId}`);
  const word = severity === 2 ? 'Error' : 'Warning';
  const text = escapeXml(message.message);
  const rule = ruleId ? ` (${escapeXml(ruleId)})` : '';
  const element = fatal ? 'error' : 'failure';
  const body = `line ${line}, col ${column}, ${word} - ${text}${rule}`;
  return (
    `<testcase time="0" name="${name}" classname="${path}">` +
    `<${element} type="${word.toLowerCase()}" message="${text}">${body}</${element}></testcase>\n`
  );
}
