import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ConfigInput } from '../src/config/config.js';
import { normalizeMetadata } from '../src/config/metadata.js';
import { createSettings } from '../src/config/settings.js';
import { judge, postOf } from '../src/lint/judge.js';
import { createLinter, type Finding, render, type Verdict } from '../src/lint/linter.js';
import type { Author, AuthorRole, PostMetadata } from '../src/post/post.js';
import type { AnyRule } from '../src/report/rules-meta.js';
import type { Opinion } from '../src/rule/opinion.js';
import { rules } from './index.js';

interface Case {
  text: string;
  post?: Omit<PostMetadata, 'author'> & { author?: AuthorRole | Author };
  /** Replaces the file's settings, key by key. */
  settings?: ConfigInput;
  options?: object;
  finds: { message: string; quote: string }[];
  why?: string;
}

interface CaseFile {
  settings?: ConfigInput;
  options?: object;
  cases: Case[];
}

/** Most of this rule's words count only together with what its model has learned; `evidence.test.ts` holds them to its cases. */
const testedElsewhere = ['argumentative-phrasing'];

/** Cases hold a rule to its own words, so that they don't change with what a model learns: this one thinks as they do. */
const agreeing: Opinion = {
  score: () => ({ score: 0, sentences: [] }),
  verdict: (_, sure) => (sure ? 'high' : undefined),
  reasons: () => [],
};

async function withoutModel(rule: AnyRule): Promise<AnyRule> {
  const module: { createRule?(opinion: Opinion): AnyRule } = await import(`./${rule.id}/index.ts`);
  return module.createRule?.(agreeing) ?? rule;
}

const today = '2026-01-15';

function caseFile(id: string): CaseFile | undefined {
  const file = new URL(`./${id}/cases.yml`, import.meta.url);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as CaseFile) : undefined;
}

async function findingsOf(enabled: AnyRule, file: CaseFile, one: Case): Promise<Finding[]> {
  const rule = await withoutModel(enabled);
  const options = { ...rule.defaults, ...file.options, ...one.options };
  const settings = createSettings([file.settings ?? {}, one.settings ?? {}], today);
  const linter = createLinter([{ rule, severity: 'error', options, waivable: true }], settings);
  const metadata = normalizeMetadata(one.post ?? {});
  return settled(await judge(postOf(one.text, metadata), metadata, linter));
}

function settled({ findings, crashes }: Verdict): Finding[] {
  if (crashes[0]) throw crashes[0].error;
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What looks across posts alone has its cases in `calendar.yml`. */
const checking = rules.filter(({ check }) => check);

describe.each(checking.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = caseFile(id);
  const cases = file?.cases ?? [];

  test('has cases enough in both languages, clean ones with their reason', () => {
    const languages = cases.map(({ post }) => post?.language);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(languages.filter((language) => language === 'en').length).toBeGreaterThanOrEqual(15);
    expect(languages.filter((language) => language === 'de').length).toBeGreaterThanOrEqual(15);
    expect(cases.filter(({ finds, why }) => finds.length === 0 && !why).map(({ text }) => text)).toEqual([]);
  });

  if (testedElsewhere.includes(id) || file === undefined) return;

  test.each(cases.map((one) => [one.text.replace(/\s+/g, ' '), one] as const))('%s', async (_, one) => {
    const { text } = one;
    const findings = await findingsOf(rule, file, one);
    const found = findings.map(({ messageId, start, end }) => ({ message: messageId, quote: text.slice(start, end) }));
    expect(found).toEqual(one.finds);
    for (const { messageId, data, suggestions } of findings) {
      for (const said of [{ messageId, data }, ...suggestions]) {
        for (const locale of ['en', 'de'] as const) {
          expect(render(rule.messages, said.messageId, said.data, locale)).not.toMatch(/undefined|\[object|^\s*$/);
        }
      }
    }
  });
});
