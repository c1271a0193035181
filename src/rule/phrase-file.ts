import type { Lexicon, PhraseGroup, PhraseIndex, PhraseLanguage, WordList } from '../text/lexicon.js';

/** A rule's phrases.yml as `build/lexicon-module.ts` keeps it. */
export interface PhraseFile {
  /** The names of the classes. */
  classes: readonly string[];
  /** First the classes, then the groups: what they hold beside words, and the languages of their words. */
  lists: readonly { readonly has: readonly PhraseLanguage[] }[];
  pieces: Readonly<Record<PhraseLanguage, () => Piece>>;
}

/** All of a file in one language. */
export interface Piece {
  /** The words of each list; 0 where it has none. */
  lists: readonly (readonly string[] | 0)[];
  index: PhraseIndex;
}

export interface Phrases<Group extends object> {
  lexicon: Lexicon;
  /** The group of a hit, by its id. */
  group: Readonly<Record<string, PhraseGroup & Group>>;
}

/**
 * Makes a rule's imported phrases.yml usable: the words for the scan, the rest by group id. The words of a language are
 * read when they are first asked for.
 */
export function phrasesOf<Group extends object = object>(file: unknown): Phrases<Group> {
  const { classes: names, lists: stored, pieces } = file as PhraseFile;
  const read: Partial<Record<PhraseLanguage, Piece>> = {};
  const piece = (language: PhraseLanguage): Piece => {
    read[language] ??= pieces[language]();
    return read[language];
  };
  const lists = stored.map(({ has, ...list }, at) => {
    for (const language of has) late(list, language, () => piece(language).lists[at]);
    return list;
  });
  const classes: Record<string, WordList> = Object.fromEntries(names.map((name, at) => [name, lists[at] as WordList]));
  const groups = lists.slice(names.length) as (PhraseGroup & Group)[];
  const index: Lexicon['index'] = {};
  for (const language of Object.keys(pieces) as PhraseLanguage[]) late(index, language, () => piece(language).index);
  return { lexicon: { classes, groups, index }, group: Object.fromEntries(groups.map((group) => [group.id, group])) };
}

function late(object: object, key: string, get: () => unknown): void {
  Object.defineProperty(object, key, { enumerable: true, get });
}
