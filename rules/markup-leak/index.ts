import { platformNames } from '../../src/post/platform-names.js';
import { defineRule } from '../../src/rule/rule.js';
import { messages } from './messages.js';

type Kind = keyof typeof messages;

/** Linear each: what can repeat is bounded. `__init__` is Python's, not Markdown. */
const patterns: readonly [kind: Exclude<Kind, 'write-plainly'>, sign: string, pattern: RegExp][] = [
  ['picture', '![', /!\[([^\]\n]{0,300})\]\([^)\s]{1,500}\)/g],
  ['link', '](', /(?<!!)\[([^\]\n]{1,300})\]\((?:https?:\/\/|www\.|mailto:|\/)[^)\s]{1,500}\)/gi],
  ['bold', '**', /\*\*(?=[^\s*])([^*\n]{0,300}[^\s*])\*\*/g],
  ['bold', '__', /(?<![\p{L}\p{N}_/])__(?![a-z]+__)(?=[^\s_])([^_\n]{0,300}[^\s_])__(?![\p{L}\p{N}_])/gu],
  ['heading', '#', /^#{1,6} (?=\S)/gm],
  ['code', '```', /```/g],
  ['html', '<', /<\/?(?:p|br|b|i|em|strong|a|ul|ol|li|div|span|h[1-6]|img)(?: [^<>\n]{0,300})?\/?>/gi],
  [
    'entity',
    '&',
    /&(?:amp|nbsp|lt|gt|quot|apos|uuml|auml|ouml|Uuml|Auml|Ouml|szlig|euro|ndash|mdash|hellip|#\d{2,6});/g,
  ],
];

/** What a platform that shows some markup does show. */
const some = new Set<Kind>(['bold', 'entity']);

export default defineRule({
  id: 'markup-leak',
  version: 1,
  docs: {
    description: {
      en: 'Leave out Markdown and HTML where readers would see the signs',
      de: 'Markdown und HTML weglassen, wo man nur die Zeichen sähe',
    },
    recommended: 'error',
    source: "The platforms' documents: posts are plain text; LinkedIn's API escapes the signs of Markdown.",
  },
  messages,
  defaults: {},
  check({ post, report }) {
    const { text, facts, platform } = post;
    const shows = facts.markup?.value;
    if (platform === 'unknown' || !shows || shows === 'full') return;
    const name = platformNames[platform];
    for (const [kind, sign, pattern] of patterns) {
      if (!text.includes(sign) || (shows === 'some' && some.has(kind))) continue;
      for (const found of text.matchAll(pattern)) {
        const [start, end] = [found.index, found.index + found[0].length];
        const plain = plainly(kind, found);
        const suggestions =
          plain === undefined ? [] : [{ messageId: 'write-plainly', data: { plain }, start, end, text: plain }];
        report({ messageId: kind, data: { name, quote: found[0] }, start, end, suggestions });
        // One fence is enough to tell.
        if (kind === 'code') break;
      }
    }
  },
});

function plainly(kind: Kind, found: RegExpMatchArray): string | undefined {
  const [written, inner = ''] = found;
  if (kind === 'bold') return inner;
  if (kind !== 'link') return undefined;
  const address = written.slice(written.lastIndexOf('](') + 2, -1);
  return inner === address ? address : `${inner}: ${address}`;
}
