import { channelOf } from '../../src/rule/channel.js';
import { groupBy } from '../../src/rule/group-by.js';
import { defineRule } from '../../src/rule/rule.js';
import { firstLine } from '../../src/text/first-line.js';
import { dayInWords, weekdayInWords } from '../../src/time/day.js';
import { strangeCampaign } from './campaign.js';
import { contradictionsIn } from './contradictions.js';
import { messages } from './messages.js';
import { lexicon } from './named-days.js';
import { daysOf, planConflictsOf, unknownHolidays } from './plan.js';
import { clashesIn } from './slots.js';

export default defineRule({
  id: 'schedule-conflicts',
  version: 2,
  docs: {
    description: {
      en: 'Post on a day that fits: the words, the calendar and the people who answer',
      de: 'An einem Tag posten, der passt: zu den Worten, zum Kalender und zu denen, die antworten',
    },
    recommended: 'warn',
    source: 'Answer in time, and have somebody on duty: Intel, GDS Social Media Playbook, BITKOM guideline.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      minutesApart: {
        type: 'integer',
        minimum: 1,
        maximum: 1440,
        description: 'How many minutes two posts of a channel have to be apart.',
      },
    },
  },
  defaults: { minutesApart: 1 },
  lexicon,
  // Without a date of its own only dates in the text can be wrong.
  listens: ({ text, metadata }) => metadata.publishAt !== undefined || /\d/.test(text),
  check({ post, settings, hits, report, notice }) {
    const { text, metadata } = post;
    const strange = strangeCampaign(post, settings);
    if (strange) report({ messageId: 'unknown-campaign', data: strange, ...firstLine(text) });
    if (metadata.publishAt !== undefined) {
      for (const { kind, ...data } of planConflictsOf(post, settings)) {
        report({ messageId: kind, data, ...firstLine(text) } as Parameters<typeof report>[0]);
      }
      const years = unknownHolidays(post, settings);
      if (years) notice({ messageId: 'holidays-unknown', data: years });
    }
    if (hits.length === 0 && !/\d[.-]\d/.test(text)) return;
    const days = metadata.publishAt === undefined ? [] : daysOf(post, settings);
    for (const { kind, start, end, day, confidence } of contradictionsIn(post, hits, { days, today: settings.today })) {
      const closed = withBracket(text, start, end);
      const data = { quote: text.slice(start, closed), date: dayInWords(day), weekday: weekdayInWords(day) };
      report({ messageId: kind, data, start, end: closed, confidence });
    }
  },
  review({ posts, options, nameOf, zone, settings, report }) {
    const today = zone.startOfDay(settings.today);
    // The past can't be moved, a day alone is no slot, and service answers as fast as it can.
    const slots = posts.filter(({ at, allDay, isReply }) => at >= today && !allDay && !isReply);
    for (const own of groupBy(slots, channelOf).values()) {
      for (const { post, other, more } of clashesIn(own, options.minutesApart)) {
        const data = { other: nameOf(other) };
        if (more === 0) report({ post, messageId: 'same-slot', data });
        else report({ post, messageId: 'crowded-slot', data: { ...data, more } });
      }
    }
  },
});

/** "tomorrow (Friday)" with its closing bracket. */
function withBracket(text: string, start: number, end: number): number {
  return text[end] === ')' && text.slice(start, end).includes('(') ? end + 1 : end;
}
