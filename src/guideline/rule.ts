import type { Place } from '../config/config.js';
import type { Example, Rule } from '../rule/rule.js';
import type { DeclaredMessages } from './message.js';
import type { Search } from './search.js';
import type { Wording } from './words.js';

/** A rule that was written as data; for the engine it is a rule like any other. */
export interface DeclaredRule extends Rule<object, DeclaredMessages> {
  examples: { bad: Example[]; good: Example[] };
  declared: Declaration;
}

export interface Declaration {
  /** The file that holds it, as messages name it. */
  file: string;
  /** Absolute, where the file is one. */
  path: string;
  place?: Place;
  /** Where an example stands; `index` counts from 0. */
  placeOf(kind: 'bad' | 'good', index: number): Place | undefined;
  /** Everything that it looks for, for coverage: words by group of the lexicon, and expressions. */
  wordings: readonly { group: string; wording: Wording }[];
  regexes: Search['regexes'];
}
