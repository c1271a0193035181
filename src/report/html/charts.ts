import type { LintResult } from '../../lint/results.js';
import { platformNames } from '../../post/platform-names.js';
import type { Platform } from '../../post/post.js';
import type { FormatContext } from '../format.js';
import { type Bar, barChart, total } from './bars.js';
import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import { timeline } from './timeline.js';
import type { Words } from './words.js';

const plain = [{ name: '', style: 'fill-0' }];

/** The posts as a whole: what was found, topics and platforms against the strategy, own posts and replies, and time. */
export function charts(
  posts: readonly ShownPost[],
  results: readonly LintResult[],
  context: FormatContext,
  words: Words,
): Markup {
  return markup`<div class="charts">${[
    rulesChart(posts, context, words),
    topicsChart(posts, context, words),
    platformsChart(posts, context, words),
    talkChart(posts, words),
    timeChart(results, context, words),
  ]}</div>`;
}

function rulesChart(posts: readonly ShownPost[], { rulesMeta }: FormatContext, words: Words): Markup | false {
  const rules = new Map<string, [errors: number, warnings: number]>();
  for (const { message } of posts.flatMap(({ findings }) => findings)) {
    const counts = rules.get(message.ruleId ?? 'smlint') ?? [0, 0];
    counts[message.severity === 2 ? 0 : 1]++;
    rules.set(message.ruleId ?? 'smlint', counts);
  }
  if (rules.size === 0) return false;
  const bars = [...rules].map(
    ([id, values]): Bar => ({ label: rulesMeta[id]?.docs.description ?? id, note: markup`<code>${id}</code>`, values }),
  );
  const counts = ({ values: [errors = 0, warnings = 0] }: Bar) =>
    [errors > 0 && words.errors(errors), warnings > 0 && words.warnings(warnings)]
      .filter((part) => part !== false)
      .join(', ');
  const all = { label: '', values: [0, 1].map((key) => bars.reduce((sum, { values }) => sum + (values[key] ?? 0), 0)) };
  return barChart({
    title: words.rulesChart,
    summary: `${counts(all)}.`,
    series: [
      { name: words.error, style: 'fill-2' },
      { name: words.warning, style: 'fill-1' },
    ],
    bars: bars.sort((a, b) => total(b) - total(a)),
    valueText: counts,
  });
}

/** Every chosen topic has its bar, also one without posts: that is what the chart is for. */
function topicsChart(posts: readonly ShownPost[], { settings }: FormatContext, words: Words): Markup | false {
  const planned = settings?.strategy?.topics.map(({ id }) => id) ?? [];
  const counts = countBy(posts, ({ shownTopic }) => shownTopic);
  if (planned.length === 0 && counts.size <= 1) return false;
  const bars = barsOf(planned, counts, words, (topic) => topic, words.noTopic);
  return barChart({
    title: words.topicsChart,
    summary: `${unusedText(planned, counts, words, (topic) => topic)}${words.topicsNote}`,
    series: plain,
    bars,
    valueText: (bar) => String(total(bar)),
  });
}

function platformsChart(posts: readonly ShownPost[], { settings }: FormatContext, words: Words): Markup | false {
  if (posts.length === 0) return false;
  const planned = settings?.strategy?.platforms ?? [];
  const counts = countBy(posts, ({ platform }) => (platform === 'unknown' ? undefined : platform));
  const name = (platform: Exclude<Platform, 'unknown'>) => platformNames[platform];
  return barChart({
    title: words.platformsChart,
    summary: unusedText(planned, counts, words, name) || `${words.postsShort(posts.length)}.`,
    series: plain,
    bars: barsOf(planned, counts, words, name, words.unknownPlatform),
    valueText: (bar) => String(total(bar)),
  });
}

function talkChart(posts: readonly ShownPost[], words: Words): Markup | false {
  if (posts.length === 0) return false;
  const replies = posts.filter(({ isReply }) => isReply).length;
  return barChart({
    title: words.talkChart,
    summary: words.talk(replies, posts.length),
    series: plain,
    bars: [
      { label: words.ownPosts, values: [posts.length - replies] },
      { label: words.replies, values: [replies] },
    ],
    valueText: (bar) => String(total(bar)),
  });
}

function timeChart(
  results: readonly LintResult[],
  { history = [], settings, locale }: FormatContext,
  words: Words,
): Markup | false {
  if (history.length === 0 || settings === undefined) return false;
  const now = {
    date: settings.today,
    errors: results.reduce((sum, { errorCount }) => sum + errorCount, 0),
    warnings: results.reduce((sum, { warningCount }) => sum + warningCount, 0),
  };
  return timeline(
    [...history, now].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    words,
    locale,
  );
}

/** Bars of all that was planned and all that came up, the most frequent first; what has no name comes last. */
function barsOf<Name extends string>(
  planned: readonly Name[],
  counts: ReadonlyMap<Name | undefined, number>,
  words: Words,
  label: (name: Name) => string,
  nameless: string,
): Bar[] {
  const names = new Set([...planned, ...[...counts.keys()].filter((name) => name !== undefined)]);
  const bars = [...names].map(
    (name): Bar => ({
      label: label(name),
      values: [counts.get(name) ?? 0],
      ...(planned.length > 0 && !planned.includes(name) && { note: words.notInStrategy }),
    }),
  );
  bars.sort((a, b) => total(b) - total(a));
  const rest = counts.get(undefined);
  return rest === undefined ? bars : [...bars, { label: nameless, values: [rest] }];
}

function unusedText<Name extends string>(
  planned: readonly Name[],
  counts: ReadonlyMap<Name | undefined, number>,
  words: Words,
  label: (name: Name) => string,
): string {
  const unused = planned.filter((name) => !counts.has(name)).map(label);
  return unused.length > 0 ? `${words.unused(unused.join(', '))} ` : '';
}

function countBy<Key>(posts: readonly ShownPost[], keyOf: (post: ShownPost) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const post of posts) counts.set(keyOf(post), (counts.get(keyOf(post)) ?? 0) + 1);
  return counts;
}
