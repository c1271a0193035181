import * as argue from '../rules/argumentative-phrasing/evidence.js';
import argumentative, { createRule as argumentativeRule } from '../rules/argumentative-phrasing/index.js';
import disclosure, { createRule as disclosureRule } from '../rules/employee-disclosure/index.js';
import * as disclose from '../rules/employee-disclosure/verdict.js';
import * as off from '../rules/off-strategy-topic/evidence.js';
import topic, { createRule as topicRule } from '../rules/off-strategy-topic/index.js';
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
    cost: 1.5,
    features: 15_000,
  },
  {
    id: 'off-strategy-topic',
    category: 'off-strategy',
    rule: topic,
    createRule: topicRule,
    input({ post, hits, settings: { strategy } }) {
      if (!strategy || post.isReply || (post.role !== 'brand' && post.role !== 'executive')) return undefined;
      // On a platform that wasn't chosen the label says nothing about the topic.
      if (post.role === 'brand' && post.platform !== 'unknown' && !strategy.platforms.includes(post.platform))
        return undefined;
      const evidence = off.evidenceOf(post, hits, strategy);
      return evidence && { input: off.opinionInput(post, evidence), sure: evidence.sure };
    },
    cost: 4,
    features: 6_000,
  },
  {
    id: 'employee-disclosure',
    category: 'employee-disclosure',
    rule: disclosure,
    createRule: disclosureRule,
    input({ post, hits, settings: { company } }) {
      const verdict = post.role && post.role !== 'brand' && company ? disclose.verdictOf(post, hits) : undefined;
      return verdict && { input: disclose.opinionInput(post, verdict), sure: verdict.confidence !== undefined };
    },
    cost: 2,
    features: 6_000,
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
  const linter = createLinter(
    [{ rule: spy, severity: 'error', options: head.rule.defaults, waivable: true }],
    set.settings,
  );
  for (const gold of set.posts) {
    current = gold;
    const { post, metadata } = toPost(gold);
    const { crashes } = linter.judge(post, metadata);
    if (crashes[0]) throw crashes[0].error;
  }
  return samples;
}
