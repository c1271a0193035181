import type { LintResult } from '../../lint/results.js';
import type { FormatContext } from '../format.js';
import { type Bar, barChart, total } from './bars.js';
import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import { timeline } from './timeline.js';
import type { Words } from './words.js';

const plain = [{ name: '', style: 'fill-0' }];

/** The posts as a whole: what was found, own posts and replies, and time. */
export function charts(
  posts: readonly ShownPost[],
  results: readonly LintResult[],
  context: FormatContext,
  words: Words,
): Markup {
  return markup`<div class="charts">${[
    rulesChart(posts, context, words),
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
