import type { Confidence } from '../../src/rule/rule.js';
import { defineRule } from '../../src/rule/rule.js';
import { disclosures } from './disclosures.js';
import type { Mention } from './mentions.js';
import { messages } from './messages.js';
import { bareSense, openSense, productSense } from './sense.js';
import { type Signals, signals } from './signals.js';
import { lexicon, lexiconFrom } from './words.js';

export default defineRule({
  id: 'employee-disclosure',
  version: 1,
  docs: {
    description: {
      en: 'Say that you work here when you speak about the company or its products',
      de: 'Sagen, dass man hier arbeitet, wenn man über das Unternehmen oder seine Produkte spricht',
    },
    recommended: 'error',
    source: 'Say that you work here: FTC 16 CFR 255.5, CAP Code 2, UWG § 5a (4); IBM, Intel, BITKOM guidelines.',
  },
  messages,
  defaults: {},
  lexicon,
  lexiconFrom,
  listens: ({ role, names }) => role === 'partner' || (role !== undefined && role !== 'brand' && names.length > 0),
  check({ post, settings, hits, report, notice }) {
    const { company } = settings;
    if (post.role === 'brand') return;
    if (!company) return notice({ messageId: 'no-company', data: {} });
    if (!post.role) return notice({ messageId: 'no-role', data: {} });
    const partner = post.role === 'partner';
    if (!partner && post.names.length === 0) return;
    const found = signals(post, hits);
    if (found.label || (!partner && found.tie >= 2)) return;
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
    if (!confidence || !place) return;
    const data = { quote: post.text.slice(place.start, place.end), company: company.name };
    const suggestions = disclosures(post, company.name);
    report({ messageId: partner ? 'no-label' : 'no-tie', data, ...place, confidence, suggestions });
  },
});

type Place = Pick<Mention, 'start' | 'end'>;

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
