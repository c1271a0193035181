import { type Measured, measure } from '../text/measure.js';
import type { PlatformFacts } from './platform-facts.js';

const namesInFront = /^(?:[@＠][a-z0-9_]{1,20}\s+)+/i;

/**
 * How long a text is for a platform, in the platform's own unit, and where its limit falls. `isReply`: some don't count
 * the names with which a reply begins.
 */
export function lengthFor(
  text: string,
  { limit, unit, link, localMentions, freeReplyNames }: PlatformFacts,
  isReply: boolean,
): Measured {
  const counting = { unit: unit?.value ?? 'graphemes', link: link?.value, localMentions: localMentions?.value };
  const free = isReply && freeReplyNames?.value ? (namesInFront.exec(text)?.[0].length ?? 0) : 0;
  const { length, cut } = measure(text.slice(free), counting, limit?.value);
  return { length, cut: free + cut };
}
