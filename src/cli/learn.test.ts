import { expect, test } from 'vitest';
import { learnFrom } from './learn.js';

const posts = [
  'The Roamer mows your lawn while you sleep. https://acme.example/roamer',
  'New firmware for the Roamer: it finds the edge of the lawn now.',
  'How we test the Roamer, and why a lawn is harder than a living room. #Firmware',
  'Acme Robotics is hiring, also for firmware. Ask @roamer_team!',
  'We use the Acme lawn for that.',
];

const past = posts.map((text) => ({ text }));

test('finds the names that come up in many posts, and the words by the posts that they share', () => {
  expect(learnFrom(past, ['Acme Robotics'])).toEqual({
    posts: 5,
    topics: [{ id: 'lawn', keywords: ['lawn', 'firmware'] }],
    products: ['Roamer'],
    platforms: [],
    languages: ['en'],
  });
});

test('parts words that stand in other posts into topics, the most frequent first', () => {
  const texts = [
    ...Array.from({ length: 4 }, () => 'We mow the lawn with a mower.'),
    ...Array.from({ length: 3 }, () => 'Ask us for a career, with an apprenticeship.'),
    'The lawn is green.',
  ];
  expect(
    learnFrom(
      texts.map((text) => ({ text })),
      [],
    ).topics,
  ).toEqual([
    { id: 'lawn', keywords: ['lawn', 'mower'] },
    { id: 'career', keywords: ['career', 'apprenticeship'] },
  ]);
});

test('takes the topics that posts say, with the words of their posts', () => {
  const lawn = Array.from({ length: 3 }, () => ({ text: 'We mow the lawn with a mower.', topic: 'mowing' }));
  const jobs = Array.from({ length: 4 }, (_, index) => ({
    text: 'Ask us for a career, with an apprenticeship.',
    topic: index === 0 ? 'Careers ' : 'careers',
  }));
  const silent = Array.from({ length: 3 }, () => ({ text: 'The snow thrower is loud, and snow is silent.' }));
  const rare = { text: 'Hello.', topic: 'visits' };
  expect(learnFrom([...lawn, ...jobs, rare, ...silent], []).topics).toEqual([
    { id: 'Careers', keywords: ['career', 'apprenticeship'] },
    { id: 'mowing', keywords: ['lawn', 'mower'] },
    { id: 'visits', keywords: ['visits'] },
    { id: 'snow', keywords: ['snow', 'thrower', 'loud', 'silent'] },
  ]);
});

test('invents no topics beside those that all posts say', () => {
  const texts = Array.from({ length: 4 }, (_, index) => ({ text: 'We mow the lawn.', topic: index % 2 ? 'a' : 'b' }));
  expect(learnFrom(texts, []).topics.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('spells words as they are mostly spelled, and takes no German noun for a name', () => {
  const text = 'Wir mähen den Rasen und das ist auch gut so, denn der Rasen wächst. #rasen';
  const learned = learnFrom(
    Array.from({ length: 4 }, () => ({ text })),
    [],
  );
  expect(learned).toMatchObject({ products: [], languages: ['de'] });
  expect(learned.topics.flatMap(({ keywords }) => keywords)).toContain('Rasen');
});

test('takes no month and no day of the week for a product', () => {
  const text = 'We will open in April, that is on Monday. Also on Freitag and in Dezember.';
  expect(
    learnFrom(
      Array.from({ length: 4 }, () => ({ text })),
      [],
    ).products,
  ).toEqual([]);
});

test('says on which platforms, the most frequent first', () => {
  const posted = (['xing', 'x', 'x'] as const).map((platform) => ({ text: 'Hallo', platform }));
  expect(learnFrom(posted, []).platforms).toEqual(['x', 'xing']);
});

test('knows nothing from a handful of posts', () => {
  expect(learnFrom(past.slice(0, 2), [])).toMatchObject({ posts: 2, topics: [], products: [] });
});
