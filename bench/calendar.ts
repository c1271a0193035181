import { readFileSync } from 'node:fs';
import { seeded } from '../eval/logistic.js';
import { type MadeUpPost, madeUpPosts } from './posts.js';

const platforms = ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook'] as const;
const start = Date.UTC(2020, 0, 1);
/** A post every two minutes: a million make four years. In milliseconds. */
const step = 120_000;

/** The calendar of a big company: nine accounts on each of five platforms. */
export function* datedPosts(count: number): Generator<MadeUpPost & Record<'account' | 'publishAt', string>> {
  const random = seeded(11);
  const below = (limit: number) => Math.floor(random() * limit);
  let number = 0;
  for (const post of madeUpPosts(count)) {
    yield {
      ...post,
      platform: platforms[below(platforms.length)] as string,
      account: `@acme-${below(9)}`,
      publishAt: new Date(start + number++ * step + below(step)).toISOString().slice(0, 16),
    };
  }
}

/** In bytes of JSON, in the report of a shard: what rules that look across posts keep of each, alone and with its slot and place. */
export function bytesOfFacts(report: string): { facts: Sizes; posts: Sizes } {
  const results = JSON.parse(readFileSync(report, 'utf8')) as { calendar?: { posts: { facts?: object }[] } }[];
  const posts = results.flatMap(({ calendar }) => calendar?.posts ?? []);
  return { facts: sizesOf(posts.map(({ facts = {} }) => facts)), posts: sizesOf(posts) };
}

export interface Sizes {
  mean: number;
  most: number;
}

function sizesOf(values: readonly object[]): Sizes {
  const sizes = values.map((value) => JSON.stringify(value).length);
  return { mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length, most: Math.max(...sizes) };
}
