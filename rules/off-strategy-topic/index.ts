import { createOpinion, type Opinion, type OpinionData } from '../../src/rule/opinion.js';
import { worstPassage } from '../../src/rule/passage.js';
import { defineRule } from '../../src/rule/rule.js';
import { firstLine } from '../../src/text/first-line.js';
import { factsOf } from '../../src/topic/fields.js';
import { fieldLexicon } from '../../src/topic/groups.js';
import { strategyLexicon } from '../../src/topic/phrases.js';
import { placeOf } from '../../src/topic/place.js';
import { evidenceOf, opinionInput } from './evidence.js';
import { messages } from './messages.js';
import model from './model.json' with { type: 'json' };
import { saidTopic, strangeTopic } from './said-topic.js';

/** "Any questions? Ask away!": so few words can't show that a topic is missing. */
const telling = 12;

/** A subject that was ruled out says more than one that was not chosen. */
const yieldsTo = 'off-limits-topic';

export const createRule = (opinion: Opinion) =>
  defineRule({
    id: 'off-strategy-topic',
    version: 2,
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
    lexicon: fieldLexicon,
    lexiconFrom: ({ strategy }) => (strategy && strategy.topics.length > 0 ? strategyLexicon(strategy) : undefined),
    listens: ({ isReply, role }) => !isReply && (role === 'brand' || role === 'executive'),
    check({ post, hits, settings: { strategy }, report, notice }) {
      const strange = strangeTopic(post, strategy);
      if (strange) report({ messageId: 'unknown-topic', data: strange, ...firstLine(post.text) });
      if (strange?.near === '') return;
      if (post.isReply || (post.role !== 'brand' && post.role !== 'executive')) return;
      if (!strategy || strategy.topics.length === 0) {
        if (post.role === 'brand') notice({ messageId: 'no-strategy', data: {} });
        return;
      }
      const evidence = evidenceOf(post, hits, strategy);
      if (!evidence) return;
      const { score, sentences } = opinion.score(opinionInput(post, evidence));
      const confidence = opinion.verdict(score, evidence.sure, post.language);
      if (!confidence) return;
      const [field] = evidence.off;
      if (!field && post.words.length < telling) return;
      const topic = strange?.near ?? saidTopic(post, strategy);
      if (topic !== undefined) {
        // The author knows best, unless the words plainly say something else.
        if (!field || !evidence.sure) return;
        const data = { field: factsOf[field.field], topic };
        report({ messageId: 'other-topic', data, ...placeOf(post, field.hits), confidence: 'low', yieldsTo });
        return;
      }
      const topics = strategy.topics.map(({ id }) => id).join(', ');
      if (field) {
        const place = placeOf(post, field.hits);
        report({
          messageId: 'off-topic',
          data: { field: factsOf[field.field], topics },
          ...place,
          confidence,
          yieldsTo,
        });
      } else
        report({ messageId: 'no-topic', data: { topics }, ...worstPassage(post, sentences), confidence, yieldsTo });
    },
  });

export default createRule(createOpinion(model as OpinionData));
