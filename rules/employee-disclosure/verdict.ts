import { type OpinionInput, plainCues } from '../../src/rule/opinion.js';
import type { Confidence } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import type { Mention } from './mentions.js';
import { bareSense, openSense, productSense } from './sense.js';
import { type Signals, signals } from './signals.js';

/** What the rule's own words say of a post that shows no tie. */
export interface Verdict {
  found: Signals;
  confidence: Confidence | undefined;
  /** The mention that the disclosure is missing for. */
  place: Place;
}

/** Nothing where the post shows the tie or bears a label, or speaks of neither company nor product. */
export function verdictOf(post: PostView, hits: readonly Hit[]): Verdict | undefined {
  const partner = post.role === 'partner';
  if (!partner && post.names.length === 0) return undefined;
  const found = signals(post, hits);
  if (found.label || (!partner && found.tie >= 2)) return undefined;
  const confidence = partner ? confidenceOfPartner(found) : confidenceOf(found, post.role === 'executive');
  const plain = plainly.some((id) => found.stance.has(id));
  const least = partner
    ? openSense
    : confidence !== 'high'
      ? productSense
      : plain || post.language === 'en'
        ? openSense
        : bareSense;
  const place = placeOf(found, least) ?? (partner ? codeIn(post.text) : undefined);
  if (place) return { found, confidence, place };
  const open = placeOf(found, openSense);
  return open && { found, confidence: undefined, place: open };
}

/** What the second opinion is told. */
export function opinionInput(post: PostView, { found, confidence }: Verdict): OpinionInput {
  const { mentions, senses, stance, neutral, tie, gift } = found;
  const cues = [
    ...plainCues(post),
    `own ${confidence ?? 'nothing'}`,
    `tie ${tie}`,
    `sense ${Math.max(0, ...senses).toFixed(0)}`,
  ];
  cues.push(`for ${Math.min(5, sum(stance))}`, `against ${Math.min(4, sum(neutral))}`);
  for (const id of stance.keys()) cues.push(`stance ${id}`);
  for (const id of neutral.keys()) cues.push(`neutral ${id}`);
  for (const kind of new Set(mentions.map(({ name }) => name.kind))) cues.push(`names ${kind}`);
  if (gift.length > 0) cues.push('gift');
  if (mentions.length > 1) cues.push('mentions');
  return { tokens: post.tokens, cues: [...new Set(cues)] };
}

export type Place = Pick<Mention, 'start' | 'end'>;

/** The surest mention; the first of equals. */
function placeOf({ mentions, senses }: Signals, least: number): Place | undefined {
  let best = -1;
  for (let index = 0; index < mentions.length; index++) {
    if ((senses[index] as number) < least) continue;
    if (best < 0 || (senses[index] as number) > (senses[best] as number)) best = index;
  }
  const mention = mentions[best];
  return mention && { start: mention.start, end: mention.end };
}

function confidenceOf({ mentions, senses, stance, neutral, tie }: Signals, executive: boolean): Confidence | undefined {
  const [forIt, against] = [sum(stance), sum(neutral)];
  const productOnly = mentions.every(({ name }) => name.kind === 'product');
  if (productOnly) {
    if (forIt - against >= 2) return 'high';
    if (forIt > against) return 'medium';
    // A product that is surely meant, and no bus stop or opening hour: there is little else to post about it than its worth.
    return against === Math.min(forIt, 1) && Math.max(...senses) >= productSense ? 'low' : undefined;
  }
  // Half a tie ("our", "on shift") with praise is most often a whole one in words this rule doesn't know.
  if (tie > 0 && !outside.some((id) => stance.has(id))) return undefined;
  if (forIt - against >= 2) return 'high';
  // An executive who speaks of the company as of others' has nothing small to say about it.
  return forIt > (executive ? 0 : 1) && forIt > against ? 'medium' : undefined;
}

/** Groups that speak of goods and firms, not of evenings and birds. */
const plainly = ['recommend', 'promote', 'defend', 'correct'];

/** Groups that speak from outside. */
const outside = ['congratulate', 'defend', 'correct'];

function confidenceOfPartner({ gift, stance, neutral }: Signals): Confidence | undefined {
  if (gift.length > 0) return 'high';
  return stance.size > 0 && sum(neutral) < 2 ? 'medium' : undefined;
}

function sum(weights: Map<string, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

/** "ANNA15": a partner's code stands for the brand that isn't named. */
function codeIn(text: string): Place | undefined {
  const code = /(?<![\p{L}\p{N}#@])\p{Lu}{3,}\p{N}{1,3}(?![\p{L}\p{N}])/u.exec(text);
  return code ? { start: code.index, end: code.index + code[0].length } : undefined;
}
