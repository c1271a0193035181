import type { Strategy } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { keysOf, topicWords } from '../../src/topic/evidence.js';
import type { Field } from './fields.js';
import { groupOf } from './groups.js';
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
  const guards = hits.filter((hit) => groupOf(hit)?.guard);
  const home = homeFields(strategy);
  const byField = new Map<Field, Hit[]>();
  for (const hit of hits) {
    const field = groupOf(hit)?.field;
    if (!field || guards.some((guard) => guard.from < hit.to && hit.from < guard.to)) continue;
    const list = byField.get(field);
    if (list) list.push(hit);
    else byField.set(field, [hit]);
  }
  const off = [...byField].map(([field, found]) => {
    const kept = distinct(found, post);
    const sum = kept.reduce((total, hit) => total + weightOf(hit), 0) + extraWeight(field, kept, post.text);
    return { field, weight: home.has(field) ? sum / homeDivisor : sum, hits: kept };
  });
  off.sort((a, b) => b.weight - a.weight);
  // "Who else?" says nothing by itself, but it is rarely what a post on the company's own affairs ends with.
  if (off[0] && off[0].weight >= 2) off[0].weight += Math.max(0, ...hits.map((hit) => groupOf(hit)?.bait ?? 0));
  return { ...onSignals(post, hits), off };
}

/** At home near a field nearly everything that looks like it is meant: a bakery's posts are full of recipes. */
const homeDivisor = 4;

const weightOf = (hit: Hit): number => groupOf(hit)?.weight ?? 0;

/** The heaviest hits that share no word; a word that comes again counts once. */
function distinct(hits: Hit[], post: PostView): Hit[] {
  const kept: Hit[] = [];
  const seen = new Set<string>();
  const heaviest = [...hits].sort((a, b) => weightOf(b) - weightOf(a) || b.to - b.from - (a.to - a.from));
  for (const hit of heaviest) {
    const words = keysOf(post.words, hit);
    if (seen.has(words) || kept.some((other) => other.from < hit.to && hit.from < other.to)) continue;
    seen.add(words);
    kept.push(hit);
  }
  return kept;
}

const score = /(?<![\d:.])\d{1,2}\s?[:–-]\s?\d{1,2}(?![\d:.]|\s?(?:Uhr|am\b|pm\b|%|€))/;
const amount = /(?<![\d.])(?:\d+|½|¼|¾)\s?(?:g|kg|ml|cl|l|EL|TL|tbsp|tsp|oz|cups?|Gramm)(?![\p{L}])/gu;

/** A score beside a word of sport, amounts beside ingredients: digits that no phrase can hold. */
function extraWeight(field: Field, hits: Hit[], text: string): number {
  if (field === 'sport') return hits.length > 0 && score.test(text) ? 2 : 0;
  if (field === 'recipe') return hits.length > 1 ? Math.min(2, text.match(amount)?.length ?? 0) : 0;
  return 0;
}

function onSignals(post: PostView, hits: readonly Hit[]): Pick<TopicSignals, 'on' | 'topics'> {
  const words = [...topicWords(post.words, hits).values()];
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
