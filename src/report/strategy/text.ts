import { platformNames } from '../../post/platform-names.js';
import type { Locale } from '../../rule/rule.js';
import { escapeText } from '../escape.js';
import { colours, noPaint, type Paint } from '../paint.js';
import { bar, sparkline } from './bars.js';
import type { CampaignRow, NamedRow, Picture, PlatformRow, Standing, TopicRow } from './picture.js';
import { type StrategyWords, strategyWords } from './words.js';

export interface PictureContext {
  locale: Locale;
  color: boolean;
  company?: string | undefined;
  hasStrategy: boolean;
}

/** Columns of a bar. */
const width = 20;

/** The picture for a terminal, in lines of some 80 columns. */
export async function pictureText(
  picture: Picture,
  { locale, color, company, hasStrategy }: PictureContext,
): Promise<string> {
  const words = strategyWords[locale];
  const paint = color ? await colours() : noPaint;
  const head = `${paint.path(escapeText(words.title(company)))}\n${facts(picture, words)}\n`;
  const answers = responseLines(picture, words, paint);
  if (picture.posts === 0) return `${head}\n${words.noPosts}\n${answers}`;
  const { topics, platforms, audiences, campaigns, posts } = picture;
  const sections: [title: string, rows: Line[]][] = [
    [words.topics, topics.map((row) => topicLine(row, words, posts))],
    [words.platforms, platforms.map((row) => platformLine(row, words, posts))],
    [words.audiences, audiences.map((row) => audienceLine(row, words, posts))],
    [words.campaigns, campaigns.map((row) => campaignLine(row, words, posts))],
  ];
  const blocks = sections.flatMap(([title, rows]) => (rows.length > 0 ? [`\n${title}\n${table(rows, paint)}`] : []));
  const hasUnknown = topics.some(({ topic }) => topic === undefined);
  const foot = [!hasStrategy && words.noStrategy, hasStrategy && hasUnknown && words.hint].filter(Boolean);
  return `${head}${blocks.join('')}${answers}${foot.map((line) => `\n${paint.quiet(String(line))}\n`).join('')}`;
}

function facts({ posts, replies, others, undated, period }: Picture, words: StrategyWords): string {
  const parts = [
    words.posts(posts),
    period && words.period(period.from, period.until, period.weeks),
    undated > 0 && period && words.undated(undated),
    replies > 0 && words.replies(replies),
    others > 0 && words.others(others),
  ];
  return parts.filter(Boolean).join(', ');
}

function responseLines({ responses }: Picture, words: StrategyWords, paint: Paint): string {
  if (!responses) return '';
  const waiting = responses.overdue > 0 ? paint.warning(words.waiting(responses)) : words.waiting(responses);
  return `\n${words.customers}\n  ${words.answered(responses)}\n${responses.open > 0 ? `  ${waiting}\n` : ''}`;
}

/** A line of a section; what stands behind the bar is set in columns, too. */
interface Line {
  name: string;
  bar: string;
  cells: string[];
  standing?: Standing | undefined;
  isStrange?: boolean;
  mark: string;
}

const percent = (part: number): string => String(Math.round(part * 100));

function topicLine(
  { topic, posts, share, wanted, standing, isChosen }: TopicRow,
  words: StrategyWords,
  all: number,
): Line {
  const isStrange = topic !== undefined && !isChosen;
  return {
    name: topic ?? words.unknownTopic,
    bar: bar(posts / all, width),
    cells: [
      String(posts),
      words.share(percent(share)),
      wanted ? words.wantedShare(percent(wanted.min), percent(wanted.max)) : isStrange ? words.notChosen : '',
    ],
    standing,
    isStrange,
    mark: standing ? words.standing[standing] : '',
  };
}

function platformLine(row: PlatformRow, words: StrategyWords, all: number): Line {
  const { platform, posts, isChosen, rhythm, perWeek, wanted, standing } = row;
  const isStrange = platform !== undefined && !isChosen;
  return {
    name: platform ? platformNames[platform] : words.unknownPlatform,
    bar: bar(posts / all, width),
    cells: [
      String(posts),
      rhythm.length > 1 ? sparkline(rhythm) : '',
      perWeek === undefined ? '' : words.perWeek(perWeek),
      wanted ? words.wantedCadence(wanted) : isStrange ? words.notChosen : '',
    ],
    standing,
    isStrange,
    mark: standing ? words.standing[standing] : '',
  };
}

function audienceLine({ name, posts, isChosen }: NamedRow, words: StrategyWords, all: number): Line {
  const cells = [String(posts), isChosen ? '' : words.notChosen];
  return { name, bar: bar(posts / all, width), cells, isStrange: !isChosen, mark: '' };
}

function campaignLine(
  { campaign, posts, from, until, outside, isChosen }: CampaignRow,
  words: StrategyWords,
  all: number,
): Line {
  const days = from !== undefined && until !== undefined ? words.days(from, until) : isChosen ? '' : words.notChosen;
  const mark = outside > 0 ? words.outside(outside) : '';
  return {
    name: campaign,
    bar: bar(posts / all, width),
    cells: [String(posts), days],
    isStrange: !isChosen,
    ...(outside > 0 && { standing: 'too much' as const }),
    mark,
  };
}

function table(lines: readonly Line[], paint: Paint): string {
  const named = lines.map((line) => ({ ...line, name: shortened(escapeText(line.name)) }));
  const names = widest(named.map(({ name }) => name));
  const widths = (named[0]?.cells ?? []).map((_, column) => widest(named.map(({ cells }) => cells[column] ?? '')));
  return named
    .map(({ name, bar: drawn, cells, standing, isStrange, mark }) => {
      const ink = isStrange || (standing && standing !== 'fine') ? paint.warning : paint.notice;
      const columns = cells.map((cell, column) =>
        column === 0 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      );
      const rest = `${columns.join('  ')}  ${mark}`.trimEnd();
      return `  ${name.padEnd(names)}  ${ink(drawn)}${' '.repeat(width - drawn.length)}  ${rest}\n`;
    })
    .join('');
}

const longestName = 24;

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
