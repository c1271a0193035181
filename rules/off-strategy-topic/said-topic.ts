import { isSameName, type StrangeName, type Strategy, strangeName } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';

/** The topic of the strategy that a post says it is about. */
export function saidTopic({ metadata: { topic } }: PostView, { topics }: Strategy): string | undefined {
  return topic === undefined ? undefined : topics.find(({ id }) => isSameName(id, topic))?.id;
}

/** A topic that the strategy doesn't have; what employees and partners post about is theirs to choose. */
export function strangeTopic(
  { metadata, isReply, role }: PostView,
  { topics = [] }: Partial<Strategy> = {},
): StrangeName | undefined {
  if (isReply || role === 'employee' || role === 'partner') return undefined;
  return strangeName(
    metadata.topic,
    topics.map(({ id }) => id),
  );
}
