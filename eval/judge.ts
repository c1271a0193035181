import { rules } from '../rules/index.js';
import { judge } from '../src/lint/judge.js';
import type { EnabledRule, Finding } from '../src/lint/linter.js';
import { createLinter } from '../src/lint/linter.js';
import type { Settings } from '../src/rule/settings.js';
import { type Category, type GoldPost, toPost } from './gold.js';

/** Which gold category a rule's findings count for. */
export const categoryOf: Record<string, Category> = {
  'employee-disclosure': 'employee-disclosure',
  'confidential-terms': 'confidential',
  credentials: 'confidential',
  'personal-data': 'confidential',
  'unpublished-figures': 'confidential',
  'argumentative-phrasing': 'argumentative',
  'off-strategy-topic': 'off-strategy',
  'off-strategy-platform': 'off-strategy',
};

export const enabled = (ids?: readonly string[]): EnabledRule[] =>
  rules
    .filter(({ id }) => (ids ?? Object.keys(categoryOf)).includes(id))
    .flatMap((rule) => {
      const severity = rule.docs.recommended;
      return severity === 'off' ? [] : [{ rule, severity, options: rule.defaults, waivable: true }];
    });

export type Judge = (post: GoldPost) => Promise<Finding[]>;

export function createJudge(settings: Settings, rulesOn: EnabledRule[]): Judge {
  const linter = createLinter(rulesOn, settings);
  return async (gold) => {
    const { post, metadata } = toPost(gold);
    return check(await judge(post, metadata, linter));
  };
}

function check({ findings, crashes }: { findings: Finding[]; crashes: { error: unknown }[] }): Finding[] {
  if (crashes[0]) throw crashes[0].error;
  return findings;
}
