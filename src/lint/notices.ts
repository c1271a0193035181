import type { Locale } from '../rule/rule.js';
import { type FoundNotice, render } from './linter.js';
import type { Notice } from './results.js';

/** Counts notices that say the same: a thousand posts without an author role are one notice. */
export function createNoticeCount(locale: Locale): { add(notice: FoundNotice): void; list(): Notice[] } {
  const notices = new Map<string, Notice>();
  return {
    add({ rule: { rule }, messageId, data }) {
      const message = render(rule.messages, messageId, data, locale);
      const key = `${rule.id} ${message}`;
      const known = notices.get(key);
      if (known) known.posts++;
      else notices.set(key, { ruleId: rule.id, messageId, message, posts: 1 });
    },
    list: () => [...notices.values()],
  };
}
