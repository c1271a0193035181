import type { Jurisdiction } from '../../src/rule/settings.js';
import { jurisdictionData, standingOf } from './jurisdictions.js';
import type { Label } from './labels.js';

export type Breach = 'no-label' | 'not-accepted' | 'unclear' | 'not-first' | 'hidden';

export interface Verdict {
  breach: Breach;
  /** The label that falls short; absent where there is none. */
  label?: Label;
  where: Jurisdiction[];
}

/** What is wrong with the labels of a post, countries with the same complaint together. */
export function verdictsOf(labels: readonly Label[], where: readonly Jurisdiction[]): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const jurisdiction of where) {
    const found = breachIn(labels, jurisdiction);
    if (!found) continue;
    const same = verdicts.find(({ breach, label }) => breach === found.breach && label === found.label);
    if (same) same.where.push(jurisdiction);
    else verdicts.push({ ...found, where: [jurisdiction] });
  }
  return verdicts;
}

/** The best label decides: a bad one beside a good one does no harm. */
function breachIn(labels: readonly Label[], where: Jurisdiction): { breach: Breach; label?: Label } | undefined {
  const { placement } = jurisdictionData[where];
  const of = (standing: string) => labels.filter(({ key }) => standingOf(key, where) === standing);
  const [accepted, weak, rejected] = [of('accepted'), of('weak'), of('rejected')];
  if (accepted.some(({ isFirst, isVisible }) => (placement === 'first' ? isFirst : isVisible))) return undefined;
  if (accepted[0]) return { breach: placement === 'first' ? 'not-first' : 'hidden', label: accepted[0] };
  if (weak[0]) return { breach: 'unclear', label: weak[0] };
  return rejected[0] ? { breach: 'not-accepted', label: rejected[0] } : { breach: 'no-label' };
}
