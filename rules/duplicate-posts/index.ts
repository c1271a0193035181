import type { CalendarPost } from '../../src/rule/calendar.js';
import { channelOf } from '../../src/rule/channel.js';
import { defineRule } from '../../src/rule/rule.js';
import {
  createSimilarityIndex,
  type SimilarityIndex,
  type Sketch,
  saysTheSame,
  sketchOf,
  wordsOf,
} from '../../src/text/similarity.js';
import { dayInWords } from '../../src/time/day.js';
import { messages } from './messages.js';

const aDay = 86_400_000;

/** Below that two texts agree by accident: "Good morning, Leeds, have a nice day". */
const fewestWords = 8;
/** A sentence or two can be right for every network; a text of that length has to be fitted. */
const longWords = 40;

export default defineRule({
  id: 'duplicate-posts',
  version: 2,
  docs: {
    description: {
      en: 'Do not say the same again on the same channel',
      de: 'Auf demselben Kanal nicht dasselbe noch einmal sagen',
    },
    recommended: 'warn',
    source: 'No spam, no copies, add value: Intel and Daimler guidelines; platforms take repeated texts for spam.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      days: {
        type: 'integer',
        minimum: 1,
        maximum: 3660,
        description: 'How many days have to pass before the same text may appear again on the same channel.',
      },
      acrossNetworks: {
        type: 'boolean',
        description:
          'true: also reports a long text that appears word for word on another network within a day, as a cue.',
      },
    },
  },
  defaults: { days: 28, acrossNetworks: false },
  collect: ({ post }) => (post.isReply ? undefined : sketchOf(post.words, fewestWords)),
  review({ posts, factOf, nameOf, zone, options: { days, acrossNetworks }, report }) {
    const channels = new Map<string, { index: SimilarityIndex; posts: CalendarPost[] }>();
    const lastWith = new Map<Sketch, CalendarPost>();
    for (const post of posts) {
      const sketch: Sketch | undefined = factOf(post);
      const name = channelOf(post);
      if (sketch === undefined || name === undefined) continue;
      const channel = channels.get(name) ?? { index: createSimilarityIndex(saysTheSame, days * aDay), posts: [] };
      channels.set(name, channel);
      const found = channel.index.add(sketch, post.at);
      channel.posts.push(post);
      const earlier = found === undefined ? undefined : (channel.posts[found] as CalendarPost);
      const copied = lastWith.get(sketch);
      if (acrossNetworks) lastWith.set(sketch, post);
      if (earlier) {
        const data = { other: nameOf(earlier), date: dayInWords(zone.dayOf(earlier.at)), days };
        report({ post, messageId: 'again', data, confidence: factOf(earlier) === sketch ? 'high' : 'medium' });
      } else if (copied && wordsOf(sketch) >= longWords && isCopy(post, copied)) {
        report({ post, messageId: 'unadapted', data: { other: nameOf(copied) }, confidence: 'low' });
      }
    }
  },
});

/** What one employee takes over from another is the business of `brand-ambassadors`. */
function isCopy(post: CalendarPost, earlier: CalendarPost): boolean {
  return post.platform !== earlier.platform && post.role === earlier.role && post.at - earlier.at <= aDay;
}
