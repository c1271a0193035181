import { type OpinionInput, plainCues } from '../../src/rule/opinion.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import type { Confidence } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import { keepApart, overlaps } from '../../src/text/overlap.js';
import type { Hit } from '../../src/text/scan.js';
import type { Kind } from './kinds.js';
import phrases from './phrases.yml';

export const { lexicon, group } = phrasesOf<{ kind: Kind; confidence?: Confidence; only?: 'reply'; guard?: boolean }>(
  phrases,
);

/** What the rule's own words say of a post. */
export interface Evidence {
  /** Hits that no guard covers, none sharing a word with another. */
  found: Hit[];
  /** The confidence of the surest hit. */
  sure: Confidence | undefined;
  /** Groups of guards that were met. */
  guards: string[];
}

export function evidenceOf(post: PostView, hits: readonly Hit[]): Evidence {
  const guards = hits.filter((hit) => group[hit.group]?.guard);
  const open = hits.filter(({ group: id, from, to }) => {
    const { guard, only } = group[id] ?? {};
    if (guard || (only === 'reply' && !post.isReply)) return false;
    return !guards.some((other) => overlaps(other, { from, to }));
  });
  const found = longest(open);
  const sure = (['high', 'medium', 'low'] as const).find((level) => found.some((hit) => confidenceOf(hit) === level));
  return { found, sure, guards: [...new Set(guards.map((hit) => hit.group))] };
}

export function confidenceOf(hit: Hit): Confidence {
  return group[hit.group]?.confidence ?? 'medium';
}

/** Of hits that share a word, the longest says most: "are you stupid" rather than "stupid". */
function longest(hits: Hit[]): Hit[] {
  const byLength = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from));
  return keepApart(byLength).sort((a, b) => a.start - b.start);
}

/** What the second opinion is told. */
export function opinionInput(post: PostView, { found, sure, guards }: Evidence): OpinionInput {
  const cues = [...plainCues(post), `own ${sure ?? 'nothing'}`];
  for (const hit of found) cues.push(`group ${hit.group}`);
  for (const id of guards) cues.push(`guard ${id}`);
  if (found.length > 1) cues.push('several');
  return { tokens: post.tokens, cues: [...new Set(cues)] };
}
