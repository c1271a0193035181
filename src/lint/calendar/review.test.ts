import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, collectFrom, reviewOf } from '../../../rules/calendar.test-kit.js';
import { mergeResults, readReport } from '../../report/read-report.js';
import { late } from '../../rule/late.js';
import { defineRule } from '../../rule/rule.js';
import { type Reviewable, reviewCalendar } from './review.js';

const about = {
  id: 'too-soon',
  version: 1,
  docs: { description: { en: '', de: '' }, recommended: 'warn' as const, source: '' },
};

/** Finds each post that follows another one of its platform within an hour. */
const tooSoon = defineRule({
  ...about,
  messages: {
    soon: {
      en: ({ other, length }: { other: string; length: number }) => `${length} letters, soon after ${other}`,
      de: ({ other }) => `kurz nach ${other}`,
    },
  },
  defaults: { minutes: 60 },
  collect: ({ post }) => post.text.length,
  review({ posts, factOf, nameOf, options, report }) {
    for (const [index, post] of posts.entries()) {
      const other = posts.slice(0, index).findLast(({ platform }) => platform === post.platform);
      if (!other || post.at - other.at >= options.minutes * 60_000) continue;
      report({ post, messageId: 'soon', data: { other: nameOf(other), length: factOf(post) } });
    }
  },
});

const found = async (calendar: Calendar, rule = tooSoon as Parameters<typeof reviewOf>[0]) =>
  (await reviewOf(rule, calendar)).messages.map(({ line, message }) => `${line}: ${message}`);

const day = '2027-03-05';

const datedPost = ({ minute, ...post }: { minute: number; platform: 'x' | 'bluesky'; text: string }) => ({
  ...post,
  publishAt: new Date(Date.UTC(2027, 2, 5) + minute * 60_000).toISOString(),
});

describe('rules that look across posts', () => {
  test('see posts in order of time, whatever their order in the file', async () => {
    const posts = [
      { publishAt: `${day}T09:30`, text: 'later', platform: 'x' as const },
      { publishAt: `${day}T09:00`, text: 'first', platform: 'x' as const, id: 'a' },
      { publishAt: `${day}T09:20`, text: 'elsewhere', platform: 'bluesky' as const },
    ];
    expect(await found({ posts })).toEqual(['1: 5 letters, soon after a']);
  });

  test('see instants, not the writing of dates', async () => {
    const posts = [
      { publishAt: `${day}T23:30-05:00`, text: 'New York' },
      { publishAt: '2027-03-06T05:00', text: 'Berlin' },
    ];
    expect(await found({ posts, settings: { calendar: { timezone: 'Europe/Berlin' } } })).toEqual([
      '1: 8 letters, soon after calendar:2',
    ]);
    expect(await found({ posts })).toEqual(['2: 6 letters, soon after calendar:1']);
  });

  test('are not asked about a single post, unless somebody asks or they say so', async () => {
    const counting = defineRule({
      ...about,
      defaults: {},
      messages: { sum: { en: ({ sum }: { sum: number }) => `${sum}`, de: () => '' } },
      review: ({ posts, report }) =>
        posts[0] && report({ post: posts[0], messageId: 'sum', data: { sum: posts.length } }),
    });
    const posts = [{ publishAt: day }];
    expect(await found({ posts }, counting)).toEqual([]);
    expect(await found({ posts, isAsked: true }, counting)).toEqual(['1: 1']);
    expect(await found({ posts }, { ...counting, reviewsAlone: true })).toEqual(['1: 1']);
  });

  test('report nothing outside the period, but see what is there', async () => {
    const posts = ['03-05T23:50', '03-06T00:10', '03-06T00:20', '03-07T00:10'].map((time) => ({
      publishAt: `2027-${time}`,
    }));
    const period = { from: '2027-03-06', until: '2027-03-06' };
    expect(await found({ posts, period })).toEqual([
      '2: 1 letters, soon after calendar:1',
      '3: 1 letters, soon after calendar:2',
    ]);
  });

  test('see a thread as one post and tell of posts without a date', async () => {
    const thread = (index: number) => ({ publishAt: `${day}T09:00`, thread: { id: 't', index } });
    const posts = [thread(0), thread(1), thread(2), { text: 'some day' }, { publishAt: `${day}T12:00` }];
    const { messages, notices } = await reviewOf(tooSoon, { posts });
    expect(messages).toEqual([]);
    expect(notices).toMatchObject([{ ruleId: null, messageId: 'undated-posts', posts: 1 }]);
  });

  test('may throw, and only they fail', async () => {
    const broken = defineRule({ ...about, defaults: {}, messages: {}, review: () => void (0).toFixed(999) });
    const { messages } = await reviewOf(broken, { posts: [{ publishAt: day }, { publishAt: day }] });
    expect(messages).toMatchObject([{ ruleId: 'too-soon', fatal: true, severity: 2, messageId: 'rule-crashed' }]);
    expect(messages[0]?.message).toMatch(/failed on the calendar/);
  });

  test('may ask for what is loaded late, and report once', async () => {
    const word = late(async () => 'loaded');
    const lazy = defineRule({
      ...about,
      defaults: {},
      messages: { word: { en: ({ said }: { said: string }) => said, de: () => '' } },
      review({ posts: [post], report }) {
        if (post) report({ post, messageId: 'word', data: { said: 'before' } });
        if (post) report({ post, messageId: 'word', data: { said: word() } });
      },
    });
    expect(await found({ posts: [{ publishAt: day }, { publishAt: day }] }, lazy)).toEqual(['1: before', '1: loaded']);
  });

  test('find the same in one process, and in shards whose reports are merged', async () => {
    const post = fc.record({
      minute: fc.nat(300),
      platform: fc.constantFrom('x' as const, 'bluesky' as const),
      text: fc.string(),
    });
    const files = fc.array(fc.tuple(fc.array(post, { maxLength: 5 }), fc.nat(2)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const [first, ...others] = await Promise.all(
          all.map(([posts], index) => collectFrom(tooSoon, { posts: posts.map(datedPost) }, 'en', `/${index}`)),
        );
        const linted = [first, ...others].map((one) => ({ ...one, run: first?.run })) as Reviewable[];
        const shards = [0, 1, 2].map((shard) => linted.filter((_, index) => all[index]?.[1] === shard));
        const reports = shards.map((shard) => readReport(JSON.stringify(shard.map(({ result }) => result))).results);
        const merged = mergeResults(reports).map((result) => ({ result, run: first?.run })) as Reviewable[];
        expect(await reviewCalendar(merged)).toEqual(JSON.parse(JSON.stringify(await reviewCalendar(linted))));
      }),
      { numRuns: 60 },
    );
  });

  test('need less than 300 bytes of a post', async () => {
    const post = {
      publishAt: `${day}T09:30`,
      platform: 'linkedin' as const,
      account: '@acme-robotics',
      author: 'brand' as const,
    };
    const { result } = await collectFrom(tooSoon, {
      posts: [{ ...post, id: '2027-03-05-product-news', topic: 'robotics' }],
    });
    expect(JSON.stringify(result.calendar?.posts[0]).length).toBeLessThan(240);
  });

  test('find the same in whatever order the posts are read', async () => {
    const minute = fc.integer({ min: 0, max: 600 });
    const post = fc.record({ minute, platform: fc.constantFrom('x' as const, 'bluesky' as const) });
    const posts = fc.uniqueArray(post, { maxLength: 12, selector: (one) => `${one.minute} ${one.platform}` });
    await fc.assert(
      fc.asyncProperty(
        posts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([all, shuffled]) => {
          const ids = async (some: typeof all) => {
            const dated = some.map(({ minute: at, platform }) => ({
              id: `${at} ${platform}`,
              platform,
              publishAt: new Date(Date.UTC(2027, 2, 5) + at * 60_000).toISOString(),
            }));
            return (await reviewOf(tooSoon, { posts: dated })).messages
              .map(({ postId, message }) => `${postId}: ${message}`)
              .sort();
          };
          expect(await ids(shuffled)).toEqual(await ids(all));
        },
      ),
      { numRuns: 60 },
    );
  });
});
