import { readLandmark } from './landmarks.js';
import type { Lexicon, NameKind, PhraseGroup, PhraseLanguage, WordList } from './lexicon.js';
import { indexPhrases, languages, placesOf, seenBy } from './phrase-index.js';
import type { State } from './state.js';
import { createSymbols } from './symbols.js';

/** A lexicon and whose it is. */
export interface Owned {
  owner: string;
  lexicon: Lexicon;
}

/** A phrase that is not built yet. */
export interface Source {
  owner: string;
  group: PhraseGroup;
  language: PhraseLanguage;
  phrase: string;
  /** Among the phrases of the lexicon in this language. */
  place: number;
  classes: Map<string, LazyClass>;
}

export interface BuiltClass {
  /** Stands for every member of one word. */
  symbol: number;
  /** An automaton of its own for the members of several words: phrases call it, so that it is there only once. */
  longer?: State;
}

/** A class of a lexicon in one language, built when the first phrase needs it. */
export interface LazyClass {
  owner: string;
  name: string;
  language: PhraseLanguage;
  /** Of the lexicon; not read before the class is needed. */
  list: WordList;
  built?: BuiltClass;
}

/** The phrases of one language that are not built yet, by their landmarks. */
export interface Shelf {
  withWord(key: string): Source[];
  withName(kind: NameKind): Source[];
  /** Phrases that any post may hold. */
  rest(): Source[];
  all(): Source[];
}

const none: readonly number[] = [];
const noSources: Source[] = [];

/** The shelf of some lexicons in one language; filled when it is first asked for something. */
export function createShelf(lexicons: readonly Owned[], language: PhraseLanguage): () => Shelf {
  let shelves: Shelf[] | undefined;
  const all = (take: (shelf: Shelf) => Source[]): Source[] => {
    shelves ??= lexicons.map((lexicon) => fillShelf(lexicon, language));
    return shelves.flatMap(take);
  };
  const shelf: Shelf = {
    withWord: (key) => all((one) => one.withWord(key)),
    withName: (kind) => all((one) => one.withName(kind)),
    rest: () => all((one) => one.rest()),
    all: () => all((one) => one.all()),
  };
  return () => shelf;
}

function fillShelf({ owner, lexicon }: Owned, language: PhraseLanguage): Shelf {
  const { words, others, bundles } = lexicon.index?.[language] ?? indexPhrases(lexicon, language);
  const classes = lazyClasses(owner, lexicon);
  const inflected = createSymbols();
  const byName = new Map<NameKind, number[]>();
  const rest: number[] = [];
  let isInflected = false;
  for (const [written, place] of others) {
    const landmark = readLandmark(written);
    if (landmark.type === 'word') {
      inflected.add(landmark, language, place);
      isInflected = true;
    } else if (landmark.type === 'name') byName.set(landmark.kind, [...(byName.get(landmark.kind) ?? []), place]);
    else rest.push(place);
  }
  const groups = lexicon.groups.filter((group) => group[language]);
  const taken = new Set<number>();

  function take(places: readonly number[], sources: Source[] = []): Source[] {
    for (const place of places) {
      if (taken.has(place)) continue;
      taken.add(place);
      if (place < 0) take(bundles[-place - 1] as number[], sources);
      else sources.push(sourceAt(place));
    }
    return sources;
  }

  function sourceAt(place: number): Source {
    let at = place;
    for (const group of groups) {
      const phrases = group[language] as string[];
      if (at < phrases.length) return { owner, group, language, phrase: phrases[at] as string, place, classes };
      at -= phrases.length;
    }
    throw new Error(`The index of "${owner}" names phrase ${place}, which it doesn't have.`);
  }

  return {
    // A company may have hundreds of shelves, most of which have nothing for a word: that should cost no more than one look.
    withWord(key) {
      const exact = placesOf(key, words);
      const more = isInflected ? inflected.of(key) : none;
      return exact.length + more.length === 0 ? noSources : take([...exact, ...more]);
    },
    withName: (kind) => take(byName.get(kind) ?? []),
    rest: () => take(rest.splice(0)),
    all() {
      const count = groups.reduce((sum, group) => sum + (group[language] as string[]).length, 0);
      return take(Array.from({ length: count }, (_, place) => place));
    },
  };
}

function lazyClasses(owner: string, lexicon: Lexicon): Map<string, LazyClass> {
  const classes = new Map<string, LazyClass>();
  for (const [name, list] of Object.entries(lexicon.classes ?? {})) {
    for (const language of languages) {
      if (Object.hasOwn(list, language)) classes.set(`${name} ${language}`, { owner, name, language, list });
    }
  }
  return classes;
}

/** The classes of a name that a phrase of `language` sees. */
export function classesNamed(name: string, language: PhraseLanguage, classes: Map<string, LazyClass>): LazyClass[] {
  return seenBy(language).flatMap((one) => classes.get(`${name} ${one}`) ?? []);
}
