import { expect, test } from 'vitest';
import { reviewPosts } from '../../src/lint/calendar/review-posts.js';
import topicMix from './index.js';

const strategy = {
  topics: [
    { id: 'robots', keywords: ['robot'], share: { max: '50%' } },
    { id: 'jobs', keywords: ['apprentice'], share: { min: '25%' } },
    { id: 'news', keywords: ['figures'] },
  ],
};
const said = { robots: { topic: 'robots' }, news: { topic: 'news' } };
const told = { robots: { text: 'A robot' }, news: { text: 'The figures' }, nobodyKnows: { text: 'Hello' } };

test.each<[string, object[], string[]]>([
  ['posts say their topics', [...Array(6).fill(said.robots), said.news, said.news], ['high', 'high']],
  ['words tell them', [...Array(6).fill(told.robots), told.news, told.news], ['medium', 'medium']],
  ['some may be on the one that is missed', [...Array(5).fill(told.news), ...Array(3).fill(told.nobodyKnows)], ['low']],
])('%s', async (_, texts, confidences) => {
  const posts = texts.map((post, index) => ({
    ...post,
    publishAt: `2027-03-0${index + 1}`,
    author: 'brand' as const,
  }));
  const { messages } = await reviewPosts(topicMix, { posts, settings: { strategy } });
  expect(messages.map(({ confidence }) => confidence)).toEqual(confidences);
});
