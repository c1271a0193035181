import * as argue from '../rules/argumentative-phrasing/evidence.js';
import argumentative, { createRule as argumentativeRule } from '../rules/argumentative-phrasing/index.js';
import disclosure, { createRule as disclosureRule } from '../rules/employee-disclosure/index.js';
import * as disclose from '../rules/employee-disclosure/verdict.js';
import * as off from '../rules/off-strategy-topic/evidence.js';
import topic, { createRule as topicRule } from '../rules/off-strategy-topic/index.js';
import { createLinter } from '../src/lint/linter.js';
import type { Opinion, OpinionInput } from '../src/rule/opinion.js';
import type { Rule, RuleContext } from '../src/rule/rule.js';
import type { FitOptions } from './fit.js';
import { type Category, type GoldPost, type GoldSet, quotesOf, toPost } from './gold.js';

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
  fit: FitOptions;
  /** Its limits are the same in both languages: see `chooseLimits`. */
  sharesLimits?: boolean;
  /** It also learns from the sets that show areas of life. */
  learnsAreas?: boolean;
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
    fit: { bits: 17, cost: 1.5, sentenceCost: 3 },
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
    fit: { bits: 16, cost: 4, sentenceCost: 3 },
    sharesLimits: true,
    learnsAreas: true,
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
    fit: { bits: 16, cost: 2, sentenceCost: 3 },
  },
];

export interface HeadSample extends OpinionInput {
  set: string;
  post: GoldPost;
  positive: boolean;
  /** Which sentences the labelled quotes touch. */
  hot: boolean[];
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
      const quotes = quotesOf(current, head.category);
      const hot = context.post.sentences.map(({ start, end }) =>
        quotes.some((quote) => quote.start < end && start < quote.end),
      );
      samples.push({
        ...found.input,
        sure: found.sure,
        set: set.name,
        post: current,
        positive: quotes.length > 0,
        hot,
      });
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
