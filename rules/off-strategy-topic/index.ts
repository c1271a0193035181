import type { Confidence } from '../../src/rule/rule.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { factsOf } from './fields.js';
import { groupOf, lexicon } from './groups.js';
import { messages } from './messages.js';
import { placeOf } from './place.js';
import { topicSignals } from './signals.js';
import { strategyLexicon } from './vocabulary.js';

/** What the evidence against a post must weigh, alone and above the evidence for it. */
const enough = 3;
const margin = 2.5;

export default defineRule({
  id: 'off-strategy-topic',
  version: 1,
  docs: {
    description: {
      en: 'Keep to the topics that the company has chosen',
      de: 'Bei den Themen bleiben, die das Unternehmen gewählt hat',
    },
    recommended: 'warn',
    source:
      'Know which topics, which audience and which platforms you chose; GDS Social Media Playbook, BITKOM guideline.',
  },
  messages,
  defaults: {},
  lexicon,
  lexiconFrom: ({ strategy }) => (strategy && strategy.topics.length > 0 ? strategyLexicon(strategy) : undefined),
  listens: ({ isReply, role }) => !isReply && (role === 'brand' || role === 'executive'),
  check({ post, hits, settings: { strategy }, report, notice }) {
    if (post.isReply || (post.role !== 'brand' && post.role !== 'executive')) return;
    if (!strategy || strategy.topics.length === 0) {
      if (post.role === 'brand') notice({ messageId: 'no-strategy', data: {} });
      return;
    }
    if (!hits.some((hit) => groupOf(hit)?.field) || (post.role === 'executive' && !speaksInRole(post, hits))) return;
    const { on, off } = topicSignals(post, hits, strategy);
    const [field] = off;
    if (!field || field.weight < enough || field.weight < on + margin) return;
    const { start, end } = placeOf(post, field.hits);
    const topics = strategy.topics.map(({ id }) => id).join(', ');
    const confidence = confidenceOf(field.weight - on);
    report({ messageId: 'off-topic', data: { field: factsOf[field.field], topics }, start, end, confidence });
  },
});

/** An executive's own account is private until the post names the company or the office. */
function speaksInRole(post: PostView, hits: readonly Hit[]): boolean {
  return (
    post.names.some(({ kind }) => kind === 'company' || kind === 'handle') || hits.some((hit) => groupOf(hit)?.role)
  );
}

function confidenceOf(lead: number): Confidence {
  if (lead >= 5) return 'high';
  return lead >= 3 ? 'medium' : 'low';
}
