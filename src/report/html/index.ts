import type { LintResult } from '../../lint/results.js';
import type { FormatContext, Formatter } from '../format.js';
import { takePicture } from '../strategy/take-picture.js';
import { strategyWords } from '../strategy/words.js';
import { calendar } from './calendar.js';
import { cards } from './card.js';
import { charts } from './charts.js';
import { filters } from './filters.js';
import { htmlOf, markup } from './markup.js';
import { noticeList, otherList } from './notices.js';
import { page } from './page.js';
import { type ShownPost, shownPosts } from './post-view.js';
import { strategy } from './strategy.js';
import { summary } from './summary.js';
import { wordsOf } from './words.js';

async function report(results: readonly LintResult[], context: FormatContext): Promise<string> {
  const { locale, rulesMeta, settings } = context;
  const words = wordsOf[locale];
  const own = strategyWords[locale];
  const { posts, others } = shownPosts(results, context);
  const notices = noticeList(results, words);
  const topicOf = ({ shownTopic }: ShownPost) => shownTopic;
  const picture = await takePicture(posts, settings ?? {}, { topicOf, inquiries: context.inquiries ?? [] });
  const sections = [
    {
      id: 'overview',
      name: words.overview,
      content: markup`${summary(posts, words)}${charts(posts, results, context, words)}`,
    },
    posts.length > 0 && { id: 'strategy', name: own.title(), content: strategy(picture, words, own) },
    others.length > 0 && { id: 'files', name: words.others, content: otherList(others, words, rulesMeta) },
    { id: 'calendar', name: words.calendar, content: calendar(posts, { words, locale, today: settings?.today }) },
    {
      id: 'posts',
      name: words.posts,
      content: markup`${filters(posts, words)}${cards(posts, { words, locale, rulesMeta })}`,
    },
    notices && { id: 'notices', name: words.notChecked, content: notices },
  ].filter((section) => section !== false);
  return htmlOf(await page(sections, { locale, settings, words }));
}

/** One page with everything in it, for people who would rather look at posts than at lines. */
export const html: Formatter = Object.assign(report, { wantsPosts: true });
