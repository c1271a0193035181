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

/** The bytes that a post takes in the report of a shard, as rules that look across posts need it. */
export function bytesOfFacts(report: string): { mean: number; most: number } {
  const results = JSON.parse(readFileSync(report, 'utf8')) as { calendar?: { posts: unknown[] } }[];
  const sizes = results.flatMap(({ calendar }) => calendar?.posts.map((post) => JSON.stringify(post).length) ?? []);
  return { mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length, most: Math.max(...sizes) };
}
