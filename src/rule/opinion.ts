import type { Tokens } from '../text/features.js';
import { createModel, type Model, type ModelData, type Score } from '../text/model.js';
import type { Confidence } from './rule.js';
import type { PostView } from './view.js';

/** What a learned second opinion is asked about a post: its words by sentence, and cues that the rule has worked out. */
export interface OpinionInput {
  tokens: Tokens;
  cues: string[];
}

/** A model with the scores (log-odds) from which on a finding is worth reporting; made by `npm run train`. */
export interface OpinionData extends ModelData {
  limits: Record<'en' | 'de', OpinionLimits>;
}

export interface OpinionLimits {
  /** A post in which the rule's own words found nothing, or nothing sure, is reported from this score on. */
  report: number;
  /** What the rule's own words are sure of is dropped below this score. */
  keep: number;
  /** Scores from which on held-back posts were judged rightly often enough to be called so. */
  medium: number;
  high: number;
}

export interface Opinion {
  score(input: OpinionInput): Score;
  /** The confidence of a finding, or nothing where there should be none. `sure`: the rule's own words are. */
  verdict(score: number, sure: boolean, language: PostView['language']): Confidence | undefined;
  /** The words that count most, strongest first. */
  reasons(input: OpinionInput, most: number): string[];
}

/** An opinion that unpacks its model when it is first asked. */
export function createOpinion(data: OpinionData): Opinion {
  let model: Model | undefined;
  const loaded = () => {
    model ??= createModel(data);
    return model;
  };
  return {
    score: ({ tokens, cues }) => loaded().score(tokens, cues),
    verdict(score, sure, language) {
      const limits = data.limits[language === 'de' ? 'de' : 'en'];
      if (score < (sure ? limits.keep : limits.report)) return undefined;
      if (sure || score >= limits.high) return 'high';
      return score >= limits.medium ? 'medium' : 'low';
    },
    reasons: ({ tokens }, most) => loaded().reasons(tokens, most),
  };
}

/** Cues that every model is told: who speaks, where, and how the text looks. */
export function plainCues(post: PostView): string[] {
  const { text } = post;
  const cues = [post.isReply ? 'reply' : 'post', post.role ?? 'somebody', post.language, `on ${post.platform}`];
  if (text.includes('?')) cues.push('question');
  if (text.includes('!')) cues.push('exclamation');
  if (text.length > 400) cues.push('long');
  if (post.entities.some(({ type }) => type === 'emoji')) cues.push('emoji');
  if (post.entities.some(({ type }) => type === 'hashtag')) cues.push('hashtag');
  if (post.entities.some(({ type }) => type === 'quote')) cues.push('quote');
  return cues;
}
