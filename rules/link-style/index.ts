import { platformNames } from '../../src/post/platform-names.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

const { lexicon } = phrasesOf(phrases);

export default defineRule({
  id: 'link-style',
  version: 1,
  docs: {
    description: {
      en: 'Give links that readers can click, and say where they lead',
      de: 'Links setzen, die man anklicken kann, und sagen, wohin sie führen',
    },
    recommended: 'warn',
    source: "The platforms' help pages on links; WCAG 2.2, 2.4.4; GCS on accessible social media campaigns.",
  },
  messages,
  defaults: {},
  lexicon,
  listens: ({ platform }) => platform !== 'unknown',
  check({ post, hits, report }) {
    const { text, platform, facts, entities } = post;
    if (platform === 'unknown') return;
    const name = platformNames[platform];
    const links = entities.filter(({ type }) => type === 'url');
    if (facts.links?.value === 'dead') {
      for (const { start, end } of links) {
        const quote = text.slice(start, end);
        // A bare domain is often the name of a thing, and meant to be read.
        if (!/^https?:|\//i.test(quote)) continue;
        report({ messageId: 'dead', data: { name, quote }, start, end, confidence: facts.links.confidence });
      }
    }
    const { mostLinks } = facts;
    const over = mostLinks && new Set(links.map(({ start, end }) => text.slice(start, end))).size > mostLinks.value;
    if (over) {
      const [first, last] = [links[mostLinks.value] ?? links[0], links.at(-1)];
      const data = { name, most: mostLinks.value };
      report({
        messageId: 'too-many',
        data,
        start: first?.start ?? 0,
        end: last?.end ?? 0,
        confidence: mostLinks.confidence,
      });
    }
    for (const { group, start, end } of hits) {
      const quote = text.slice(start, end);
      if (group === 'in-bio' && facts.links?.value === 'live' && platform !== 'threads') {
        report({ messageId: 'in-bio', data: { name, quote }, start, end, confidence: 'medium' });
      } else if (group === 'click-here') {
        report({ messageId: 'click-here', data: { name, quote }, start, end, confidence: 'medium' });
      }
    }
  },
});
