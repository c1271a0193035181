import { landmarksOf, readLandmark } from './landmarks.js';
import type { Lexicon, NameKind, PhraseGroup, PhraseLanguage, WordList } from './lexicon.js';
import type { State } from './state.js';
import { createSymbols } from './symbols.js';

export const languages = ['en', 'de', 'any'] as const;

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

/** The shelf of some lexicons in one language; filled when it is first asked for something. */
export function createShelf(lexicons: readonly Owned[], language: PhraseLanguage): () => Shelf {
  let shelf: Shelf | undefined;
  return () => {
    shelf ??= fillShelf(lexicons, language);
    return shelf;
  };
}

function fillShelf(lexicons: readonly Owned[], language: PhraseLanguage): Shelf {
  const index = createSymbols();
  const sources: (Source | undefined)[] = [undefined];
  const byWord = new Map<string, number[]>();
  const byName = new Map<NameKind, number[]>();
  const rest: number[] = [];
  /** Phrases that begin with a class share one place in the index: the class's. */
  const bundles = new Map<number, number[]>();
  const byClass = new Map<LazyClass, { place: number; phrases: number[] }>();

  function put(written: string, place: number, classes: Map<string, LazyClass>): void {
    // Nine in ten are plain words, and there are tens of thousands: they go past the machinery for inflection.
    if (written.startsWith('=')) {
      const word = written.slice(1);
      const places = byWord.get(word);
      if (places) places.push(place);
      else byWord.set(word, [place]);
      return;
    }
    const landmark = readLandmark(written);
    if (landmark.type === 'word') index.add(landmark, language, place);
    else if (landmark.type === 'name') byName.set(landmark.kind, [...(byName.get(landmark.kind) ?? []), place]);
    else if (landmark.type === 'anything') rest.push(place);
    else for (const entry of classesNamed(landmark.name, language, classes)) bundle(entry, classes).phrases.push(place);
  }

  function bundle(entry: LazyClass, classes: Map<string, LazyClass>): { phrases: number[] } {
    let known = byClass.get(entry);
    if (!known) {
      known = { place: sources.push(undefined) - 1, phrases: [] };
      byClass.set(entry, known);
      bundles.set(known.place, known.phrases);
      for (const written of landmarksOfClass(entry)) put(written, known.place, classes);
    }
    return known;
  }

  function take(places: readonly number[], taken: Source[] = []): Source[] {
    for (const place of places) {
      const phrases = bundles.get(place);
      if (phrases) take(phrases.splice(0), taken);
      const source = sources[place];
      sources[place] = undefined;
      if (source) taken.push(source);
    }
    return taken;
  }

  for (const { owner, lexicon } of lexicons) {
    const classes = lazyClasses(owner, lexicon);
    for (const group of lexicon.groups) {
      const landmarks = group.landmarks?.[language];
      for (const [at, phrase] of (group[language] ?? []).entries()) {
        sources.push({ owner, group, language, phrase, classes });
        for (const written of landmarksOf(phrase, landmarks?.[at])) put(written, sources.length - 1, classes);
      }
    }
  }
  return {
    withWord: (key) => take([...(byWord.get(key) ?? []), ...index.of(key)]),
    withName: (kind) => take(byName.get(kind) ?? []),
    rest: () => take(rest.splice(0)),
    all() {
      const taken = sources.filter((source) => source !== undefined);
      sources.length = 0;
      return taken;
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

function landmarksOfClass({ list, language }: LazyClass): string[] {
  const [members, landmarks] = [list[language] ?? [], list.landmarks?.[language]];
  return members.flatMap((member, at) => landmarksOf(member, landmarks?.[at]));
}

/** A German phrase sees the German and the common members of a class; a phrase of no language sees all. */
export function classesNamed(name: string, language: PhraseLanguage, classes: Map<string, LazyClass>): LazyClass[] {
  const seen = language === 'any' ? languages : [language, 'any'];
  return seen.flatMap((one) => classes.get(`${name} ${one}`) ?? []);
}
