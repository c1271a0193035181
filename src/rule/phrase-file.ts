import type { Lexicon, PhraseGroup, WordList } from '../text/lexicon.js';

/** A rule's phrases.yml: the lexicon, and beside each group's words whatever the rule itself keeps there. */
export interface PhraseFile<Group extends object> {
  classes?: Record<string, WordList>;
  groups: (PhraseGroup & Group)[];
  index?: Lexicon['index'];
}

export interface Phrases<Group extends object> {
  lexicon: Lexicon;
  /** The group of a hit, by its id. */
  group: Readonly<Record<string, PhraseGroup & Group>>;
}

/** Makes a rule's imported phrases.yml usable: the words for the scan, the rest by group id. */
export function phrasesOf<Group extends object = object>(file: unknown): Phrases<Group> {
  const { classes, groups, index } = file as PhraseFile<Group>;
  return { lexicon: { classes, groups, index }, group: Object.fromEntries(groups.map((group) => [group.id, group])) };
}
