import type { OffLimits } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';
import type { Lexicon } from '../../src/text/lexicon.js';
import { overlaps } from '../../src/text/overlap.js';
import type { Hit } from '../../src/text/scan.js';
import { fieldEvidence } from '../../src/topic/field-evidence.js';
import { type Field, factsOf } from '../../src/topic/fields.js';
import { fieldLexicon, groupOf } from '../../src/topic/groups.js';

/** Subjects that smlint has words for, as `strategy.avoid` calls them. */
const known = ['politics', 'religion'] as const satisfies readonly Field[];

const ownPrefix = 'own:';
const allowPrefix = 'allow:';

/** What has to be looked for to keep off these subjects. */
export function lexiconsOf(subjects: readonly OffLimits[]): Lexicon[] {
  const groups = subjects.flatMap(({ name, words, allow }) => [
    { id: ownPrefix + name, any: words, quoted: true },
    { id: allowPrefix + name, any: allow, quoted: true },
  ]);
  const own = groups.filter(({ any }) => any.length > 0);
  return [...(subjects.some(isKnown) ? [fieldLexicon] : []), ...(own.length > 0 ? [{ groups: own }] : [])];
}

const isKnown = ({ name }: OffLimits): boolean => known.some((field) => field === name);

export interface FoundSubject {
  name: { en: string; de: string };
  /** The heaviest first. */
  hits: Hit[];
  confidence: 'high' | 'medium' | 'low';
}

/** Which of the subjects a post speaks of. */
export function subjectsIn(post: PostView, hits: readonly Hit[], subjects: readonly OffLimits[]): FoundSubject[] {
  return subjects.flatMap((subject) => {
    const { name } = subject;
    const allowed = hits.filter(({ group }) => group === allowPrefix + name);
    const left = hits.filter((hit) => !allowed.some((one) => overlaps(one, hit)));
    const own = left.filter(({ group }) => group === ownPrefix + name);
    const field = known.find((one) => one === name);
    const names = field ? factsOf[field] : { en: name, de: name };
    // The company's own words are as sure as it is.
    if (own.length > 0) return [{ name: names, hits: own, confidence: 'high' as const }];
    const evidence = field && fieldEvidence(post, left).get(field);
    const confidence = evidence && confidenceOf(evidence.weight, left);
    return evidence && confidence ? [{ name: names, hits: evidence.hits, confidence }] : [];
  });
}

/** "The votes are in: the new handle will be red" has the words of an election, and words of the company's own affairs. */
function confidenceOf(weight: number, hits: readonly Hit[]): FoundSubject['confidence'] | undefined {
  if (weight >= 5) return 'high';
  if (weight >= 4) return 'medium';
  const isOwnAffair = hits.some((hit) => (groupOf(hit)?.own ?? 0) > 0);
  return weight >= 3 && !isOwnAffair ? 'low' : undefined;
}
