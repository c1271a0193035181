import { phrasesOf } from '../../src/rule/phrase-file.js';
import type { Hit } from '../../src/text/scan.js';
import type { Field } from './fields.js';
import phrases from './phrases.yml';

/** What phrases.yml keeps beside a group's words: evidence for a field, for the company's own affairs, or neither. */
interface Group {
  field?: Field;
  weight?: number;
  own?: number;
  /** Asks for a reaction. */
  bait?: number;
  /** Takes the hits that it overlaps out of the count. */
  guard?: boolean;
  /** Shows that an executive speaks for the company. */
  role?: boolean;
}

const { lexicon, group } = phrasesOf<Group>(phrases);

export { lexicon };

/** The rule's own group of a hit; none for the strategy's words. */
export const groupOf = (hit: Hit): Group | undefined => group[hit.group];
