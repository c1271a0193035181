import { zoneOf } from '../../lint/calendar/zone.js';
import type { JudgedPost } from '../../lint/judged-post.js';
import type { Locale } from '../../rule/rule.js';
import type { PublicSettings } from '../format.js';
import { type Picture, pictureOf } from './picture.js';
import { pictureText } from './text.js';
import { createTopicTeller } from './topics.js';

/** The picture of these posts against the strategy, for programs and for a terminal. */
export async function drawStrategy(
  posts: readonly JudgedPost[],
  settings: PublicSettings,
  { locale, color }: { locale: Locale; color: boolean },
): Promise<{ picture: Picture; text: string }> {
  const { strategy, company } = settings;
  const topicOf = createTopicTeller(strategy);
  const picture = pictureOf(posts, strategy, { topicOf, zone: await zoneOf(settings) });
  const context = { locale, color, company: company?.name, hasStrategy: strategy !== undefined };
  return { picture, text: await pictureText(picture, context) };
}
