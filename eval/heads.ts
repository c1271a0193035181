import argumentative, { createRule as argumentativeRule } from '../rules/argumentative-phrasing/index.js';
import * as argue from '../rules/argumentative-phrasing/evidence.js';
import { createLinter } from '../src/lint/linter.js';
import { type Opinion, type OpinionInput, postTokens } from '../src/rule/opinion.js';
import type { PostView } from '../src/rule/view.js';
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
  /** Sentences are examples, too, so that the model can tell where in a post the breach is. */
  sentences: boolean;
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
    sentences: false,
    cost: 4,
    features: 30_000,
  },
];

export interface HeadSample extends OpinionInput {
  /** A whole post, or a sentence of one; limits are chosen on posts. */
  whole: boolean;
  weight: number;
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
      const rest = { sure: found.sure, set: set.name, post: current };
      samples.push({ ...found.input, ...rest, positive, whole: true, weight: 1 });
      if (head.sentences) samples.push(...sentenceSamples(context.post, current, head.category).map((one) => ({ ...rest, ...one })));
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

function sentenceSamples(view: PostView, { text, violations }: GoldPost, category: Category) {
  if (view.sentences.length < 2) return [];
  const quotes = violations.flatMap((violation) => {
    const start = violation.category === category ? text.indexOf(violation.quote) : -1;
    return start < 0 ? [] : [{ start, end: start + violation.quote.length }];
  });
  return view.sentences.map((sentence) => {
    const positive = quotes.some(({ start, end }) => start < sentence.end && sentence.start < end);
    const tokens = postTokens(view, sentence);
    return { tokens, cues: ['sentence'], positive, whole: false, weight: positive ? 1 : 1 / view.sentences.length };
  });
}
