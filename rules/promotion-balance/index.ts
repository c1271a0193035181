import type { CalendarPost } from '../../src/rule/calendar.js';
import { intentLexicon, intentOf } from '../../src/rule/intent.js';
import { defineRule } from '../../src/rule/rule.js';
import { messages } from './messages.js';

const aDay = 86_400_000;

export default defineRule({
  id: 'promotion-balance',
  version: 1,
  docs: {
    description: {
      en: 'A channel talks with people and does not only promote',
      de: 'Ein Kanal spricht mit den Leuten und wirbt nicht nur',
    },
    recommended: 'warn',
    source: 'Conversation, not one-way (Daimler, Node.js); D31 and D52 of docs/guidelines.md.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      days: { type: 'integer', minimum: 1, description: 'How many days are looked at together.' },
      share: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'How much of what is said in these days may promote something, from 0 to 1.',
      },
      posts: { type: 'integer', minimum: 2, description: 'Fewer posts and answers than this say nothing.' },
    },
  },
  defaults: { days: 7, share: 0.8, posts: 5 },
  lexicon: intentLexicon,
  listens: ({ metadata }) => metadata.publishAt !== undefined,
  collect: ({ post, hits }) => intentOf(post, hits),
  review({ posts, inquiries, period, options, factOf, report }) {
    const said = [...posts.filter(isOfCompany).map((post) => ({ at: post.at, post })), ...answersTo(inquiries)];
    said.sort((a, b) => a.at - b.at);
    const promotes = ({ post }: Said) => post !== undefined && factOf(post) === 'p';
    let first = 0;
    let promoting = 0;
    let quietUntil = Number.NEGATIVE_INFINITY;
    for (const [index, one] of said.entries()) {
      if (promotes(one)) promoting++;
      for (let old = said[first]; old && old.at <= one.at - options.days * aDay; old = said[++first]) {
        if (promotes(old)) promoting--;
      }
      const all = index + 1 - first;
      const { post, at } = one;
      if (post === undefined || !promotes(one) || at < period.from || at < quietUntil) continue;
      if (all < options.posts || promoting <= options.share * all) continue;
      report({ post, messageId: 'broadcast', data: { promoting, all, days: options.days } });
      // Said once, until nothing of it is in sight any more.
      quietUntil = at + options.days * aDay;
    }
  },
});

/** Something that the company said: a post, or an answer that only the inbox knows of. */
interface Said {
  at: number;
  post?: CalendarPost;
}

function answersTo(inquiries: readonly { answeredAt?: number }[]): Said[] {
  return inquiries.flatMap(({ answeredAt }) => (answeredAt === undefined ? [] : [{ at: answeredAt }]));
}

function isOfCompany({ role }: CalendarPost): boolean {
  return role !== 'employee' && role !== 'partner';
}
