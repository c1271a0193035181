import { platformNames } from '../../post/platform-names.js';
import { sparkline } from '../strategy/bars.js';
import type { Picture, PlatformRow, TopicRow } from '../strategy/picture.js';
import type { StrategyWords } from '../strategy/words.js';
import { type Bar, barChart, total } from './bars.js';
import { type Markup, markup } from './markup.js';
import type { Words } from './words.js';

const series = [{ name: '', style: 'fill-0' }];
const valueText = (bar: Bar) => String(total(bar));

/** What is planned against what the strategy wants: every chosen topic and platform has its bar, also one without posts. */
export function strategy(picture: Picture, words: Words, own: StrategyWords): Markup {
  return markup`${responses(picture, own)}<div class="charts">${[
    topicsChart(picture, words, own),
    platformsChart(picture, words, own),
    audiencesChart(picture, words, own),
    campaignsChart(picture, own),
  ]}</div>`;
}

function responses({ responses: times }: Picture, own: StrategyWords): Markup | false {
  if (!times) return false;
  return markup`<p>${own.customers}: ${own.answered(times)}${times.open > 0 && `; ${own.waiting(times)}`}.</p>
`;
}

function topicsChart({ topics }: Picture, words: Words, own: StrategyWords): Markup | false {
  if (topics.every(({ topic }) => topic === undefined)) return false;
  const unused = topics.flatMap(({ topic, posts }) => (topic !== undefined && posts === 0 ? [topic] : []));
  return barChart({
    title: words.topicsChart,
    summary: `${unusedText(unused, words)}${words.topicsNote}`,
    series,
    bars: topics.map((row) => ({
      label: row.topic ?? words.noTopic,
      values: [row.posts],
      ...noteOf(topicNote(row, own)),
    })),
    valueText,
  });
}

function topicNote({ topic, share, isChosen, wanted, standing }: TopicRow, own: StrategyWords): string[] {
  if (topic !== undefined && !isChosen) return [own.notChosen];
  if (!wanted) return [];
  const percent = (part: number) => String(Math.round(part * 100));
  return [
    own.share(percent(share)),
    own.wantedShare(percent(wanted.min), percent(wanted.max)),
    own.standing[standing ?? 'fine'],
  ];
}

function platformsChart({ platforms, posts }: Picture, words: Words, own: StrategyWords): Markup | false {
  if (posts === 0) return false;
  const unused = platforms.flatMap((row) => (row.platform && row.posts === 0 ? [platformNames[row.platform]] : []));
  return barChart({
    title: words.platformsChart,
    summary: unusedText(unused, words) || `${words.postsShort(posts)}.`,
    series,
    bars: platforms.map((row) => ({
      label: row.platform ? platformNames[row.platform] : words.unknownPlatform,
      values: [row.posts],
      ...noteOf(platformNote(row, own)),
    })),
    valueText,
  });
}

function platformNote(
  { platform, isChosen, rhythm, perWeek, wanted, standing }: PlatformRow,
  own: StrategyWords,
): string[] {
  return [
    perWeek !== undefined && perWeek > 0
      ? `${rhythm.length > 1 ? `${sparkline(rhythm)} ` : ''}${own.perWeek(perWeek)}`
      : '',
    wanted ? own.wantedCadence(wanted) : platform !== undefined && !isChosen ? own.notChosen : '',
    own.standing[standing ?? 'fine'],
  ];
}

function audiencesChart({ audiences }: Picture, words: Words, own: StrategyWords): Markup | false {
  if (audiences.length === 0) return false;
  const unused = audiences.flatMap(({ name, posts }) => (posts === 0 ? [name] : []));
  return barChart({
    title: own.audiences,
    summary: unusedText(unused, words),
    series,
    bars: audiences.map(({ name, posts, isChosen }) => ({
      label: name,
      values: [posts],
      ...noteOf([isChosen ? '' : own.notChosen]),
    })),
    valueText,
  });
}

function campaignsChart({ campaigns }: Picture, own: StrategyWords): Markup | false {
  if (campaigns.length === 0) return false;
  return barChart({
    title: own.campaigns,
    summary: '',
    series,
    bars: campaigns.map(({ campaign, posts, isChosen, from, until, outside }) => ({
      label: campaign,
      values: [posts],
      ...noteOf([
        from !== undefined && until !== undefined ? own.days(from, until) : isChosen ? '' : own.notChosen,
        outside > 0 ? own.outside(outside) : '',
      ]),
    })),
    valueText,
  });
}

function noteOf(parts: readonly string[]): Pick<Bar, 'note'> {
  const said = parts.filter((part) => part !== '');
  return said.length > 0 ? { note: said.join(', ') } : {};
}

function unusedText(unused: readonly string[], words: Words): string {
  return unused.length > 0 ? `${words.unused(unused.join(', '))} ` : '';
}
