import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { EnabledRule } from '../src/lint/linter.js';
import type { GoldPost, GoldSet } from './gold.js';
import { createJudge } from './judge.js';

/** Harmless texts by other people; they are measured and never committed. */
export interface HarmlessSet {
  name: string;
  posts: GoldPost[];
}

interface Row {
  id: string;
  text: string;
  lang?: string;
  labels?: { lead280?: string };
}

export function loadHarmless(data: string): HarmlessSet[] {
  const sets = [
    rows(join(data, 'ibm_customercare_en.jsonl'), 'company replies (en)', 'en', 'reply'),
    rows(join(data, 'orgposts_tweetfiles_en.jsonl'), 'organisation posts (en)', 'en', 'post'),
    rows(join(data, 'gnad10_de.jsonl'), 'news starts (de)', 'de', 'post'),
    realPosts(join(data, '..', 'real-posts')),
  ];
  return sets.filter((set) => set.posts.length > 0);
}

function rows(path: string, name: string, lang: 'en' | 'de', kind: 'post' | 'reply'): HarmlessSet {
  if (!existsSync(path)) return { name, posts: [] };
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const posts = lines.map((line) => {
    const { id, text, labels } = JSON.parse(line) as Row;
    return gold(String(id), labels?.lead280 ?? text, lang, kind);
  });
  return { name, posts };
}

function realPosts(folder: string): HarmlessSet {
  const files = existsSync(folder) ? globSync('**/*.tweet', { cwd: folder }) : [];
  const posts = files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    return gold(file, text, 'en', 'post');
  });
  return { name: 'real posts (en)', posts };
}

function gold(id: string, text: string, lang: 'en' | 'de', kind: 'post' | 'reply'): GoldPost {
  return { id, text, lang, kind, platform: 'x', author: 'brand', violations: [] };
}

/** How many posts of a set each rule alarmed on. */
export interface HarmlessAlarms {
  set: string;
  author: 'brand' | 'employee';
  posts: number;
  alarms: Record<string, number>;
}

/** Judges harmless texts as the first gold company's brand and employees would have written them. */
export async function alarmsOn(
  sets: readonly HarmlessSet[],
  [company]: readonly GoldSet[],
  rules: EnabledRule[],
  tell: boolean,
): Promise<HarmlessAlarms[]> {
  const results: HarmlessAlarms[] = [];
  for (const { name, posts } of sets) {
    for (const author of ['brand', 'employee'] as const) {
      const judge = createJudge({ ...company?.settings, confidential: [], today: '2026-01-01' }, rules);
      const alarms: Record<string, number> = {};
      for (const post of posts) {
        const findings = await judge({ ...post, author });
        for (const id of new Set(findings.map(({ rule }) => rule.rule.id))) alarms[id] = (alarms[id] ?? 0) + 1;
        for (const { messageId, start, end } of tell ? findings : []) {
          console.log(`  ${messageId}: ${post.text.slice(start, end)}   «${post.text.slice(0, 200)}»`);
        }
      }
      results.push({ set: name, author, posts: posts.length, alarms });
    }
  }
  return results;
}
