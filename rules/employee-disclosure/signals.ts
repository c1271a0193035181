import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { labelled } from './label.js';
import { type Mention, mentionsOf } from './mentions.js';
import { sensesOf } from './sense.js';
import { tieOf } from './ties.js';
import { group } from './words.js';

/** What the words of a post say for and against a missing disclosure. */
export interface Signals {
  mentions: Mention[];
  /** Of each mention; see `productSense`. */
  senses: number[];
  /** 2 or more: a reader can tell that the author belongs to the company. */
  tie: number;
  label: boolean;
  /** A partner's code, parcel or unclear tag. */
  gift: Hit[];
  /** The groups found, with their weight. */
  stance: Map<string, number>;
  neutral: Map<string, number>;
}

/** Hits are held against each other; a post of the usual length has some twenty. */
const enough = 1000;

/** Pure; `all` are this rule's own hits. */
export function signals(post: PostView, all: readonly Hit[]): Signals {
  const hits = all.length > enough ? all.slice(0, enough) : all;
  const mentions = mentionsOf(post);
  return {
    mentions,
    senses: sensesOf(post, hits, mentions),
    tie: tieOf(post, hits, mentions),
    label: labelled(post, hits),
    gift: hits.filter((hit) => group[hit.group]?.role === 'gift'),
    stance: weights(hits, 'stance', mentions),
    neutral: weights(hits, 'neutral', mentions),
  };
}

/** A phrase that is nothing but the name says nothing: "Solide" may be a product. */
function weights(hits: readonly Hit[], role: 'stance' | 'neutral', mentions: readonly Mention[]): Map<string, number> {
  const found = new Map<string, number>();
  const places = new Set<number>();
  for (const hit of hits) {
    const entry = group[hit.group];
    if (entry?.role !== role || mentions.some(({ name }) => name.from <= hit.from && hit.to <= name.to)) continue;
    // Two mild words say as much as a plain one: "loads fast, readable receipts".
    const again = found.has(hit.group) && !places.has(hit.from);
    found.set(hit.group, role === 'stance' && again ? 2 : Math.max(found.get(hit.group) ?? 0, entry.weight ?? 1));
    places.add(hit.from);
  }
  return found;
}
