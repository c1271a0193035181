import argumentative, { createRule as argumentativeRule } from '../rules/argumentative-phrasing/index.js';
import * as argue from '../rules/argumentative-phrasing/evidence.js';
import { createLinter } from '../src/lint/linter.js';
import type { Opinion, OpinionInput } from '../src/rule/opinion.js';
import type { Rule, RuleContext } from '../src/rule/rule.js';
import { type Category, type GoldPost, type GoldSet, toPost } from './gold.js';

// biome-ignore lint/suspicious/noExplicitAny: rules differ in their options and messages
type AnyRule = Rule<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: the same
type AnyContext = RuleContext<any, any>;

/** A rule with a learned second opinion. */
export interface Head {
  id: string;
  category: Category;
  rule: AnyRule;
  createRule(opinion: Opinion): AnyRule;
  /** What the opinion is told of a post and whether the rule's own words are sure; nothing where it isn't asked. */
  input(context: AnyContext): { input: OpinionInput; sure: boolean } | undefined;
  cost: number;
  features: number;
}

export const heads: readonly Head[] = [
  {
    id: 'argumentative-phrasing',
    category: 'argumentative',
    rule: argumentative,
    createRule: argumentativeRule,
    input({ post, hits }) {
      const evidence = argue.evidenceOf(post, hits);
      return { input: argue.opinionInput(post, evidence), sure: evidence.sure === 'high' };
    },
    cost: 4,
    features: 30_000,
  },
];

export interface HeadSample extends OpinionInput {
  set: string;
  post: GoldPost;
  positive: boolean;
  sure: boolean;
}

/** The samples of a set for a head, made by the very code that asks the opinion in a run. */
export function samplesOf(head: Head, set: GoldSet): HeadSample[] {
  const samples: HeadSample[] = [];
  let current: GoldPost | undefined;
  const spy: AnyRule = {
    ...head.rule,
    check(context) {
      const found = head.input(context);
      if (!found || !current) return;
      const positive = current.violations.some(({ category }) => category === head.category);
      samples.push({ ...found.input, sure: found.sure, set: set.name, post: current, positive });
    },
  };
  const linter = createLinter([{ rule: spy, severity: 'error', options: head.rule.defaults, waivable: true }], set.settings);
  for (const gold of set.posts) {
    current = gold;
    const { post, metadata } = toPost(gold);
    const { crashes } = linter.judge(post, metadata);
    if (crashes[0]) throw crashes[0].error;
  }
  return samples;
}
