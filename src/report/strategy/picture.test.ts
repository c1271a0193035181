import { describe, expect, test } from 'vitest';
import { createStrategy, type StrategyInput } from '../../config/strategy.js';
import type { JudgedPost } from '../../lint/judged-post.js';
import type { PostMetadata } from '../../post/post.js';
import { createZone } from '../../time/zone.js';
import { pictureOf } from './picture.js';
import { pictureText } from './text.js';

const post = ({ author, ...metadata }: PostMetadata): JudgedPost => ({
  text: '',
  metadata: { ...metadata, author: { role: 'brand', ...author } },
  language: 'en',
  isReply: metadata.kind === 'reply',
  length: 0,
  line: 1,
  findings: [],
});

/** Posts with these metadata, one a day from the 1st of March on where they say no date. */
function picture(posts: readonly PostMetadata[], strategy: StrategyInput = {}, zone = 'Europe/Berlin') {
  const dated = posts.map((metadata, index) =>
    post({ publishAt: `2027-03-${String(index + 1).padStart(2, '0')}T09:00`, ...metadata }),
  );
  const topicOf = ({ metadata }: JudgedPost) => metadata.topic;
  return pictureOf(dated, createStrategy(strategy), { topicOf, zone: createZone(zone) });
}

const times = (count: number, metadata: PostMetadata) => Array.from({ length: count }, () => metadata);

describe('who counts', () => {
  test.each<[string, PostMetadata, object]>([
    ['an own post', {}, { posts: 1, replies: 0, others: 0 }],
    ['a reply', { kind: 'reply' }, { posts: 0, replies: 1, others: 0 }],
    ["an employee's post", { author: { role: 'employee' } }, { posts: 0, replies: 0, others: 1 }],
    ['a post without a date', { publishAt: '' }, { posts: 1, undated: 1 }],
  ])('%s', (_, metadata, counts) => {
    expect(picture([metadata])).toMatchObject(counts);
  });

  test('a post whose author nobody names may be an own one', () => {
    const nobody = { ...post({}), metadata: {} };
    const zone = createZone('UTC');
    expect(pictureOf([nobody], undefined, { topicOf: () => undefined, zone })).toMatchObject({ posts: 1 });
  });
});

test('names in whatever case are those of the strategy', () => {
  const campaign = { id: 'Ostern', from: '2027-03-02', until: '2027-03-09' };
  const strategy = { topics: [{ id: 'Brot' }], audiences: ['customers'], campaigns: [campaign] };
  expect(picture([{ topic: 'brot', audience: 'Customers', campaign: 'ostern' }], strategy)).toMatchObject({
    topics: [{ topic: 'Brot', posts: 1, isChosen: true }],
    audiences: [{ name: 'customers', posts: 1, isChosen: true }],
    campaigns: [{ campaign: 'Ostern', posts: 1, isChosen: true, outside: 1 }],
  });
});

describe('topics', () => {
  const strategy = {
    topics: [{ id: 'robots', share: { max: '50%' } }, { id: 'jobs', share: { min: '20%' } }, { id: 'news' }],
  };
  const rows = (robots: number, jobs: number, rest: PostMetadata[] = []) =>
    picture([...times(robots, { topic: 'robots' }), ...times(jobs, { topic: 'jobs' }), ...rest], strategy).topics;

  test('all that were chosen and all that came up, the unknown last', () => {
    expect(
      rows(1, 0, [{ topic: 'weather' }, {}, {}]).map(({ topic, posts, isChosen }) => [topic, posts, isChosen]),
    ).toEqual([
      ['robots', 1, true],
      ['weather', 1, false],
      ['jobs', 0, true],
      ['news', 0, true],
      [undefined, 2, false],
    ]);
  });

  test.each([
    [6, 3, 'too much', 'fine'],
    [5, 4, 'fine', 'fine'],
    [5, 1, 'too much', 'fine'],
    [4, 0, 'too much', 'fine'],
    [10, 1, 'too much', 'too little'],
  ])('%d of one and %d of the other', (robots, jobs, first, second) => {
    const standing = new Map(rows(robots, jobs).map(({ topic, standing }) => [topic, standing]));
    expect([standing.get('robots'), standing.get('jobs'), standing.get('news')]).toEqual([first, second, undefined]);
  });
});

describe('platforms', () => {
  test('the rhythm has a column a week, empty ones too, and the last of them', () => {
    const dates = ['2027-03-01', '2027-03-03', '2027-03-22T23:30', '2027-03-29'];
    const posts = dates.map((publishAt) => ({ platform: 'x' as const, publishAt }));
    const { platforms, period } = picture(posts, { platforms: ['x', 'linkedin'] });
    expect(period).toEqual({ from: '2027-03-01', until: '2027-03-29', weeks: 4.1 });
    expect(platforms).toMatchObject([
      { platform: 'x', rhythm: [2, 0, 0, 1, 1], perWeek: 1 },
      { platform: 'linkedin', posts: 0, rhythm: [0, 0, 0, 0, 0], perWeek: 0 },
    ]);
  });

  test('in a plan of a year it has a column a month', () => {
    const posts = ['2027-01-31', '2027-02-01', '2027-12-31'].map((publishAt) => ({
      platform: 'x' as const,
      publishAt,
    }));
    expect(picture(posts).platforms[0]?.rhythm).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('days are those of the time zone', () => {
    const posts = [{ publishAt: '2027-03-07T23:30:00Z' }, { publishAt: '2027-03-08T12:00:00Z' }];
    expect(picture(posts, {}, 'Europe/Berlin').period).toMatchObject({ from: '2027-03-08', until: '2027-03-08' });
    expect(picture(posts, {}, 'America/New_York').period).toMatchObject({ from: '2027-03-07', until: '2027-03-08' });
  });

  test.each([
    [2, 'too little'],
    [4, 'fine'],
    [14, 'fine'],
    [17, 'too much'],
  ])('%d posts in two weeks, where four a week are wanted', (count, standing) => {
    const posts = times(count, { platform: 'x', publishAt: '2027-03-01' });
    const all = [...posts.slice(1), { platform: 'x' as const, publishAt: '2027-03-14' }];
    expect(picture(all, { platforms: [{ platform: 'x', cadence: '4/week' }] }).platforms[0]?.standing).toBe(standing);
  });

  test('a few days show no cadence', () => {
    const [row] = picture([{ platform: 'x' }], { platforms: [{ platform: 'x', cadence: '1/day' }] }).platforms;
    expect([row?.standing, row?.perWeek]).toEqual([undefined, undefined]);
  });

  test('without a choice none is strange', () => {
    expect(picture([{ platform: 'x' }]).platforms).toMatchObject([{ platform: 'x', isChosen: true }]);
  });
});

test('campaigns count their posts, and those outside of their days', () => {
  const campaigns = [{ id: 'fair', from: '2027-03-02', until: '2027-03-03' }];
  expect(picture([...times(4, { campaign: 'fair' }), { campaign: 'sale' }], { campaigns }).campaigns).toEqual([
    { campaign: 'fair', posts: 4, isChosen: true, from: '2027-03-02', until: '2027-03-03', outside: 2 },
    { campaign: 'sale', posts: 1, isChosen: false, outside: 0 },
  ]);
});

describe('as text', () => {
  const strategy: StrategyInput = {
    topics: [{ id: 'robots', share: { min: '40%' } }],
    audiences: ['customers'],
    platforms: [{ platform: 'x', cadence: '1/day' }],
    campaigns: [{ id: 'fair', from: '2027-03-01', until: '2027-03-02' }],
  };
  const posts: PostMetadata[] = [
    { topic: 'robots', platform: 'x', audience: 'customers', campaign: 'fair' },
    ...times(7, { platform: 'x' }),
    { topic: 'a\u001b[31mb', platform: 'tiktok', audience: 'cats', campaign: 'fair' },
  ];
  const context = { color: false, company: 'Acme', hasStrategy: true };

  test('in English', async () => {
    expect(await pictureText(picture(posts, strategy), { ...context, locale: 'en' })).toBe(`Strategy of Acme
9 own posts, 1 March to 9 March 2027 (1.3 weeks)

Topics
  robots        ██▎                   1  11 %  wanted 40 % or more  too little
  a\\u001b[31mb  ██▎                   1  11 %  not in the strategy
  unknown       ███████████████▌      7  78 %

Platforms
  X       █████████████████▊    8  █▂  6.2 a week  wanted 1 a day
  TikTok  ██▎                   1  ·█  0.8 a week  not in the strategy

Audiences
  customers  ██▎                   1
  cats       ██▎                   1  not in the strategy

Campaigns
  fair  ████▌                 2  1 March to 2 March 2027  1 post outside of its days

A topic is what a post says of itself, else what its words say; "smlint strategy learn" teaches smlint more of them.
`);
  });

  test('in German', async () => {
    const text = await pictureText(picture(posts, strategy), { ...context, locale: 'de' });
    expect(text).toContain('9 eigene Beiträge, 1. März bis 9. März 2027 (1,3 Wochen)');
    expect(text).toContain('1  11 %  gewünscht mindestens 40 %  zu wenig');
    expect(text).toContain('6,2 je Woche  gewünscht 1 je Tag');
    expect(text).not.toMatch(/undefined|NaN/);
  });

  test.each([
    [
      'en',
      'Customers\n  2 of 4 inquiries answered, half of them within 6 hours, 67 % in time\n  2 waiting, 1 for longer',
    ],
    ['de', 'Kundschaft\n  2 von 4 Anfragen beantwortet, die Hälfte nach höchstens 6 Stunden, 67 % rechtzeitig'],
  ] as const)('with how customers are answered, in %s', async (locale, says) => {
    const responses = {
      received: 4,
      answered: 2,
      median: 6.5 * 3_600_000,
      inTime: 2 / 3,
      open: 2,
      overdue: 1,
      longest: 1,
    };
    expect(await pictureText({ ...picture([]), responses }, { ...context, locale })).toContain(says);
  });

  test.each([
    ['en', '1 of 3 inquiries answered, within 3 hours'],
    ['de', '1 von 3 Anfragen beantwortet, nach höchstens 3 Stunden'],
  ] as const)('with a single answer, in %s', async (locale, says) => {
    const responses = { received: 3, answered: 1, median: 3 * 3_600_000, open: 2, overdue: 0 };
    expect(await pictureText({ ...picture([]), responses }, { ...context, locale })).toContain(says);
  });

  test.each([
    [[], 'There are no own posts here.'],
    [[{}], 'There is no strategy in the config'],
  ])('of %j without a strategy', async (some, says) => {
    expect(await pictureText(picture(some), { ...context, hasStrategy: false, locale: 'en' })).toContain(says);
  });

  test('in colour', async () => {
    expect(await pictureText(picture(posts, strategy), { ...context, color: true, locale: 'en' })).toContain(
      '\u001b[33m',
    );
  });
});
