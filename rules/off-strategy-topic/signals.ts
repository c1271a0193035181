import type { Strategy } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';
import { overlaps } from '../../src/text/overlap.js';
import type { Hit } from '../../src/text/scan.js';
import { keysOf, topicWords } from '../../src/topic/evidence.js';
import { fieldEvidence } from '../../src/topic/field-evidence.js';
import type { Field } from '../../src/topic/fields.js';
import { groupOf } from '../../src/topic/groups.js';
import { homeFields } from './home.js';

/** The evidence of one post; weights are comparable: 3 says a field by itself. */
export interface TopicSignals {
  /** For the strategy: its topics' words, products, the company's own affairs. */
  on: number;
  /** Against it, heaviest field first. */
  off: { field: Field; weight: number; hits: Hit[] }[];
  /** The topics whose words occur. */
  topics: string[];
}

/** Weighs what a post is about. Pure; costs nothing to speak of when `hits` is empty. */
export function topicSignals(post: PostView, hits: readonly Hit[], strategy: Strategy): TopicSignals {
  const home = homeFields(strategy);
  const off = [...fieldEvidence(post, hits)].map(([field, { weight, hits: kept }]) => ({
    field,
    weight: home.has(field) ? weight / homeDivisor : weight,
    hits: kept,
  }));
  off.sort((a, b) => b.weight - a.weight);
  // "Who else?" says nothing by itself, but it is rarely what a post on the company's own affairs ends with.
  if (off[0] && off[0].weight >= 2) off[0].weight += Math.max(0, ...hits.map((hit) => groupOf(hit)?.bait ?? 0));
  return { off, ...onSignals(post, hits) };
}

/** At home near a field nearly everything that looks like it is meant: a bakery's posts are full of recipes. */
const homeDivisor = 4;

function onSignals(post: PostView, hits: readonly Hit[]): Pick<TopicSignals, 'on' | 'topics'> {
  const words = [...topicWords(post.words, besideNames(post, hits)).values()];
  const own = new Map<string, number>();
  for (const hit of hits) {
    const weight = groupOf(hit)?.own ?? 0;
    const key = keysOf(post.words, hit);
    if (weight > 0) own.set(key, Math.max(weight, own.get(key) ?? 0));
  }
  const products = new Set(post.names.filter(({ kind }) => kind === 'product').map(({ name }) => name)).size;
  const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0);
  const keywords = words.flatMap(({ topics }) => [...topics].filter(([, weight]) => weight === 1));
  // An executive names the company to say who speaks, the company itself to say what about.
  const named = post.role === 'brand' && post.names.some(({ kind }) => kind === 'company') ? 1 : 0;
  return {
    on:
      Math.min(4, sum(words.map(({ weight }) => weight))) +
      Math.min(4, sum(own.values())) +
      Math.min(3, 1.5 * products) +
      named,
    topics: [...new Set(keywords.map(([topic]) => topic))],
  };
}

/** Whatever it is about, a post of Tanzraum's may hold "Tanzraum": that speaks for no topic "Tanz". */
function besideNames({ names }: PostView, hits: readonly Hit[]): readonly Hit[] {
  const own = names.filter(({ kind }) => kind === 'company' || kind === 'handle');
  return own.length === 0 ? hits : hits.filter((hit) => !own.some((name) => overlaps(name, hit)));
}
