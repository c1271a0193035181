import type { Locale } from '../rule/rule.js';
import { type FoundNotice, render } from './linter.js';
import type { Notice } from './results.js';

/** What smlint itself has to say about how a draft was read. */
const ownNotices = {
  'undated-posts': {
    en: 'without a date, and so left out by the rules that look across posts; add "publishAt"',
    de: 'ohne Datum und darum außen vor bei den Regeln, die über Beiträge hinweg schauen; „publishAt“ ergänzen',
  },
  'windows-1252': {
    en: 'the file is not UTF-8 and was read as Windows-1252; if umlauts look wrong, save it as UTF-8',
    de: 'die Datei ist kein UTF-8 und wurde als Windows-1252 gelesen; wenn Umlaute falsch aussehen, als UTF-8 speichern',
  },
};

export interface NoticeCount {
  add(notice: FoundNotice): void;
  addOwn(messageId: keyof typeof ownNotices, posts: number): void;
  list(): Notice[];
}

/** Counts notices that say the same: a thousand posts without an author role are one notice. */
export function createNoticeCount(locale: Locale): NoticeCount {
  const notices = new Map<string, Notice>();
  return {
    add({ rule: { rule }, messageId, data }) {
      const message = render(rule.messages, messageId, data, locale);
      const key = `${rule.id} ${message}`;
      const known = notices.get(key);
      if (known) known.posts++;
      else notices.set(key, { ruleId: rule.id, messageId, message, posts: 1 });
    },
    addOwn(messageId, posts) {
      notices.set(messageId, { ruleId: null, messageId, message: ownNotices[messageId][locale], posts });
    },
    list: () => [...notices.values()],
  };
}
