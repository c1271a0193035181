import { describe, expect, test } from 'vitest';
import type { Topic } from '../rule/strategy.js';
import { createTopicFinder } from './finder.js';

const topic = (id: string, more: Partial<Topic>): Topic => ({
  id,
  description: '',
  keywords: [],
  examples: [],
  ...more,
});
const topics = [
  topic('heating', {
    description: 'warm rooms for little money',
    keywords: ['heat pump', 'Heizung', 'Kessel'],
    learned: ['Vorlauf', 'hydraulischer Abgleich'],
  }),
  topic('baths', {
    keywords: ['bathroom', 'Bad', 'Küche'],
    examples: ['Tiles that never slip, showers without a step'],
  }),
  topic('jobs', { keywords: ['Ausbildung', 'apprentice', 'team'] }),
];
const find = createTopicFinder({ topics });

describe('which topic, and by which words', () => {
  test.each<[string, string, 'en' | 'de', string | undefined, string[]]>([
    ['a keyword', 'Your heat pump hums? Three things to try.', 'en', 'heating', ['heat pump']],
    ['an inflected keyword', 'Alte Kessels Ende', 'de', 'heating', ['Kessels']],
    ['a part of a compound', 'Die neue Kücheninsel steht.', 'de', 'baths', ['Kücheninsel']],
    ['a keyword that posts of any kind hold', 'A team for the night shift', 'en', 'jobs', ['team']],
    ['a hashtag', '#HeatPump of the week', 'en', 'heating', ['HeatPump']],
    ['two words of an example', 'No step, no slippery tiles.', 'en', 'baths', ['step', 'tiles']],
    [
      'two learned words',
      'Vorlauf zu heiß? Erst der hydraulische Abgleich.',
      'de',
      'heating',
      ['Vorlauf', 'hydraulische Abgleich'],
    ],
    [
      'the topic with more of its words',
      'Eine Ausbildung am Kessel, an Heizung und Wärmepumpe',
      'de',
      'heating',
      ['Kessel', 'Heizung'],
    ],
  ])('%s: %s', (_, text, language, id, words) => {
    expect(find(text, language)).toEqual({ topic: id, words });
  });
});

describe('not to know is an answer', () => {
  test.each([
    ['no word of any topic', 'Guten Morgen!'],
    ['a single word of a description', 'What do you do with the money?'],
    ['as much for one topic as for another', 'Ausbildung oder Bad?'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });

  test('a strategy without topics', () => {
    expect(createTopicFinder({ topics: [] })('Our heat pump hums.')).toBeUndefined();
  });
});
