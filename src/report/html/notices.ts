import type { LintMessage, LintResult } from '../../lint/results.js';
import type { FormatContext } from '../format.js';
import { mergeNotices } from '../summary.js';
import { finding } from './findings.js';
import { type Markup, markup } from './markup.js';
import type { Words } from './words.js';

/** What could not be checked, once a reason. */
export function noticeList(results: readonly LintResult[], words: Words): Markup | false {
  const notices = mergeNotices(results);
  if (notices.length === 0) return false;
  const items = notices.map(
    ({ message, posts, ruleId }) =>
      markup`<li><b>${words.postsShort(posts)}:</b> ${message}${ruleId !== null && markup` <code>${ruleId}</code>`}</li>`,
  );
  return markup`<p class="quiet">${words.noticeText}</p><ul class="notices">${items}</ul>
`;
}

export function otherList(
  others: readonly { file: string; message: LintMessage }[],
  words: Words,
  rulesMeta: FormatContext['rulesMeta'],
): Markup {
  const items = others.map(
    ({ file, message }) =>
      markup`<li class="finding severity-${message.severity}"><p class="place">${message.line === undefined ? file : words.place(file, message.line)}</p>${finding(message, { words, rulesMeta })}</li>`,
  );
  return markup`<p class="quiet">${words.othersText}</p><ul class="others">${items}</ul>
`;
}
