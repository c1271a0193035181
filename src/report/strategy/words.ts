import type { ResponseTimes } from '../../inbox/response-times.js';
import { waitInWords } from '../../inbox/wait-in-words.js';
import type { Cadence } from '../../rule/strategy.js';
import { daysInWords } from '../../time/day.js';
import type { Standing } from './picture.js';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const en = {
  title: (company?: string) => (company ? `Strategy of ${company}` : 'Strategy'),
  posts: (count: number) => plural(count, 'own post', 'own posts'),
  period: (from: string, until: string, weeks: number) =>
    `${daysInWords(from, until).en} (${plural(weeks, 'week', 'weeks')})`,
  undated: (count: number) => `${count} without a date`,
  replies: (count: number) => plural(count, 'reply', 'replies'),
  others: (count: number) => `${plural(count, 'post', 'posts')} by people, whom a strategy doesn't bind`,
  topics: 'Topics',
  platforms: 'Platforms',
  audiences: 'Audiences',
  campaigns: 'Campaigns',
  customers: 'Customers',
  unknownTopic: 'unknown',
  unknownPlatform: 'not said',
  notChosen: 'not in the strategy',
  share: (percent: string) => `${percent} %`,
  wantedShare: (min: string, max: string) =>
    max === '100' ? `wanted ${min} % or more` : min === '0' ? `wanted ${max} % or less` : `wanted ${min} to ${max} %`,
  perWeek: (count: number) => `${count} a week`,
  wantedCadence: ({ times, per }: Cadence) => `wanted ${times} a ${per}`,
  standing: { 'too little': 'too little', 'too much': 'too much', fine: '' } satisfies Record<Standing, string>,
  days: (from: string, until: string) => daysInWords(from, until).en,
  outside: (count: number) => `${plural(count, 'post', 'posts')} outside of its days`,
  answered: ({ received, answered, median, inTime }: ResponseTimes) =>
    [
      `${answered} of ${plural(received, 'inquiry', 'inquiries')} answered`,
      median !== undefined && `${answered === 1 ? '' : 'half of them '}within ${waitInWords(median, 'en')}`,
      inTime !== undefined && `${Math.round(inTime * 100)} % in time`,
    ]
      .filter(Boolean)
      .join(', '),
  waiting: ({ open, overdue, longest = 0 }: ResponseTimes) =>
    `${open} waiting, ${overdue} for longer than they should, the first for ${waitInWords(longest, 'en')}`,
  noStrategy: 'There is no strategy in the config, so nothing is wanted; docs/strategy.md shows how to write one.',
  noPosts: 'There are no own posts here.',
  hint: 'A topic is what a post says of itself, else what its words say; "smlint strategy learn" teaches smlint more of them.',
};

export type StrategyWords = typeof en;

const de: StrategyWords = {
  title: (company) => (company ? `Strategie von ${company}` : 'Strategie'),
  posts: (count) => plural(count, 'eigener Beitrag', 'eigene Beiträge'),
  period: (from, until, weeks) =>
    `${daysInWords(from, until).de} (${plural(weeks, 'Woche', 'Wochen').replace('.', ',')})`,
  undated: (count) => `${count} ohne Datum`,
  replies: (count) => plural(count, 'Antwort', 'Antworten'),
  others: (count) => `${plural(count, 'Beitrag', 'Beiträge')} von Menschen, für die keine Strategie gilt`,
  topics: 'Themen',
  platforms: 'Plattformen',
  audiences: 'Zielgruppen',
  campaigns: 'Kampagnen',
  customers: 'Kundschaft',
  unknownTopic: 'unbekannt',
  unknownPlatform: 'nicht genannt',
  notChosen: 'nicht in der Strategie',
  share: (percent) => `${percent} %`,
  wantedShare: (min, max) =>
    max === '100'
      ? `gewünscht mindestens ${min} %`
      : min === '0'
        ? `gewünscht höchstens ${max} %`
        : `gewünscht ${min} bis ${max} %`,
  perWeek: (count) => `${String(count).replace('.', ',')} je Woche`,
  wantedCadence: ({ times, per }) => `gewünscht ${times} je ${{ day: 'Tag', week: 'Woche', month: 'Monat' }[per]}`,
  standing: { 'too little': 'zu wenig', 'too much': 'zu viel', fine: '' },
  days: (from, until) => daysInWords(from, until).de,
  outside: (count) => `${plural(count, 'Beitrag', 'Beiträge')} außerhalb ihrer Tage`,
  answered: ({ received, answered, median, inTime }) =>
    [
      `${answered} von ${plural(received, 'Anfrage', 'Anfragen')} beantwortet`,
      median !== undefined && `${answered === 1 ? '' : 'die Hälfte '}nach höchstens ${waitInWords(median, 'de')}`,
      inTime !== undefined && `${Math.round(inTime * 100)} % rechtzeitig`,
    ]
      .filter(Boolean)
      .join(', '),
  waiting: ({ open, overdue, longest = 0 }) =>
    `${open} offen, ${overdue} davon länger als sie sollten, die erste seit ${waitInWords(longest, 'de')}`,
  noStrategy:
    'In der Konfiguration steht keine Strategie, also ist nichts gewünscht; docs/strategy.md zeigt, wie man eine schreibt.',
  noPosts: 'Hier gibt es keine eigenen Beiträge.',
  hint: 'Ein Thema nennt der Beitrag selbst, sonst zeigen es seine Wörter; mit „smlint strategy learn“ lernt smlint mehr davon.',
};

export const strategyWords = { en, de };
