import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { normalizeMetadata } from '../src/config/metadata.js';
import { createSettings } from '../src/config/settings.js';
import { giveWay } from '../src/lint/give-way.js';
import { judge, postOf } from '../src/lint/judge.js';
import { createLinter } from '../src/lint/linter.js';
import type { PostMetadata } from '../src/post/post.js';
import type { Opinion } from '../src/rule/opinion.js';
import { createRule } from './argumentative-phrasing/index.js';
import dismissiveReply from './dismissive-reply/index.js';

/** Keeps the one rule to its words, whatever its model learns. */
const agreeing: Opinion = {
  score: () => ({ score: 0, sentences: [] }),
  verdict: (_, sure) => (sure ? 'high' : 'medium'),
  reasons: () => [],
};

interface Case {
  text: string;
  post: Omit<PostMetadata, 'author'> & { author: 'brand' };
}

const casesOf = (id: string): Case[] =>
  parse(readFileSync(new URL(`./${id}/cases.yml`, import.meta.url), 'utf8')).cases;

const linter = createLinter(
  [createRule(agreeing), dismissiveReply].map((rule) => ({ rule, severity: 'warn', options: {}, waivable: true })),
  createSettings([{ company: { name: 'Acme', competitors: ['Globex'] } }], '2026-01-15'),
);

describe('a passage is argumentative-phrasing or dismissive-reply, never both', () => {
  test.each(['argumentative-phrasing', 'dismissive-reply'])('the cases of %s', async (id) => {
    const twice: string[] = [];
    for (const { text, post } of casesOf(id)) {
      const metadata = normalizeMetadata(post);
      const { findings } = await judge(postOf(text, metadata), metadata, linter);
      const left = giveWay(findings);
      for (const a of left) {
        const both = left.some((b) => a.rule !== b.rule && a.start < b.end && b.start < a.end);
        if (both) twice.push(`${a.rule.rule.id}/${a.messageId}: ${text.slice(a.start, a.end)}`);
      }
    }
    expect(twice).toEqual([]);
  });
});
