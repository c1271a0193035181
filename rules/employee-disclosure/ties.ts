import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import type { Mention } from './mentions.js';
import { group } from './words.js';

/** How plainly the post shows that its author belongs to the company; from 2 on a reader can tell. */
export function tieOf(post: PostView, hits: readonly Hit[], mentions: readonly Mention[]): number {
  let tie = 0;
  const weak = new Set<string>();
  for (const hit of hits) {
    const { role, weight = 0, place, own } = group[hit.group] ?? {};
    if (role !== 'tie') continue;
    if (place && hits.some((other) => group[other.group]?.role === 'customer' && (weight === 2 ? within(other, hit) : near(post, other, hit)))) continue;
    if (own && hits.some((other) => group[other.group]?.role === 'household')) continue;
    if (weight === 2) return 2;
    if (!weak.has(hit.group)) tie += weight;
    weak.add(hit.group);
  }
  if (mentions.some((mention) => signed(post, mention) || staffTag(post, mention))) return 2;
  // "As a mum of three", "my in-laws": weak signs don't outweigh a customer's voice.
  const posed = hits.some((hit) => hit.group === 'pose');
  return posed ? tie - 1 : tie;
}

function within(inner: Hit, outer: Hit): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** In the same sentence. */
function near({ words }: PostView, a: Hit, b: Hit): boolean {
  return words[a.from]?.sentence === words[b.from]?.sentence;
}

const before = /(?:^|\n|[.!?…]\s|[–—-]\s*)\s*(?:\p{Lu}[\p{L}.'’-]+ ){0,3}\p{Lu}[\p{L}.'’-]+,\s*(?:[\p{L}& -]{2,40},?\s+)?$/u;
const after = /^(?:[\s,]+[\p{L}&-]+){0,3}[\s.]*$/u;

/** "Jo Roe, Acme", "— Jo, warehouse, Acme UK" as the last line. */
function signed({ text }: PostView, { name, start, end }: Mention): boolean {
  if (name.kind !== 'company' || start === 0) return false;
  const left = text.slice(Math.max(0, start - 120), start);
  const right = text.slice(end);
  if (after.test(right) && before.test(left)) return true;
  return /\((?:[^()]{0,60}[,:/ ])?$/u.test(left) && /^(?:[ ,][^()]{0,60})?\)/u.test(right) && !/\(\s*\p{N}/u.test(left.slice(-3));
}

/** "#AcmeEmployee", "#acmestaff"; a bare #team or #proud is none. */
function staffTag({ text }: PostView, { hashtag, start, end }: Mention): boolean {
  return hashtag && /employee|mitarbeite|azubi|staff|insider|lifeat|workingat|arbeitenbei|wirbei/iu.test(text.slice(start, end));
}
