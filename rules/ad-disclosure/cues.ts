import type { Confidence } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import { firstLine } from '../../src/text/first-line.js';
import type { Hit } from '../../src/text/scan.js';

export type CueKind = 'sponsorship' | 'partner' | 'affiliate' | 'code' | 'gift' | 'employee';

/** What shows that a post is advertising. `[start, end)` in UTF-16 code units of the post's text. */
export interface Cue {
  kind: CueKind;
  start: number;
  end: number;
  confidence: Confidence;
}

/**
 * Parameters and hosts by which a shop knows whom to pay. The link formats that Amazon Associates, Awin, CJ,
 * Rakuten, Digistore24, LTK and Impact are known by; no list that anybody publishes.
 */
const affiliate =
  /^(?:https?:\/\/)?(?:www\.)?(?:amzn\.to|awin1\.com|anrdoezrs\.net|jdoqocy\.com|tkqlhce\.com|dpbolvw\.net|click\.linksynergy\.com|digistore24\.com\/redir|go\.magik\.ly|liketk\.it|shareasale\.com|tidd\.ly)(?:\/|$)|[?&](?:tag=[\w-]+-2[0-3](?![\w-])|aff(?:_?id|iliate(?:_?id)?)?=|awinaffid=|partner_?id=|ref_?id=|refcode=)/iu;

const code = /^\W{0,3}(?=[\p{Lu}\p{N}]*\p{Lu})[\p{Lu}\p{N}_-]{4,20}(?![\p{L}\p{N}])/u;

/** The surest sign of advertising in a post, if there is any. A brand that advertises its own goods says so by its name. */
export function cueIn(post: PostView, hits: readonly Hit[], employeesLabel: boolean): Cue | undefined {
  const { role, metadata, text } = post;
  const named = post.names.find(({ kind }) => kind !== 'confidential' && kind !== 'competitor');
  const place = named ?? firstLine(text);
  const cue = (kind: CueKind, { start, end }: { start: number; end: number }, confidence: Confidence): Cue => {
    return { kind, start, end, confidence };
  };
  if (metadata.sponsorship) return cue('sponsorship', place, 'high');
  if (role === 'brand') return undefined;
  const link = post.entities.find(({ type, start, end }) => type === 'url' && affiliate.test(text.slice(start, end)));
  if (link) return cue('affiliate', link, 'high');
  const gift = hits.find(({ group }) => group === 'gift');
  if (gift) return cue('gift', gift, 'high');
  const offer =
    role === undefined ? undefined : hits.find(({ group, end }) => group === 'code' && code.test(text.slice(end)));
  if (offer) return cue('code', offer, 'medium');
  if (role === 'partner') return named && cue('partner', named, 'medium');
  const promotion = employeesLabel && !post.isReply && hits.find(({ group }) => group === 'promotion');
  return promotion && role !== undefined ? cue('employee', promotion, 'medium') : undefined;
}
