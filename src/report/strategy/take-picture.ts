import { responseTimes } from '../../inbox/response-times.js';
import { zoneOf } from '../../lint/calendar/zone.js';
import type { JudgedPost } from '../../lint/judged-post.js';
import type { Inquiry } from '../../rule/calendar.js';
import type { PublicSettings } from '../format.js';
import { type Picture, pictureOf } from './picture.js';

/** Puts the picture together, in the time zone of the calendar, at the moment of the run, or at noon of its day. */
export async function takePicture<Post extends JudgedPost>(
  posts: readonly Post[],
  { strategy, calendar, today, now }: Partial<PublicSettings>,
  { topicOf, inquiries }: { topicOf(post: Post): string | undefined; inquiries: readonly Inquiry[] },
): Promise<Picture> {
  const zone = await zoneOf(calendar ? { calendar } : {});
  const picture = pictureOf(posts, strategy, { topicOf, zone });
  if (inquiries.length === 0 || today === undefined) return picture;
  const moment = now ?? zone.startOfDay(today) + 12 * 3_600_000;
  return { ...picture, responses: responseTimes(inquiries, { calendar, zone, now: moment }) };
}
