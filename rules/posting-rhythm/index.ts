import { platformNames } from '../../src/post/platform-names.js';
import type { Platform } from '../../src/post/post.js';
import type { CalendarPost } from '../../src/rule/calendar.js';
import { groupBy } from '../../src/rule/group-by.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PlatformName } from '../../src/rule/strategy.js';
import { crowdedIn } from './bursts.js';
import { silencesIn } from './gaps.js';
import { cadenceInWords, spanInWords } from './in-words.js';
import { messages } from './messages.js';

export default defineRule({
  id: 'posting-rhythm',
  version: 1,
  docs: {
    description: {
      en: 'Keep the rhythm that was planned for a platform',
      de: 'Den Rhythmus halten, der für eine Plattform geplant ist',
    },
    recommended: 'warn',
    source: 'Continuity and capacity: BITKOM guideline; a channel that falls silent says more than none.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      mostPerHour: { type: 'integer', minimum: 1, description: 'How many posts a platform gets in an hour at most.' },
      mostPerDay: { type: 'integer', minimum: 1, description: 'How many posts a platform gets in a day at most.' },
    },
  },
  defaults: {},
  review({ posts, options, settings, zone, now, period, nameOf, report }) {
    const today = zone.startOfDay(settings.today);
    const { mostPerHour, mostPerDay } = options;
    for (const [platform, own] of byPlatform(posts)) {
      const name = platformNames[platform];
      const cadence = settings.strategy?.plans[platform]?.cadence;
      for (const { post, count, most, span } of crowdedIn(own, { cadence, mostPerHour, mostPerDay, zone })) {
        // The past can't be spread any more.
        if (post.at >= today)
          report({ post, messageId: 'burst', data: { name, count, most, span: spanInWords[span] } });
      }
      if (!cadence) continue;
      const end = Math.min(now, period.to);
      const plan = { cadence, end, zone, pauses: pausesOn(platform), regions: settings.calendar?.holidays ?? [] };
      for (const { post, days, before } of silencesIn(own, plan)) {
        const data = { name, days, planned: cadenceInWords(cadence) };
        if (before === undefined) report({ post, messageId: 'dead', data });
        else if (post.at >= today) report({ post, messageId: 'gap', data: { ...data, other: nameOf(before) } });
      }
    }

    function pausesOn(platform: Platform) {
      const pauses = settings.calendar?.blackouts ?? [];
      return pauses.filter(({ platforms: only }) => only === undefined || only.some((one) => one === platform));
    }
  },
});

/** What the company itself posts; employees keep no rhythm, and answers come when they are needed. */
function byPlatform(posts: readonly CalendarPost[]): Map<PlatformName, CalendarPost[]> {
  return groupBy(posts, ({ platform, role = 'brand', isReply }) =>
    platform === 'unknown' || role !== 'brand' || isReply ? undefined : platform,
  );
}
