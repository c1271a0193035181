import { defineRule, type RuleContext } from '../../src/rule/rule.js';
import { placeOf } from '../../src/topic/place.js';
import { messages } from './messages.js';
import { type FoundSubject, lexiconsOf, subjectsIn } from './subjects.js';

/** As many words as a message can name and stay readable. */
const mostWords = 3;

export default defineRule({
  id: 'off-limits-topic',
  version: 1,
  docs: {
    description: {
      en: 'Keep off the subjects that the company wants to keep off',
      de: 'Sich von dem fernhalten, wovon sich das Unternehmen fernhalten will',
    },
    recommended: 'warn',
    source:
      'Know which topics, which audience and which platforms you chose; neutrality in the public sector; Proofpoint and Sprinklr filter politics and religion as categories.',
  },
  messages,
  defaults: {},
  lexiconFrom: ({ strategy }) => lexiconsOf(strategy?.avoid ?? []),
  listens: ({ role, isReply }) => role === 'brand' && !isReply,
  check(context) {
    const { post, hits, settings } = context;
    const avoid = settings.strategy?.avoid ?? [];
    if (avoid.length === 0 || post.role !== 'brand' || post.isReply) return;
    if (avoid.some(({ name }) => name === 'competitors')) findCompetitor(context);
    for (const subject of hits.length > 0 ? subjectsIn(post, hits, avoid) : []) reportSubject(subject, context);
  },
});

type Context = RuleContext<object, typeof messages>;

function findCompetitor({ post, settings, report, notice }: Context): void {
  if (!settings.company || settings.company.competitors.length === 0) {
    return notice({ messageId: 'no-competitors', data: {} });
  }
  const found = post.names.find(({ kind }) => kind === 'competitor');
  if (!found) return;
  const { name, start, end } = found;
  report({ messageId: 'competitor', data: { name }, start, end, confidence: 'medium' });
}

function reportSubject({ name, hits, confidence }: FoundSubject, { post, report }: Context): void {
  const words = hits.slice(0, mostWords).map(({ start, end }) => post.text.slice(start, end));
  report({ messageId: 'off-limits', data: { words, subject: name }, ...placeOf(post, hits), confidence });
}
