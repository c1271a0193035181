import type { JudgedPost } from '../../lint/judged-post.js';
import type { Inquiry } from '../../rule/calendar.js';
import type { Locale } from '../../rule/rule.js';
import type { PublicSettings } from '../format.js';
import type { Picture } from './picture.js';
import { takePicture } from './take-picture.js';
import { pictureText } from './text.js';
import { createTopicTeller } from './topics.js';

/** The picture of these posts, and of how customers are answered, for programs and for a terminal. */
export async function drawStrategy(
  posts: readonly JudgedPost[],
  settings: PublicSettings,
  { locale, color, inquiries }: { locale: Locale; color: boolean; inquiries: readonly Inquiry[] },
): Promise<{ picture: Picture; text: string }> {
  const picture = await takePicture(posts, settings, { topicOf: createTopicTeller(settings.strategy), inquiries });
  const hasStrategy = settings.strategy !== undefined;
  const context = { locale, color, company: settings.company?.name, hasStrategy };
  return { picture, text: await pictureText(picture, context) };
}
