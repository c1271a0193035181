import { platformNames } from '../../post/platform-names.js';
import { groupBy } from '../../rule/group-by.js';
import type { Locale } from '../../rule/rule.js';
import { dayOf, formatDay, mondayOf, plusDays, timeOf, weekNumber } from './dates.js';
import { severityWord } from './findings.js';
import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import type { Words } from './words.js';

export interface CalendarContext {
  words: Words;
  locale: Locale;
  /** ISO date. */
  today: string | undefined;
}

/** That many weeks are open at once; of a longer plan, only the week that comes next. */
const fewWeeks = 4;

/** A day of an archive may have hundreds of posts; a calendar of them all would be no calendar. */
const mostPerDay = 12;

/** The dated posts week by week, each leading to its card. */
export function calendar(posts: readonly ShownPost[], context: CalendarContext): Markup {
  const { words, today } = context;
  const days = groupBy(posts, ({ metadata: { publishAt } }) =>
    publishAt === undefined ? undefined : dayOf(publishAt),
  );
  if (days.size === 0) return markup`<p class="quiet">${words.noDates}</p>`;
  const mondays = [...new Set([...days.keys()].map(mondayOf))].sort();
  const next = mondays.find((monday) => today !== undefined && plusDays(monday, 6) >= today) ?? mondays.at(-1);
  const weeks = mondays.map((monday) => week(monday, days, mondays.length <= fewWeeks || monday === next, context));
  const undated = posts.filter(({ metadata }) => metadata.publishAt === undefined).length;
  return markup`${weeks}${undated > 0 && markup`<p class="quiet">${words.undated(undated)}</p>`}`;
}

function week(
  monday: string,
  days: ReadonlyMap<string, readonly ShownPost[]>,
  isOpen: boolean,
  context: CalendarContext,
): Markup {
  const { words, locale } = context;
  const dates = [0, 1, 2, 3, 4, 5, 6].map((offset) => plusDays(monday, offset));
  const count = dates.reduce((sum, date) => sum + (days.get(date)?.length ?? 0), 0);
  const from = formatDay(monday, locale, { day: 'numeric', month: 'short' });
  const to = formatDay(plusDays(monday, 6), locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return markup`<details class="week"${isOpen && markup` open`}><summary>${words.week(weekNumber(monday), from, to)} <span class="quiet">${words.postsShort(count)}</span></summary>
<ol>${dates.map((date) => day(date, days.get(date) ?? [], context))}</ol></details>
`;
}

function day(date: string, posts: readonly ShownPost[], { words, locale, today }: CalendarContext): Markup {
  const name = formatDay(date, locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const isToday = date === today;
  const sorted = [...posts].sort((a, b) =>
    compare(timeOf(a.metadata.publishAt ?? ''), timeOf(b.metadata.publishAt ?? '')),
  );
  const shown = sorted.slice(0, mostPerDay).map((post) => entry(post, words));
  const left = posts.length - shown.length;
  const list = posts.length > 0 && markup`<ul>${shown}${left > 0 && markup`<li>${words.moreThatDay(left)}</li>`}</ul>`;
  return markup`<li class="${posts.length > 0 ? 'day' : 'day empty'}"${isToday && markup` aria-current="date"`}><p><time datetime="${date}">${name}</time>${isToday && markup` <b>${words.today}</b>`}</p>${list}</li>`;
}

function entry({ number, platform, metadata, text, severity }: ShownPost, words: Words): Markup {
  const name = platform === 'unknown' ? '' : platformNames[platform];
  const found = severity !== 0 && markup`<b class="severity-${severity}">${severityWord(severity, words)}</b> `;
  return markup`<li class="severity-${severity}"><a href="#post-${number}"><span class="when">${[timeOf(metadata.publishAt ?? ''), name].filter((part) => part !== '').join(' ')}</span> ${found}<bdi class="teaser">${teaser(text)}</bdi></a></li>`;
}

function teaser(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 60) return line;
  return `${line.slice(0, 60).replace(/\s\S*$|[\uD800-\uDBFF]$/u, '')}…`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
