import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { calendar } from './calendar.js';
import { htmlOf } from './markup.js';
import type { ShownPost } from './post-view.js';
import { wordsOf } from './words.js';

function post(number: number, publishAt?: string): ShownPost {
  return {
    number,
    text: `post ${number}`,
    metadata: publishAt === undefined ? {} : { publishAt },
    language: 'en',
    isReply: false,
    length: 6,
    line: 1,
    findings: [],
    file: 'a.txt',
    platform: 'x',
    author: undefined,
    shownTopic: undefined,
    severity: 0,
  };
}

function drawn(posts: ShownPost[], today?: string): Document {
  return new JSDOM(htmlOf(calendar(posts, { words: wordsOf.en, locale: 'en', today }))).window.document;
}

const texts = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent);

test('a day is in order of time, whatever the order of the drafts', () => {
  const posts = [post(1, '2027-03-01T12:00'), post(2, '2027-03-01'), post(3, '2027-03-01T09:30+01:00')];
  expect(texts(drawn(posts).querySelectorAll('a'))).toEqual(['X post 2', '09:30 X post 3', '12:00 X post 1']);
});

test('a day with very many posts shows the first of them', () => {
  const posts = Array.from({ length: 30 }, (_, index) => post(index + 1, '2027-03-01'));
  const document = drawn(posts);
  expect(document.querySelectorAll('.week a')).toHaveLength(12);
  expect(document.querySelector('.day')?.textContent).toMatch(/and 18 more$/);
});

test.each([
  ['the week of today', '2027-02-11', 'Week 6'],
  ['the next week with a post', '2027-01-20', 'Week 5'],
  ['the last week when all is over', '2028-01-01', 'Week 10'],
])('of many weeks, one is open: %s', (_, today, week) => {
  const days = ['2027-01-04', '2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22', '2027-03-08'];
  const open = drawn(
    days.map((day, index) => post(index + 1, day)),
    today,
  ).querySelectorAll('details[open] summary');
  expect(texts(open)).toEqual([expect.stringContaining(week)]);
});

test('what has no date is counted, and without any date there is a hint', () => {
  expect(drawn([post(1, '2027-03-01'), post(2), post(3)]).body.textContent).toContain(
    '2 posts have no date and are missing',
  );
  expect(drawn([post(1)]).body.textContent).toContain('With “publishAt” in a draft, it stands here.');
});
