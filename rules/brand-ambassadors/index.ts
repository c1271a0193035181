import type { CalendarPost } from '../../src/rule/calendar.js';
import { groupBy } from '../../src/rule/group-by.js';
import { defineRule } from '../../src/rule/rule.js';
import { createSimilarityIndex, isSimilar, type Sketch, sketchOf } from '../../src/text/similarity.js';
import { messages } from './messages.js';

const aDay = 86_400_000;
/** A sentence that is shorter is in everybody's mouth anyway: "So proud of the team, thank you all". */
const fewestWords = 12;

export default defineRule({
  id: 'brand-ambassadors',
  version: 2,
  docs: {
    description: {
      en: 'Let employees speak in their own words, and enough of them',
      de: 'Mitarbeitende mit eigenen Worten sprechen lassen, und genug von ihnen',
    },
    recommended: 'warn',
    source: 'Speak in the first person, for yourself: IBM guideline; FTC 16 CFR 255 on endorsements by employees.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      people: {
        type: 'integer',
        minimum: 2,
        description: 'How many people with the same text are too many.',
      },
      days: { type: 'integer', minimum: 1, maximum: 366, description: 'Within how many days.' },
      atLeast: {
        type: 'integer',
        minimum: 1,
        description: 'How many different people should speak in each calendar month; not checked when absent.',
      },
    },
  },
  defaults: { people: 3, days: 7 },
  collect: ({ post }) => (speaksForItself(post) ? sketchOf(post.words, fewestWords) : undefined),
  review({ posts, factOf, nameOf, zone, options, report }) {
    const { people, days, atLeast } = options;
    const own = posts.filter((post) => speaksForItself(post) && personOf(post) !== undefined);
    for (const { post, first, count } of sharedTexts(own, factOf, days * aDay)) {
      if (count >= people) report({ post, messageId: 'same-text', data: { count, days, other: nameOf(first) } });
    }
    if (atLeast === undefined || own.length === 0) return;
    const [begin, end] = [posts[0], posts.at(-1)].map((post) => zone.monthOf((post as CalendarPost).at));
    for (const [month, speakers] of groupBy(own, ({ at }) => zone.monthOf(at))) {
      const count = new Set(speakers.map(personOf)).size;
      // The first and the last month may be seen in part only.
      if (month === begin || month === end || count >= atLeast) continue;
      report({ post: speakers.at(-1) as CalendarPost, messageId: 'few-voices', data: { count, month, atLeast } });
    }
  },
});

function speaksForItself({ role, isReply }: Pick<CalendarPost, 'role'> & { isReply?: boolean }): boolean {
  return (role === 'employee' || role === 'executive') && !isReply;
}

function personOf({ author, account }: CalendarPost): string | undefined {
  return (author ?? account)?.replace(/^@/, '').toLowerCase();
}

/** Each post that takes up the text of others, with the first of them and how many people have posted it so far. */
function* sharedTexts(
  posts: readonly CalendarPost[],
  factOf: (post: CalendarPost) => Sketch | undefined,
  span: number,
): Generator<{ post: CalendarPost; first: CalendarPost; count: number }> {
  const index = createSimilarityIndex(isSimilar, span);
  const groups: { first: CalendarPost; people: Set<string | undefined> }[] = [];
  for (const post of posts) {
    const sketch = factOf(post);
    if (sketch === undefined) continue;
    const earlier = index.add(sketch, post.at);
    const group = (earlier === undefined ? undefined : groups[earlier]) ?? { first: post, people: new Set() };
    groups.push(group);
    const person = personOf(post);
    if (group.people.has(person)) continue;
    group.people.add(person);
    yield { post, first: group.first, count: group.people.size };
  }
}
