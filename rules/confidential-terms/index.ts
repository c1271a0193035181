import { defineRule } from '../../src/rule/rule.js';
import type { ConfidentialTerm } from '../../src/rule/settings.js';
import type { NameHit } from '../../src/text/scan.js';

export default defineRule({
  id: 'confidential-terms',
  version: 1,
  docs: {
    description: {
      en: 'Keep code names and other confidential terms out of posts',
      de: 'Codenamen und andere vertrauliche Begriffe nicht veröffentlichen',
    },
    recommended: 'error',
    source: "Don't give away trade secrets: Intel, IBM and GitLab guidelines; directive (EU) 2016/943.",
  },
  confidential: true,
  messages: {
    term: {
      en: ({ quote }: { quote: string }) =>
        `"${quote}" is on the company's list of confidential terms: leave it out, or ask whether it has been announced`,
      de: ({ quote }) => `„${quote}“ steht auf der Liste vertraulicher Begriffe: weglassen oder klären, ob es schon öffentlich ist`,
    },
    'no-terms': {
      en: (_: object) => 'confidential terms not checked: no confidential.terms in the config, run `smlint init`',
      de: () => 'vertrauliche Begriffe nicht geprüft: confidential.terms fehlt in der Konfiguration, `smlint init` hilft',
    },
  },
  defaults: {},
  check({ post, settings, report, notice }) {
    if (settings.confidential.length === 0) return notice({ messageId: 'no-terms', data: {} });
    const day = post.metadata.publishAt?.slice(0, 10) ?? settings.today;
    for (const hit of post.names) {
      if (hit.kind !== 'confidential') continue;
      const term = settings.confidential.find((entry) => entry.term === hit.name);
      if (!term || !matches(term, hit) || (term.until !== undefined && term.until <= day)) continue;
      report({ messageId: 'term', data: { quote: post.text.slice(hit.start, hit.end) }, start: hit.start, end: hit.end });
    }
  },
});

function matches({ match }: ConfidentialTerm, hit: NameHit): boolean {
  if (match === 'part') return true;
  return hit.match === 'exact' || (match === 'inflected' && hit.match === 'inflected');
}
