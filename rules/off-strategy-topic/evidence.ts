import { type OpinionInput, plainCues } from '../../src/rule/opinion.js';
import type { Strategy } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { groupOf } from '../../src/topic/groups.js';
import { type TopicSignals, topicSignals } from './signals.js';

/** What the evidence against a post must weigh, alone and above the evidence for it. */
const enough = 3;
const margin = 2.5;

export interface Evidence extends TopicSignals {
  /** The words alone would do. */
  sure: boolean;
}

/** Nothing for an executive who does not speak in role: that account is private. */
export function evidenceOf(post: PostView, hits: readonly Hit[], strategy: Strategy): Evidence | undefined {
  if (post.role === 'executive' && !speaksInRole(post, hits)) return undefined;
  const found = topicSignals(post, hits, strategy);
  const weight = found.off[0]?.weight ?? 0;
  return { sure: weight >= enough && weight >= found.on + margin, ...found };
}

/** An executive's own account is private until the post names the company or the office. */
function speaksInRole(post: PostView, hits: readonly Hit[]): boolean {
  return (
    post.names.some(({ kind }) => kind === 'company' || kind === 'handle') || hits.some((hit) => groupOf(hit)?.role)
  );
}

/** What the second opinion is told. */
export function opinionInput(post: PostView, { on, off, topics, sure }: Evidence): OpinionInput {
  const cues = [...plainCues(post), sure ? 'words say off' : 'words say nothing', `on ${step(on)}`];
  const [first] = off;
  if (first) cues.push(`off ${step(first.weight)}`, `field ${first.field}`, `lead ${step(first.weight - on)}`);
  if (topics.length > 0) cues.push(topics.length > 1 ? 'topics' : 'topic');
  if (post.names.some(({ kind }) => kind === 'company')) cues.push('company');
  if (post.names.some(({ kind }) => kind === 'product')) cues.push('product');
  return { tokens: post.tokens, cues: [...new Set(cues)] };
}

function step(weight: number): number {
  return Math.max(-4, Math.min(6, Math.floor(weight)));
}
