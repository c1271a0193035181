import { describe, expect, test } from 'vitest';
import { scanPost } from '../../src/lint/view.js';
import { createFacts } from '../../src/post/platform-facts.js';
import type { AuthorRole, Platform, Post, PostMetadata } from '../../src/post/post.js';
import { compilePhrases } from '../../src/text/automaton.js';
import type { Name } from '../../src/text/lexicon.js';
import file from './cases.yml';
import { confidenceOf, evidenceOf, group, lexicon } from './evidence.js';
import { kinds } from './kinds.js';

interface Case {
  text: string;
  post: { author: AuthorRole; kind: 'post' | 'reply'; platform: Exclude<Platform, 'unknown'>; language: 'en' | 'de' };
  finds: { message: string; quote: string }[];
  why?: string;
}

const { settings, cases } = file as {
  settings: {
    company: {
      name: string;
      aliases: string[];
      products: { name: string }[];
      handles: string[];
      competitors: string[];
    };
  };
  cases: Case[];
};

const { company } = settings;
const names: Name[] = [
  ...[company.name, ...company.aliases].map((text) => ({ kind: 'company' as const, text })),
  ...company.products.map(({ name }) => ({ kind: 'product' as const, text: name })),
  ...company.handles.map((text) => ({ kind: 'handle' as const, text })),
  ...company.competitors.map((text) => ({ kind: 'competitor' as const, text })),
];
const automaton = compilePhrases([{ owner: 'argumentative-phrasing', lexicon }], names);

function scanned({ text, post: { author, ...rest } }: Case) {
  const metadata: PostMetadata = { ...rest, author: { role: author } };
  const part = { text, offset: 0, line: 1 };
  const post: Post = { text, metadata, waivers: [], part, toSource: (start, end) => [start, end] };
  return scanPost(post, metadata, automaton, createFacts());
}

/** Cues of low confidence need company and are no finding of their own. */
function findings(one: Case) {
  const { view, hits } = scanned(one);
  return evidenceOf(view, hits)
    .found.filter((hit) => confidenceOf(hit) !== 'low')
    .map((hit) => ({ message: group[hit.group]?.kind, quote: one.text.slice(hit.start, hit.end) }));
}

describe.each(['en', 'de'] as const)("the rule's own words on cases.yml, %s", (language) => {
  const some = cases.filter(({ post }) => post.language === language);

  test.each(some.map((one) => [one.text, one] as const))('%s', (_, one) => {
    expect(findings(one)).toEqual(one.finds);
  });

  test('are many, harmless look-alikes with a reason among them', () => {
    const clean = some.filter(({ finds }) => finds.length === 0);
    expect(clean.length).toBeGreaterThanOrEqual(30);
    expect(some.length - clean.length).toBeGreaterThanOrEqual(30);
    expect(clean.filter(({ why }) => !why)).toEqual([]);
  });

  test('show every kind that words can find', () => {
    const shown = new Set(some.flatMap(({ finds }) => finds.map(({ message }) => message)));
    const inWords = new Set(
      lexicon.groups
        .filter(({ id, any }) => {
          const { guard, confidence } = group[id] ?? {};
          return !guard && confidence !== 'low' && (group[id]?.[language] ?? any ?? []).length > 0;
        })
        .map(({ id }) => group[id]?.kind),
    );
    expect(kinds.filter((kind) => inWords.has(kind) && !shown.has(kind))).toEqual([]);
  });
});
