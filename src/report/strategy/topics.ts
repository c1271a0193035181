import type { JudgedPost } from '../../lint/judged-post.js';
import { ownSpelling, type Strategy } from '../../rule/strategy.js';
import { createTopicFinder } from '../../topic/finder.js';

/** Tells a post's topic: what its draft says, else what its words say, else none. */
export function createTopicTeller(strategy: Strategy | undefined): (post: JudgedPost) => string | undefined {
  if (strategy === undefined) return ({ metadata }) => metadata.topic;
  const find = createTopicFinder(strategy);
  const ids = strategy.topics.map(({ id }) => id);
  return ({ text, metadata: { topic }, language }) =>
    topic === undefined ? find(text, language)?.topic : ownSpelling(topic, ids);
}
