import { phrasesOf } from '../rule/phrase-file.js';
import type { Confidence } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { keepApart } from '../text/overlap.js';
import type { Hit } from '../text/scan.js';
import { type MessageKind, messageKind } from './message-kind.js';
import phrases from './wall/phrases.yml';

export type WallKind = 'elsewhere' | 'again' | 'policy' | 'patience' | 'homework' | 'closed';

/** A passage in courteous words that leaves alone whoever wrote; `[start, end)` in UTF-16 code units of the post's text. */
export interface Wall {
  kind: WallKind;
  quote: string;
  /** What the post answers, where that is known. */
  to: MessageKind | undefined;
  start: number;
  end: number;
  confidence: Confidence;
}

type Signal = 'courtesy' | 'fault' | 'offer' | 'reason' | 'time';

const { lexicon, group } = phrasesOf<{ kind?: WallKind; level?: 1 | 2; only?: 'reply'; signal?: Signal }>(phrases);

/** The words by which `wallsIn` tells; a rule that asks it has them as its own. */
export const wallLexicon = lexicon;

/** How much each makes up for a wall. Kind words alone help nobody; what was wrong, and what happens now, does. */
const weight: Record<Signal | 'contact', number> = { courtesy: 1, reason: 1, time: 1, fault: 2, offer: 2, contact: 2 };

const phoneNumber = /\+?\d[\d ()/-]{5,}\d/u;

/** The walls of a post, by where `wallLexicon` was found in it; none that the rest of the post makes up for. */
export function wallsIn(post: PostView, hits: readonly Hit[]): Wall[] {
  const passages = passagesIn(post, hits);
  if (passages.length === 0) return [];
  const inquiry = post.metadata.inReplyToText;
  const to = inquiry === undefined ? undefined : messageKind(inquiry);
  const helped = helpIn(post, hits);
  return passages.flatMap(({ group: id, start, end }) => {
    const { kind, level = 2 } = group[id] ?? {};
    const quote = post.text.slice(start, end);
    if (kind === undefined || (level === 1 && !to) || isQuoted(post.text, start, quote, inquiry)) return [];
    const confidence = confidenceOf(level + (to ? 1 : 0) - helped);
    return confidence ? [{ kind, quote, to, start, end, confidence }] : [];
  });
}

/** The passages that may be walls: of those that share a word, the one that says more, then the longer one. */
function passagesIn(post: PostView, hits: readonly Hit[]): Hit[] {
  const open = hits.filter(({ group: id }) => group[id]?.kind && (post.isReply || group[id].only !== 'reply'));
  const levelOf = ({ group: id }: Hit) => group[id]?.level ?? 2;
  open.sort((a, b) => levelOf(b) - levelOf(a) || b.to - b.from - (a.to - a.from));
  return keepApart(open).sort((a, b) => a.start - b.start);
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
