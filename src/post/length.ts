import { type Measured, measure } from '../text/measure.js';
import type { PlatformFacts } from './platform-facts.js';

/** How long a text is for a platform, in the platform's own unit, and where its limit falls. */
export function lengthFor(text: string, { limit, unit, link, localMentions }: PlatformFacts): Measured {
  const counting = { unit: unit?.value ?? 'graphemes', link: link?.value, localMentions: localMentions?.value };
  return measure(text, counting, limit?.value);
}
