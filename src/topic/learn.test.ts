import { describe, expect, test } from 'vitest';
import type { Topic } from '../rule/strategy.js';
import { createTopicFinder } from './finder.js';
import { learnTopics, type PastPost } from './learn.js';

const topic = (id: string, ...keywords: string[]): Topic => ({ id, description: '', keywords, examples: [] });
const topics = [topic('heating', 'heat pump', 'Wärmepumpe'), topic('baths', 'bathroom', 'Badezimmer')];

/** Each line so often, with a word of no matter before it, so that no two posts are the same. */
const posts = (count: number, ...lines: string[]): PastPost[] =>
  Array.from({ length: count }, (_, index) => lines.map((text) => ({ text: `${index} ${text}` }))).flat();

const english = posts(
  6,
  'The heat pump wants a lower flow temperature this winter.',
  'A bathroom lives from grout and light this winter.',
);
const german = posts(
  6,
  'Die Wärmepumpe mag im Winter eine niedrige Vorlauftemperatur.',
  'Das Badezimmer lebt im Winter von Fugen und Licht.',
);

const wordsOf = (learned: ReturnType<typeof learnTopics>) =>
  Object.fromEntries(learned.topics.map(({ topic, words }) => [topic, words]));

describe('words that come up with one topic', () => {
  test.each([
    ['English', english, { heating: ['flow', 'lower', 'temperature'], baths: ['grout', 'light', 'lives'] }],
    ['German, nouns alone', german, { heating: ['Vorlauftemperatur'], baths: ['Fugen', 'Licht'] }],
    ['too few posts', english.slice(0, 4), { heating: [], baths: [] }],
    ['nothing', [], { heating: [], baths: [] }],
  ])('%s', (_, past, expected) => {
    expect(wordsOf(learnTopics(past, topics))).toEqual(expected);
  });

  test('what a draft says of its topic is stronger than its words', () => {
    const told = english.map((post) => ({ ...post, topic: 'baths' }));
    expect(learnTopics(told, topics).topics).toMatchObject([{ posts: 0 }, { posts: 12 }]);
  });

  test('what must not be learned stays out in every form', () => {
    expect(wordsOf(learnTopics(english, topics, ['Temperatures', 'LIVE']))).toEqual({
      heating: ['flow', 'lower'],
      baths: ['grout', 'light'],
    });
  });

  test('links, mentions and the words of the strategy itself teach nothing', () => {
    const past = posts(8, 'heat pump https://acme.example/stove @kiln #TileTuesday', 'bathroom step');
    expect(wordsOf(learnTopics(past, topics))).toEqual({ heating: ['tile', 'tuesday'], baths: ['step'] });
  });
});

test('with what was learned, the topic of more posts is known', () => {
  const unseen = 'Grout in two colours, light from the side.';
  expect(createTopicFinder({ topics })(unseen)).toBeUndefined();
  const learned = learnTopics(english, topics).topics;
  const knowing = topics.map((one) => ({
    ...one,
    learned: learned.find(({ topic: id }) => id === one.id)?.words ?? [],
  }));
  expect(createTopicFinder({ topics: knowing })(unseen)).toEqual({ topic: 'baths', words: ['Grout', 'light'] });
});
