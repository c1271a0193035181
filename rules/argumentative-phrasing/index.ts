import { defineRule } from '../../src/rule/rule.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import type { Confidence } from '../../src/rule/rule.js';
import type { Hit } from '../../src/text/scan.js';
import type { Kind } from './kinds.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

const { lexicon, group } = phrasesOf<{ kind: Kind; confidence?: Confidence; only?: 'reply'; guard?: boolean }>(phrases);

export default defineRule({
  id: 'argumentative-phrasing',
  version: 1,
  docs: {
    description: {
      en: "Don't pick or feed a fight: insults, blame, dismissal, mockery, swipes at competitors",
      de: 'Keinen Streit suchen oder füttern: Beleidigung, Vorwurf, Abfuhr, Spott, Seitenhiebe auf Mitbewerber',
    },
    recommended: 'warn',
    source: "Don't start a fight: IBM, Intel, Daimler and GitLab guidelines; the categories of docs/conflict-language.md.",
  },
  messages,
  defaults: {},
  lexicon,
  check({ post, hits, report }) {
    const guards = hits.filter((hit) => group[hit.group]?.guard);
    const found = hits.filter(({ group: id, from, to }) => {
      const { guard, only } = group[id] ?? {};
      if (guard || (only === 'reply' && !post.isReply)) return false;
      return !guards.some((other) => other.from < to && from < other.to);
    });
    for (const { group: id, start, end } of longest(found)) {
      const { kind = 'insult', confidence = 'medium' } = group[id] ?? {};
      report({ messageId: kind, data: { quote: post.text.slice(start, end) }, start, end, confidence });
    }
  },
});

/** Of hits that share a word, the longest says most: "are you stupid" rather than "stupid". */
function longest(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!kept.some((other) => other.from < hit.to && hit.from < other.to)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
