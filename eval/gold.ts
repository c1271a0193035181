import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ConfigInput } from '../src/config/config.js';
import { createSettings } from '../src/config/settings.js';
import type { Post, PostMetadata } from '../src/post/post.js';
import { platforms } from '../src/post/post.js';
import type { Settings } from '../src/rule/settings.js';

export const categories = ['employee-disclosure', 'confidential', 'argumentative', 'off-strategy'] as const;
export type Category = (typeof categories)[number];

/** A draft labelled by hand. */
export interface GoldPost {
  id: string;
  lang: 'en' | 'de';
  platform: string;
  author: 'employee' | 'brand' | 'partner' | 'executive';
  kind: 'post' | 'reply';
  text: string;
  violations: { category: Category; quote: string }[];
  note?: string;
}

export interface GoldSet {
  name: string;
  settings: Settings;
  posts: GoldPost[];
}

/** The shape of a gold set's company.yml. */
interface CompanyFile {
  name?: string;
  aliases?: string[];
  products?: (string | { name: string; sense?: string })[];
  handles?: string[];
  competitors?: string[];
  public_contacts?: string[];
  confidential?: { term: string; why?: string }[];
  strategy?: {
    topics?: { id: string; description?: string; keywords?: string[] }[];
    audiences?: string[];
    platforms?: string[];
  };
  /** Some sets have these beside the strategy. */
  audiences?: string[];
  platforms?: string[];
}

/** Every folder of `folder` that holds posts.jsonl; a set is added by dropping its folder in. */
export function loadGoldSets(folder: string): GoldSet[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => existsSync(join(folder, entry.name, 'posts.jsonl')))
    .map((entry) => loadGoldSet(join(folder, entry.name), entry.name))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function loadGoldSet(folder: string, name: string): GoldSet {
  const lines = readFileSync(join(folder, 'posts.jsonl'), 'utf8').split('\n').filter(Boolean);
  let company: CompanyFile = {};
  try {
    company = parse(readFileSync(join(folder, 'company.yml'), 'utf8')) as CompanyFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { name, settings: toSettings(company), posts: lines.map((line) => JSON.parse(line) as GoldPost) };
}

/** Maps company.yml to a config by its obvious keys. The drafts of the gold sets are from before the announcements. */
function toSettings({ confidential, strategy, public_contacts, ...company }: CompanyFile): Settings {
  const chosen = strategy?.platforms ?? company.platforms ?? [];
  const { name = '', aliases = [], products = [], handles = [], competitors = [] } = company;
  const input: ConfigInput = {
    ...(name && {
      company: { name, aliases, products, handles, competitors, contacts: (public_contacts ?? []).map(String) },
    }),
    ...(strategy && {
      strategy: {
        topics: (strategy.topics ?? []).map((topic) => ({ ...topic, keywords: (topic.keywords ?? []).map(String) })),
        audiences: strategy.audiences ?? company.audiences ?? [],
        platforms: chosen.filter((platform) => (platforms as readonly string[]).includes(platform)) as never,
      },
    }),
    confidential: { terms: (confidential ?? []).map(({ term, why = '' }) => ({ term: String(term), why })) },
  };
  return createSettings([input], '2026-01-01');
}

export function toPost(gold: GoldPost): { post: Post; metadata: PostMetadata } {
  const metadata: PostMetadata = {
    platform: gold.platform as never,
    author: { role: gold.author },
    kind: gold.kind,
    language: gold.lang,
  };
  const part = { text: gold.text, offset: 0, line: 1 };
  return {
    post: { id: gold.id, text: gold.text, metadata, waivers: [], part, toSource: (start, end) => [start, end] },
    metadata,
  };
}

/** Where the labelled quotes of a category stand, `[start, end)` in UTF-16 code units. */
export function quotesOf({ text, violations }: GoldPost, category: Category): { start: number; end: number }[] {
  return violations.flatMap(({ category: own, quote }) => {
    const start = text.indexOf(quote);
    return own === category ? [{ start, end: start + quote.length }] : [];
  });
}
