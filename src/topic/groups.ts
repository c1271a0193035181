import { phrasesOf } from '../rule/phrase-file.js';
import type { Hit } from '../text/scan.js';
import phrases from './fields/phrases.yml';
import type { Field } from './fields.js';

/** What phrases.yml keeps beside a group's words: evidence for a field, for the company's own affairs, or neither. */
interface Group {
  field?: Field;
  weight?: number;
  /** Counts only beside another word of its field: "sleep" is of health where "insomnia" is. */
  companion?: boolean;
  own?: number;
  /** Asks for a reaction. */
  bait?: number;
  /** Takes the hits that it overlaps out of the count. */
  guard?: boolean;
  /** Shows that an executive speaks for the company. */
  role?: boolean;
}

const { lexicon, group } = phrasesOf<Group>(phrases);

/** Words of all fields, for rules that ask `fieldEvidence`. */
export const fieldLexicon = lexicon;

/** The group of a hit among them; none for the strategy's words. */
export const groupOf = (hit: Hit): Group | undefined => group[hit.group];
