import type { CalendarPost, ReviewContext } from '../../src/rule/calendar.js';
import { defineRule } from '../../src/rule/rule.js';
import { ownSpelling, type Share, type Topic } from '../../src/rule/strategy.js';
import { daysInWords } from '../../src/time/day.js';
import { strategyLexicon } from '../../src/topic/phrases.js';
import { topicOf } from '../../src/topic/topic-of.js';
import { messages } from './messages.js';
import { type Span, spansOf } from './spans.js';

interface Options {
  days: number;
  least: number;
}

export default defineRule({
  id: 'topic-mix',
  version: 1,
  docs: {
    description: {
      en: 'Give every topic the share of posts that the strategy wants',
      de: 'Jedem Thema den Anteil geben, den die Strategie vorsieht',
    },
    recommended: 'warn',
    source:
      'Know which topics, which audience and which platforms you chose; GDS Social Media Playbook, BITKOM guideline.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      days: { type: 'integer', minimum: 7, description: 'Over how many days a share is counted.' },
      least: { type: 'integer', minimum: 2, description: 'Of fewer posts no share is asked.' },
    },
  },
  defaults: { days: 28, least: 8 },
  lexiconFrom: ({ strategy }) => (strategy?.topics.some(({ share }) => share) ? strategyLexicon(strategy) : undefined),
  listens: ({ role, isReply, metadata }) => role === 'brand' && !isReply && metadata.topic === undefined,
  collect: ({ post, hits }) => (hits.length > 0 ? topicOf(post.words, hits)?.topic : undefined),
  review(context) {
    const { settings, posts, options, period, zone } = context;
    const wanted = settings.strategy?.topics.filter(({ share }) => share) ?? [];
    if (wanted.length === 0) return;
    const own = posts.filter(({ role, isReply }) => role === 'brand' && !isReply);
    for (const span of spansOf(own, { period, zone, days: options.days })) {
      if (span.posts.length >= options.least) reviewSpan(span, wanted, context);
    }
  },
});

type Context = ReviewContext<Options, typeof messages>;

function reviewSpan({ posts, from, until }: Span, wanted: readonly Topic[], context: Context): void {
  const { factOf, report, notice } = context;
  const ids = wanted.map(({ id }) => id);
  const topicOfPost = (post: CalendarPost): string | undefined =>
    post.topic === undefined ? factOf(post) : ownSpelling(post.topic, ids);
  const known = posts.filter((post) => topicOfPost(post) !== undefined).length;
  if (known * 2 < posts.length) {
    return notice({ messageId: 'topics-unknown', data: { count: `${posts.length - known}`, all: `${posts.length}` } });
  }
  for (const { id, share = anything } of wanted) {
    const about = posts.filter((post) => topicOfPost(post) === id);
    // In a campaign its topic may take what it wants: those posts are none of the mix.
    const bound = about.filter((post) => !isInCampaign(post, id, context));
    const all = posts.length - (about.length - bound.length);
    const extra = bound[Math.ceil(share.max * all)];
    const data = { topic: id, days: daysInWords(from, until) };
    if (extra) {
      const shares = sharesOf(bound.length, all, share.max);
      const confidence = about.every(saysTopic) ? 'high' : 'medium';
      report({ post: extra, messageId: 'too-much', data: { ...data, ...shares }, confidence });
    } else if (about.length < Math.floor(share.min * known)) {
      const post = posts.at(-1) as CalendarPost;
      const shares = sharesOf(about.length, posts.length, share.min);
      // Those whose topic nobody knows may be on it.
      const isShort = about.length + posts.length - known < Math.floor(share.min * posts.length);
      const confidence = posts.every(saysTopic) ? 'high' : isShort ? 'medium' : 'low';
      report({ post, messageId: 'too-little', data: { ...data, ...shares }, confidence });
    }
  }
}

/** Words may be read wrongly; what a draft says of itself is not. */
const saysTopic = ({ topic }: CalendarPost): boolean => topic !== undefined;

const anything: Share = { min: 0, max: 1 };

function sharesOf(count: number, all: number, wanted: number) {
  return { count: `${count}`, all: `${all}`, share: percent(count / all), wanted: percent(wanted) };
}

const percent = (part: number): string => `${Math.round(part * 100)}%`;

function isInCampaign({ at }: CalendarPost, topic: string, { zone, settings }: Context): boolean {
  const day = zone.dayOf(at);
  const campaigns = settings.strategy?.campaigns ?? [];
  return campaigns.some(({ topic: own, from, until }) => own === topic && from <= day && day <= until);
}
