import { messageKind } from '../../src/inbox/message-kind.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { type Confidence, defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

type Signal = 'courtesy' | 'fault' | 'offer' | 'reason' | 'time';

const { lexicon, group } = phrasesOf<{
  kind?: keyof typeof messages;
  level?: 1 | 2;
  only?: 'reply';
  signal?: Signal;
}>(phrases);

/** How much each makes up for a wall. Kind words alone help nobody; what was wrong, and what happens now, does. */
const weight: Record<Signal | 'contact', number> = { courtesy: 1, reason: 1, time: 1, fault: 2, offer: 2, contact: 2 };

const phoneNumber = /\+?\d[\d ()/-]{5,}\d/u;

export default defineRule({
  id: 'dismissive-reply',
  version: 1,
  docs: {
    description: {
      en: 'A reply helps: no courteous wall in front of somebody who wrote',
      de: 'Eine Antwort hilft: keine höfliche Wand vor dem, der geschrieben hat',
    },
    recommended: 'warn',
    source:
      'Never dismiss a customer, never refuse the channel: Telekom and Daimler guidelines, and what happened to TelDaFax in 2011; C05, C06 and C13 to C16 of docs/conflict-language.md.',
  },
  messages,
  defaults: {},
  lexicon,
  onlyOnHits: true,
  check({ post, hits, report }) {
    const walls = wallsIn(post, hits);
    if (walls.length === 0) return;
    const inquiry = post.metadata.inReplyToText;
    const to = inquiry === undefined ? undefined : messageKind(inquiry);
    const helped = helpIn(post, hits);
    for (const { group: id, start, end } of walls) {
      const { kind, level = 2 } = group[id] ?? {};
      const quote = post.text.slice(start, end);
      if (kind === undefined || (level === 1 && !to) || isQuoted(post.text, start, quote, inquiry)) continue;
      const confidence = confidenceOf(level + (to ? 1 : 0) - helped);
      if (confidence) report({ messageId: kind, data: { quote, to }, start, end, confidence });
    }
  },
});

/** The passages that may be walls: of those that share a word, the one that says more, then the longer one. */
function wallsIn(post: PostView, hits: readonly Hit[]): Hit[] {
  const open = hits.filter(({ group: id }) => group[id]?.kind && (post.isReply || group[id].only !== 'reply'));
  const kept: Hit[] = [];
  const levelOf = ({ group: id }: Hit) => group[id]?.level ?? 2;
  for (const hit of open.sort((a, b) => levelOf(b) - levelOf(a) || b.to - b.from - (a.to - a.from))) {
    if (!kept.some((other) => other.from < hit.to && hit.from < other.to)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What the rest of the post does for the reader. */
function helpIn(post: PostView, hits: readonly Hit[]): number {
  const found = new Set<Signal | 'contact'>();
  for (const { group: id } of hits) if (group[id]?.signal) found.add(group[id].signal);
  const links = post.entities.some(({ type }) => type === 'url' || type === 'email');
  if (links || phoneNumber.test(post.text)) found.add('contact');
  return [...found].reduce((sum, signal) => sum + weight[signal], 0);
}

/** What the customer wrote, and stands here only to be answered. */
function isQuoted(text: string, start: number, quote: string, inquiry: string | undefined): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text[line] === '>' || inquiry?.toLowerCase().includes(quote.toLowerCase()) === true;
}

function confidenceOf(left: number): Confidence | undefined {
  if (left <= 0) return undefined;
  return (['low', 'medium', 'high'] as const)[Math.min(left, 3) - 1];
}
