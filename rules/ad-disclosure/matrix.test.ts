import { describe, expect, test } from 'vitest';
import { createSettings } from '../../src/config/settings.js';
import { createLinter } from '../../src/lint/linter.js';
import type { PostMetadata } from '../../src/post/post.js';
import { type Jurisdiction, jurisdictions } from '../../src/rule/settings.js';
import rule from './index.js';
import { jurisdictionData } from './jurisdictions.js';

/** The label matrix: every label of jurisdictions.yml, in every country that knows it, in a good and in a bad place. */

const body = 'Six weeks with the Acme One, and it reaches my kitchen.';
const isTag = (label: string) => label.startsWith('#');

/** The label as an author would wear it in front of a sentence: "#ad ", "Werbung: ", "sponsored by @acme: ". */
function worn(label: string): string {
  if (isTag(label)) return `${label} `;
  return /(?:to|by|with|mit|von)$/.test(label) ? `${label} @acme: ` : `${label}: `;
}

const platforms = { instagram: { fold: 40 } };

function judge(text: string, where: Jurisdiction): string[] {
  const input = {
    company: { name: 'Acme', products: ['Acme One'], handles: ['@acme'] },
    jurisdictions: [where],
    platforms,
  };
  const linter = createLinter(
    [{ rule, severity: 'error', options: rule.defaults, waivable: true }],
    createSettings([input], '2026-12-01'),
  );
  const metadata: PostMetadata = { platform: 'instagram', author: { role: 'partner' }, sponsorship: {} };
  const part = { text, offset: 0, line: 1 };
  const verdict = linter.judge({ text, metadata, waivers: [], part, toSource: (start, end) => [start, end] }, metadata);
  expect(verdict.crashes).toEqual([]);
  return verdict.findings.map(({ messageId }) => messageId);
}

const rows = (standing: 'accepted' | 'weak' | 'rejected') =>
  jurisdictions.flatMap((where) => jurisdictionData[where][standing].map((label) => [where, label] as const));

describe('an accepted label in front passes', () => {
  test.each(rows('accepted'))('%s: %s', (where, label) => {
    expect(judge(worn(label) + body, where)).toEqual([]);
  });
});

describe('an accepted label in a bad place does not', () => {
  const wanted = (where: Jurisdiction) => (jurisdictionData[where].placement === 'first' ? 'not-first' : 'hidden');
  test.each(rows('accepted'))('%s: %s behind the fold', (where, label) => {
    expect(judge(`${body}\n${worn(label)}`, where)).toEqual([wanted(where)]);
  });
  test.each(rows('accepted').filter(([, label]) => isTag(label)))('%s: %s among hashtags', (where, label) => {
    expect(judge(`Acme One #kitchen ${label} #router`, where)).toEqual([wanted(where)]);
  });
});

describe('an unclear label is told to be clear', () => {
  test.each(rows('weak'))('%s: %s', (where, label) => {
    expect(judge(worn(label) + body, where)).toEqual(['unclear']);
  });
});

describe('a rejected label fails', () => {
  test.each(rows('rejected'))('%s: %s', (where, label) => {
    expect(judge(worn(label) + body, where)).toEqual(['not-accepted']);
  });
});

describe('no label fails', () => {
  test.each(jurisdictions.map((where) => [where]))('%s', (where) => {
    expect(judge(body, where)).toEqual(['no-label']);
  });
});

test('no label stands in two lists of one country', () => {
  for (const { accepted, weak, rejected } of Object.values(jurisdictionData)) {
    const all = [...accepted, ...weak, ...rejected].map((label) => label.toLowerCase());
    expect(all.filter((label, index) => all.indexOf(label) !== index)).toEqual([]);
  }
});
