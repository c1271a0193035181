import type { Jurisdiction } from '../../src/rule/settings.js';
import data from './jurisdictions.yml';
import { labelKey } from './labels.js';

export type Standing = 'accepted' | 'weak' | 'rejected';

/** What a country wants; see jurisdictions.yml. */
export interface JurisdictionData {
  name: { en: string; de: string };
  source: string;
  confidence: 'high' | 'medium' | 'low';
  accepted: string[];
  weak: string[];
  rejected: string[];
  placement: 'first' | 'visible';
  say: { en: string; de: string };
}

export const jurisdictionData = data as Record<Jurisdiction, JurisdictionData>;

const standings = new Map<Jurisdiction, Map<string, Standing>>();

/** What a label, by its key, is worth there; nothing for a word or hashtag that is no label anywhere. */
export function standingOf(label: string, where: Jurisdiction): Standing | undefined {
  let known = standings.get(where);
  if (!known) {
    known = new Map();
    for (const standing of ['rejected', 'weak', 'accepted'] as const) {
      for (const written of jurisdictionData[where][standing]) known.set(labelKey(written), standing);
    }
    standings.set(where, known);
  }
  return known.get(label);
}
