import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import type { Mention } from './mentions.js';
import { group } from './words.js';

/** How plainly the post shows that its author belongs to the company; from 2 on a reader can tell. */
export function tieOf(post: PostView, hits: readonly Hit[], mentions: readonly Mention[]): number {
  const weak = new Set<string>();
  for (const hit of hits) {
    const { role, weight = 0, place, own } = group[hit.group] ?? {};
    if (role !== 'tie') continue;
    if (place && hits.some((other) => group[other.group]?.role === 'customer' && beside(post, other, hit, weight)))
      continue;
    if (own && hits.some((other) => group[other.group]?.role === 'household')) continue;
    if (weight === 2) return 2;
    weak.add(hit.group);
  }
  if (mentions.some((mention) => signed(post, mention) || staffTag(post, mention))) return 2;
  // "at Acme" alone is a place; it makes a tie only of "our", "on shift" and the like.
  if (weak.size === 1 && weak.has('tie-at')) return 0;
  // "As a mum of three", "their people": weak signs don't outweigh the voice of a customer.
  const outside = hits.some((hit) => hit.group === 'pose' || hit.group === 'stranger');
  return Math.max(0, outside ? weak.size - 1 : weak.size);
}

/** Inside the phrase or within three words of it; for a weak tie, in the same sentence. */
function beside({ words }: PostView, customer: Hit, tie: Hit, weight: number): boolean {
  if (words[customer.from]?.sentence !== words[tie.from]?.sentence) return false;
  return weight < 2 || (tie.from - 3 <= customer.from && customer.to <= tie.to + 3);
}

const before =
  /(?:^|\n|[.!?…]\s|[–—-]\s*)\s*(?:\p{Lu}[\p{L}.'’-]+ ){0,3}\p{Lu}[\p{L}.'’-]+,\s*(?:[\p{L}& -]{2,40},?\s+)?$/u;
const after = /^(?:[\s,]+[\p{L}&-]+){0,3}[\s.]*$/u;

/** "Jo Roe, Acme", "— Jo, warehouse, Acme UK" as the last line. */
function signed({ text }: PostView, { name, start, end }: Mention): boolean {
  if (start === 0 || (name.kind !== 'company' && name.to - name.from < 2)) return false;
  const left = text.slice(Math.max(0, start - 120), start);
  const right = text.slice(end, end + 80) + (text.length > end + 80 ? '…' : '');
  if (after.test(right) && before.test(left)) return true;
  return (
    /\((?:[^()]{0,60}[,:/ ])?$/u.test(left) &&
    /^(?:[ ,][^()]{0,60})?\)/u.test(right) &&
    !/\(\s*\p{N}/u.test(left.slice(-3))
  );
}

/** "#AcmeEmployee", "#acmestaff"; a bare #team or #proud is none. */
function staffTag({ text }: PostView, { hashtag, start, end }: Mention): boolean {
  return (
    hashtag &&
    /employee|mitarbeite|azubi|staff|insider|lifeat|workingat|arbeitenbei|wirbei/iu.test(text.slice(start, end))
  );
}
