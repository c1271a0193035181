import { lengthFor } from '../../src/post/length.js';
import { type Fact, type FactName, isOld } from '../../src/post/platform-facts.js';
import { platformNames } from '../../src/post/platform-names.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import { countGraphemes } from '../../src/text/graphemes.js';
import { measure } from '../../src/text/measure.js';
import { messages } from './messages.js';

interface Options {
  /** Say so, too, when a title or description is cut in lists and search results. */
  titles: boolean;
}

const defaults: Options = { titles: true };

export default defineRule({
  id: 'post-length',
  version: 1,
  docs: {
    description: {
      en: 'Keep within the length that the platform takes, as the platform counts',
      de: 'Die Länge einhalten, die die Plattform annimmt, so wie die Plattform zählt',
    },
    recommended: 'error',
    source: 'Each platform\'s own documents; "smlint platforms" names them and the day on which they were read.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      titles: { type: 'boolean', description: 'Also check `title` and `description` of videos, pins and articles.' },
    },
  },
  defaults,
  check({ post, options, settings: { today }, report, notice }) {
    const { text, platform, facts, metadata } = post;
    if (platform === 'unknown') return;
    const name = platformNames[platform];
    const say = (fact: Fact, what: FactName) => {
      if (isOld(fact, today)) notice({ messageId: 'old-fact', data: { name, what, checked: fact.checked ?? '' } });
    };
    const { limit, bytes } = facts;
    const bound = limit || bytes ? upperBound(text) : 0;
    if (limit && bound > limit.value) {
      say(limit, 'limit');
      const found = overflow(post, limit.value);
      if (found) {
        const data = { name, ...found, limit: limit.value, isWeighted: facts.unit?.value === 'weighted' };
        const place = { start: found.cut, end: text.length, ...certainty(limit) };
        if (metadata.thread === undefined) return report({ messageId: 'too-long', data, ...place });
        return report({ messageId: 'part-too-long', data: { ...data, part: metadata.thread.index + 1 }, ...place });
      }
    }
    if (bytes && bound > bytes.value) {
      const { length, cut } = measure(text, { unit: 'bytes' }, bytes.value);
      const data = { name, over: length - bytes.value, limit: bytes.value };
      if (data.over > 0)
        report({ messageId: 'too-many-bytes', data, start: cut, end: text.length, ...certainty(bytes) });
    }
    if (!options.titles) return;
    for (const what of ['title', 'description'] as const) {
      const [fact, value] = [facts[what], metadata[what]];
      if (!fact || value === undefined || value.length <= fact.value) continue;
      const data = { name, over: countGraphemes(value) - fact.value, limit: fact.value };
      // A title has no place in the text; its post is as near as it gets.
      if (data.over > 0) report({ messageId: `${what}-too-long`, data, start: 0, end: 0, ...certainty(fact) });
    }
  },
});

function certainty({ confidence }: Fact): { confidence: Fact['confidence']; severity?: 'warn' } {
  return confidence === 'low' ? { confidence, severity: 'warn' } : { confidence };
}

function overflow(
  { text, facts, isReply }: PostView,
  limit: number,
): { over: number; cut: number; last: string } | undefined {
  const { length, cut } = lengthFor(text, facts, isReply);
  if (length <= limit) return undefined;
  const last = text.slice(Math.max(0, cut - 100), cut).match(/\S+\s*$/)?.[0] ?? '';
  return { over: length - limit, cut, last: last.trim() };
}

/**
 * More than any platform can count: 3 for each UTF-16 code unit beyond ASCII, and 23 for each dot that a link could
 * have. Most posts are so short that nothing else need be counted.
 */
function upperBound(text: string): number {
  let bound = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bound += 2;
    else if (unit === 0x2e && text.charCodeAt(at + 1) > 0x20) bound += 23;
  }
  return bound;
}
