import { expect, test } from 'vitest';
import { learnFrom } from './learn.js';

const posts = [
  'The Roamer mows your lawn while you sleep. https://acme.example/roamer',
  'New firmware for the Roamer: it finds the edge of the lawn now.',
  'How we test the Roamer, and why a lawn is harder than a living room. #Firmware',
  'Acme Robotics is hiring, also for firmware. Ask @roamer_team!',
  'We use the Acme lawn for that.',
];

test('finds the words and names that come up in many posts', () => {
  expect(learnFrom(posts, ['Acme Robotics'])).toEqual({
    posts: 5,
    keywords: ['lawn', 'firmware'],
    products: ['Roamer'],
  });
});

test('takes no German noun for a name', () => {
  const german = Array.from({ length: 4 }, () => 'Wir mähen den Rasen und das ist auch gut so, denn der Rasen wächst.');
  expect(learnFrom(german, [])).toMatchObject({ keywords: expect.arrayContaining(['rasen']), products: [] });
});

test('knows nothing from a handful of posts', () => {
  expect(learnFrom(posts.slice(0, 2), [])).toEqual({ posts: 2, keywords: [], products: [] });
});
