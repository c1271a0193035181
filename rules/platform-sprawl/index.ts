import { platformNames } from '../../src/post/platform-names.js';
import type { CalendarPost, ReviewContext } from '../../src/rule/calendar.js';
import { groupBy } from '../../src/rule/group-by.js';
import { defineRule } from '../../src/rule/rule.js';
import { type PlatformName, perWeek, type Strategy } from '../../src/rule/strategy.js';
import { daysInWords, type InWords } from '../../src/time/day.js';
import { messages } from './messages.js';

interface Options {
  days: number;
  most: number;
}

export default defineRule({
  id: 'platform-sprawl',
  version: 1,
  docs: {
    description: {
      en: 'Keep every chosen platform alive, and choose no more than that',
      de: 'Jede gewählte Plattform am Leben halten und nicht mehr wählen',
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
      days: { type: 'integer', minimum: 7, description: 'Shorter calendars say nothing of a cadence.' },
      most: {
        type: 'integer',
        minimum: 1,
        description: 'On how many platforms posts may be without a choice in the strategy.',
      },
    },
  },
  defaults: { days: 14, most: 4 },
  review(context) {
    const { posts, period, options, settings } = context;
    const own = posts.filter(
      ({ at, role, isReply, platform }) =>
        role === 'brand' && !isReply && platform !== 'unknown' && at >= period.from && at <= period.to,
    );
    const days = (period.to - period.from) / aDay;
    if (own.length === 0 || days < options.days) return;
    const calendar: Calendar = {
      own,
      weeks: days / 7,
      byPlatform: groupBy(own, ({ platform }) => platform as PlatformName),
    };
    const { strategy } = settings;
    if (strategy && strategy.platforms.length > 0) holdAgainst(strategy, calendar, context);
    else findScattered(calendar, context);
  },
});

const aDay = 86_400_000;

type Context = ReviewContext<Options, typeof messages>;

interface Calendar {
  own: CalendarPost[];
  weeks: number;
  byPlatform: ReadonlyMap<PlatformName, CalendarPost[]>;
}

function holdAgainst({ platforms, plans }: Strategy, { own, weeks, byPlatform }: Calendar, context: Context): void {
  const { report, notice } = context;
  // The plan of a single platform says nothing of the others.
  const looked = byPlatform.size === 1 ? platforms.filter((platform) => byPlatform.has(platform)) : platforms;
  for (const platform of looked) {
    const posts = byPlatform.get(platform) ?? [];
    const post = (posts.at(-1) ?? own.at(-1)) as CalendarPost;
    const data = { platform: platformNames[platform], days: daysOf(context) };
    const cadence = plans[platform]?.cadence;
    const wanted = cadence ? perWeek(cadence) * weeks : 0;
    if (posts.length === 0) report({ post, messageId: 'unused', data });
    else if (posts.length < Math.floor(wanted / 2)) {
      const counts = { count: `${posts.length}`, wanted: `${Math.round(wanted)}` };
      report({ post, messageId: 'thin', data: { ...data, ...counts } });
    }
  }
  const silent = looked.filter((platform) => plans[platform]?.cadence === undefined && byPlatform.has(platform));
  const hasCadence = Object.values(plans).some(({ cadence }) => cadence);
  if (!hasCadence || silent.length === 0) return;
  notice({
    messageId: 'no-cadence',
    data: { platforms: silent.map((platform) => platformNames[platform]).join(', ') },
  });
}

/** Nobody chose: then so many platforms have to be fed at least. */
function findScattered({ weeks, byPlatform }: Calendar, context: Context): void {
  if (byPlatform.size <= context.options.most) return;
  const thin = [...byPlatform].filter(([, posts]) => posts.length < Math.floor(weeks));
  const [first, ...more] = thin.sort(([, a], [, b]) => a.length - b.length);
  if (!first || more.length === 0) return;
  const [platform, posts] = first;
  const counts = { all: `${byPlatform.size}`, thin: `${thin.length}` };
  const data = { platform: platformNames[platform], ...counts, days: daysOf(context) };
  context.report({ post: posts.at(-1) as CalendarPost, messageId: 'scattered', data, confidence: 'medium' });
}

function daysOf({ zone, period }: Context): InWords {
  return daysInWords(zone.dayOf(period.from), zone.dayOf(period.to));
}
