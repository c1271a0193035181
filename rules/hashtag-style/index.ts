import { platformNames } from '../../src/post/platform-names.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Entity } from '../../src/text/words.js';
import { camelCased, isSentence, nameCased } from './camel-case.js';
import { messages } from './messages.js';

interface Options {
  /** How many hashtags a post may have; without it, as many as its platform takes or advises. */
  most?: number;
  /** Hashtags that are right as they are. */
  allow: string[];
}

const defaults: Options = { allow: [] };

export default defineRule({
  id: 'hashtag-style',
  version: 1,
  docs: {
    description: {
      en: 'Write hashtags that can be read out, and not too many of them',
      de: 'Hashtags schreiben, die man vorlesen kann, und nicht zu viele',
    },
    recommended: 'warn',
    source: 'GDS, GCS and Bundesfachstelle Barrierefreiheit on hashtags; the limits of the platforms.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      most: {
        type: 'integer',
        minimum: 0,
        description: 'How many hashtags a post may have; else as many as its platform advises.',
      },
      allow: {
        type: 'array',
        items: { type: 'string' },
        description: 'Hashtags that are right as they are, with or without #.',
      },
    },
  },
  defaults,
  check({ post, options, report }) {
    const tags = post.entities.filter(({ type }) => type === 'hashtag');
    if (tags.length === 0) return;
    const allowed = new Set(options.allow.map((tag) => tag.replace(/^#/, '').toLowerCase()));
    for (const { start, end } of tags) {
      const tag = post.text.slice(start + 1, end);
      if (tag.length < 6 || allowed.has(tag.toLowerCase()) || tag !== tag.toLowerCase()) continue;
      const better = nameCased(post, start, end) ?? camelCased(tag);
      if (better !== undefined) {
        const suggestions = [{ messageId: 'write-so', data: { better }, start: start + 1, end, text: better }];
        report({ messageId: 'lower-case', data: { tag, better }, start, end, suggestions });
      } else if (isSentence(tag)) report({ messageId: 'sentence', data: { tag }, start, end, confidence: 'medium' });
    }
    const most = mostTags(post, options.most);
    const over = most && tags[most.count];
    if (!most || !over) return;
    const data = { count: tags.length, most: most.count, name: most.name };
    const { start } = over;
    const { end } = tags.at(-1) as Entity;
    report({ messageId: most.messageId, data, start, end, confidence: most.confidence });
  },
});

interface Most {
  count: number;
  messageId: 'too-many' | 'many' | 'many-here';
  name: string;
  confidence: 'high' | 'medium';
}

/** What the company wants, else what the platform takes, else what it advises; doubtful values say nothing. */
function mostTags({ platform, facts }: PostView, own: number | undefined): Most | undefined {
  if (own !== undefined) return { count: own, messageId: 'many-here', name: '', confidence: 'high' };
  if (platform === 'unknown') return undefined;
  const name = platformNames[platform];
  const { hashtags, hashtagsAdvised } = facts;
  if (hashtags && hashtags.confidence !== 'low')
    return { count: hashtags.value, messageId: 'too-many', name, confidence: hashtags.confidence };
  if (!hashtagsAdvised || hashtagsAdvised.confidence === 'low') return undefined;
  return { count: hashtagsAdvised.value, messageId: 'many', name, confidence: 'medium' };
}
