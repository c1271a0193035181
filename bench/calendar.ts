import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { seeded } from '../eval/logistic.js';

const platforms = ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook'] as const;
const start = Date.UTC(2020, 0, 1);
/** A post every two minutes: a million make four years. In milliseconds. */
const step = 120_000;

/** Gives each post of a file of JSON Lines a slot of a big company's calendar, over and over until there are `count`. */
export async function writeCalendar(from: string, path: string, count: number): Promise<void> {
  const random = seeded(11);
  const below = (limit: number) => Math.floor(random() * limit);
  const out = createWriteStream(path);
  let number = 0;
  while (number < count) {
    for await (const line of createInterface({ input: createReadStream(from) })) {
      if (number >= count) break;
      const { text, language } = JSON.parse(line) as { text: string; language: string };
      const post = {
        ...{ id: `p${number}`, text, language, author: 'brand', kind: 'post' },
        platform: platforms[below(platforms.length)],
        account: `@acme-${below(9)}`,
        publishAt: new Date(start + number * step + below(step)).toISOString().slice(0, 16),
        topic: `topic-${below(4)}`,
      };
      number++;
      if (!out.write(`${JSON.stringify(post)}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'finish');
}

/** The bytes that a post takes in the report of a shard, as rules that look across posts need it. */
export function bytesOfFacts(report: string): { mean: number; most: number } {
  const results = JSON.parse(readFileSync(report, 'utf8')) as { calendar?: { posts: unknown[] } }[];
  const sizes = results.flatMap(({ calendar }) => calendar?.posts.map((post) => JSON.stringify(post).length) ?? []);
  return { mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length, most: Math.max(...sizes) };
}
