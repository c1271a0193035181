import { escapeXml } from './escape.js';
import type { Formatter } from './format.js';

/** Checkstyle's XML, which Jenkins, Bitbucket, reviewdog and many others read. */
export const checkstyle: Formatter = (results) => {
  const files = results.map(({ filePath, messages }) => {
    const errors = messages.map(({ line = 0, column = 0, severity, message, ruleId, messageId = '' }) => {
      const word = severity === 2 ? 'error' : 'warning';
      const source = escapeXml(`smlint.rules.${ruleId ?? messageId}`);
      return `<error line="${line}" column="${column}" severity="${word}" message="${escapeXml(message)}" source="${source}" />`;
    });
    return `<file name="${escapeXml(filePath)}">${errors.join('')}</file>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><checkstyle version="4.3">${files.join('')}</checkstyle>`;
};
