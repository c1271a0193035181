import { createDeadline } from '../../src/inbox/deadline.js';
import { threadEnd } from '../../src/inbox/thread-end.js';
import { waitInWords } from '../../src/inbox/wait-in-words.js';
import { wallLexicon, wallsIn } from '../../src/inbox/wall.js';
import type { CalendarPost, Inquiry } from '../../src/rule/calendar.js';
import { intentLexicon, intentOf } from '../../src/rule/intent.js';
import { defineRule } from '../../src/rule/rule.js';
import { messages, type Waiting } from './messages.js';
import { overdueUntil } from './overdue.js';

interface Options {
  /** How many days ahead a planned promotion is held against those who wait today. */
  ahead: number;
}

const defaults: Options = { ahead: 7 };
const named = 3;
const aDay = 86_400_000;

export default defineRule({
  id: 'unanswered-inquiries',
  version: 2,
  docs: {
    description: {
      en: 'Nobody is sold to while customers wait for an answer',
      de: 'Keine Werbung, während Kunden auf Antwort warten',
    },
    recommended: 'warn',
    source: 'Reply in a timely manner (Intel); D52 of docs/guidelines.md; TelDaFax, 2011.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ahead: {
        type: 'integer',
        minimum: 0,
        description: 'How many days ahead a planned promotion is held against those who wait today.',
      },
    },
  },
  defaults,
  lexicon: [intentLexicon, wallLexicon],
  listens: ({ metadata }) => metadata.publishAt !== undefined,
  reviewsAlone: true,
  collect({ post, hits }) {
    const { replyTo } = post.metadata;
    if (replyTo !== undefined) {
      const isWall = wallsIn(post, hits).some(({ confidence }) => confidence !== 'low');
      return isWall ? undefined : `>${threadEnd(replyTo).slice(0, 60)}`;
    }
    return intentOf(post, hits) === 'p' ? 'p' : undefined;
  },
  review({ posts, inquiries, settings, options, zone, now, factOf, report }) {
    if (inquiries.length === 0) return;
    const waiting = overdueUntil(inquiries, createDeadline(settings.calendar ?? {}, zone), repliesIn(posts, factOf));
    for (const post of posts) {
      // Who will be waiting next month is for next month to say.
      if (factOf(post) !== 'p' || isPersonal(post) || post.at > now + options.ahead * aDay) continue;
      const moment = Math.min(post.at, now);
      const overdue = waiting(moment, post.at);
      const [first] = overdue;
      if (!first) continue;
      report({ post, messageId: 'waiting', data: dataOf(overdue, moment - first.receivedAt) });
    }
  },
});

/** When each inquiry gets a reply that stands in the calendar, by what its id ends on. */
function repliesIn(posts: readonly CalendarPost[], factOf: (post: CalendarPost) => unknown): Map<string, number> {
  const replies = new Map<string, number>();
  for (const post of posts) {
    const fact = factOf(post);
    if (typeof fact !== 'string' || !fact.startsWith('>') || replies.has(fact.slice(1))) continue;
    replies.set(fact.slice(1), post.at);
  }
  return replies;
}

/** In both languages, for a count and a wait are not said alike. */
function dataOf(overdue: ReadonlySet<Inquiry>, longest: number): Waiting {
  const { size } = overdue;
  const ids = firstOf(overdue);
  const more = size - ids.length;
  return {
    customers: {
      en: size === 1 ? '1 customer waits' : `${size} customers wait`,
      de: size === 1 ? '1 Kunde auf Antwort wartet' : `${size} Kunden auf Antwort warten`,
    },
    ids: {
      en: ids.join(', ') + (more > 0 ? ` and ${more} more` : ''),
      de: ids.join(', ') + (more > 0 ? ` und ${more} weitere` : ''),
    },
    longest: {
      en: `${size === 1 ? '' : 'the longest '}for ${waitInWords(longest, 'en')}`,
      de: `${size === 1 ? '' : 'am längsten '}seit ${waitInWords(longest, 'de')}`,
    },
  };
}

/** No copy of them all: a hundred thousand may wait, and as many posts ask. */
function firstOf(overdue: ReadonlySet<Inquiry>): string[] {
  const ids: string[] = [];
  for (const { id } of overdue) {
    ids.push(shortened(id));
    if (ids.length === named) break;
  }
  return ids;
}

function isPersonal({ role }: CalendarPost): boolean {
  return role === 'employee' || role === 'partner';
}

function shortened(id: string): string {
  return id.length > 40 ? `…${id.slice(-39)}` : id;
}
