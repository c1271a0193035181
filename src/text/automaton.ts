import { fold } from './fold.js';
import {
  type Element,
  type Lexicon,
  type Name,
  type NameKind,
  PhraseError,
  type PhraseGroup,
  type PhraseLanguage,
  parsePhrase,
} from './lexicon.js';
import { readStart, startsOf } from './starts.js';
import { addName, addPath, firstSymbols, nextState, State } from './state.js';
import { createSymbols, type NameMatch, type Symbols } from './symbols.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** What a phrase that was found is worth: whose it is and which group of the owner's lexicon it comes from. */
export interface Accept {
  owner: string;
  group: string;
  language: PhraseLanguage;
  quoted: boolean;
  phrase: string;
  /** Of a proper name. */
  match?: NameMatch;
  hashtagOnly?: boolean;
}

export interface Automaton {
  readonly root: State;
  /** Phrases that begin with `^`; tried at the first word of a sentence only. */
  readonly opening: State;
  readonly names: State;
  readonly vocabulary: Vocabulary;
  /** How many phrases have been built. */
  generation(): number;
  /** The bit of an owner of phrases. Owners beyond the thirtieth share the last one. */
  listener(owner: string): number;
  /** Builds the phrases of `language` that these words can begin and brings the words' symbols up to date. */
  prepare(words: readonly Word[], language: PostLanguage): void;
  /** Builds the phrases that can begin with a name of that kind; see `prepare`. */
  prepareNames(kinds: ReadonlySet<NameKind>, words: readonly Word[], language: PostLanguage): void;
}

/** Listeners as bits, for `scan`; see `Automaton.listener`. */
export const everybody = -1;

export type PostLanguage = 'en' | 'de' | 'unknown';

const bits = { en: 1, de: 2, any: 4 } as const;
const wanted: Record<PostLanguage, number> = { en: bits.en | bits.any, de: bits.de | bits.any, unknown: 7 };

/** For more posts than that it costs less to build all phrases than to look for each new one. */
const fewPosts = 50;

interface Source {
  owner: string;
  group: PhraseGroup;
  language: PhraseLanguage;
  phrase: string;
  classes: Map<string, LazyClass>;
}

/**
 * Puts all phrases of all owners into one automaton over words, so that the cost of a scan does not grow with their
 * number. There are thousands of phrases and a draft has a few dozen words, so a phrase is built when a post first holds
 * a word that it can begin with. With `eager`, all are built at once: that throws a `PhraseError` on a phrase that breaks
 * the notation or names an unknown class.
 */
export function compilePhrases(
  lexicons: { owner: string; lexicon: Lexicon }[],
  names: Name[] = [],
  { eager = false } = {},
): Automaton {
  const symbols = createSymbols();
  const root = new State();
  const opening = new State();
  const shelves = {
    en: createShelf(lexicons, 'en'),
    de: createShelf(lexicons, 'de'),
    any: createShelf(lexicons, 'any'),
  };

  const owners = [...new Set(lexicons.map(({ owner }) => owner))];
  const bitOf = (owner: string): number => 1 << Math.min(30, Math.max(0, owners.indexOf(owner)));
  let posts = 0;
  let generation = 0;

  function build({ owner, group, language, phrase, classes }: Source): void {
    generation++;
    const elements = parsePhrase(phrase);
    const anchored = elements[0]?.type === 'start';
    const end = extend(anchored ? opening : root, elements, anchored ? 1 : 0, {
      symbols,
      language,
      classes,
      phrase,
      bit: bitOf(owner),
    });
    end.accepts ??= [];
    end.accepts.push({ owner, group: group.id, language, quoted: group.quoted ?? false, phrase });
  }

  function refresh(words: readonly Word[]): void {
    for (const { form } of words) {
      if (form.version === symbols.version()) continue;
      form.symbols = symbols.of(form.key);
      form.version = symbols.version();
    }
  }

  const automaton: Automaton = {
    root,
    opening,
    names: compileNames(names, symbols),
    vocabulary: createVocabulary(),
    generation: () => generation,
    listener: bitOf,
    prepare(words, language) {
      const mask = wanted[language];
      posts++;
      if (posts > fewPosts) {
        for (const name of languages) if (mask & bits[name]) for (const source of shelves[name]().all()) build(source);
        return refresh(words);
      }
      for (const name of languages) if (mask & bits[name]) shelves[name]().rest().forEach(build);
      for (const { form } of words) {
        if ((form.begun & mask) === mask) continue;
        for (const name of languages) {
          if (mask & bits[name] & ~form.begun) shelves[name]().beginningWith(form.key).forEach(build);
        }
        form.begun |= mask;
      }
      refresh(words);
    },
    prepareNames(kinds, words, language) {
      for (const name of languages) {
        if (wanted[language] & bits[name])
          for (const kind of kinds) shelves[name]().beginningWithName(kind).forEach(build);
      }
      refresh(words);
    },
  };
  if (eager) for (const name of languages) shelves[name]().all().forEach(build);
  return automaton;
}

const languages = ['en', 'de', 'any'] as const;

interface Build {
  symbols: Symbols;
  language: PhraseLanguage;
  classes: Map<string, LazyClass>;
  phrase: string;
  bit: number;
}

interface BuiltClass {
  /** Stands for every member of one word. */
  symbol: number;
  /** An automaton of its own for the members of several words: phrases call it, so that it is there only once. */
  longer?: State;
}

/** A class of a lexicon in one language, built when the first phrase needs it. */
interface LazyClass {
  owner: string;
  name: string;
  language: PhraseLanguage;
  members: string[];
  starts: string[] | undefined;
  built?: BuiltClass;
}

/** The phrases of one language that are not built yet, by what they can begin with. */
interface Shelf {
  beginningWith(key: string): Source[];
  beginningWithName(kind: NameKind): Source[];
  /** Phrases whose beginning says nothing. */
  rest(): Source[];
  all(): Source[];
}

function createShelf(lexicons: { owner: string; lexicon: Lexicon }[], language: PhraseLanguage): () => Shelf {
  let shelf: Shelf | undefined;
  return () => {
    shelf ??= fillShelf(lexicons, language);
    return shelf;
  };
}

function fillShelf(lexicons: { owner: string; lexicon: Lexicon }[], language: PhraseLanguage): Shelf {
  const index = createSymbols();
  const sources: (Source | undefined)[] = [undefined];
  const byName = new Map<NameKind, number[]>();
  const rest: number[] = [];
  /** Phrases that begin with a class share one place in the index: the class's. */
  const bundles = new Map<number, number[]>();
  const byClass = new Map<LazyClass, { place: number; phrases: number[] }>();

  function put(written: string, place: number, classes: Map<string, LazyClass>): void {
    const start = readStart(written);
    if (start.type === 'word') index.add(start, language, place);
    else if (start.type === 'name') byName.set(start.kind, [...(byName.get(start.kind) ?? []), place]);
    else if (start.type === 'anything') rest.push(place);
    else for (const entry of classesNamed(start.name, language, classes)) bundle(entry, classes).phrases.push(place);
  }

  function bundle(entry: LazyClass, classes: Map<string, LazyClass>): { phrases: number[] } {
    let known = byClass.get(entry);
    if (!known) {
      known = { place: sources.push(undefined) - 1, phrases: [] };
      byClass.set(entry, known);
      bundles.set(known.place, known.phrases);
      for (const written of startsOfClass(entry)) put(written, known.place, classes);
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
      const starts = group.starts?.[language];
      for (const [at, phrase] of (group[language] ?? []).entries()) {
        sources.push({ owner, group, language, phrase, classes });
        for (const written of startsOf(phrase, starts?.[at])) put(written, sources.length - 1, classes);
      }
    }
  }
  return {
    beginningWith: (key) => take(index.of(key)),
    beginningWithName: (kind) => take(byName.get(kind) ?? []),
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
      const members = list[language];
      if (members)
        classes.set(`${name} ${language}`, { owner, name, language, members, starts: list.starts?.[language] });
    }
  }
  return classes;
}

function startsOfClass({ members, starts }: LazyClass): string[] {
  return members.flatMap((member, at) => startsOf(member, starts?.[at]));
}

function builtClass(entry: LazyClass, { symbols, classes }: Build): BuiltClass {
  if (entry.built) return entry.built;
  const { owner, name, language, members } = entry;
  const built: BuiltClass = { symbol: symbols.fresh(`${owner} ${name} ${language}`) };
  entry.built = built;
  for (const member of members) {
    const elements = parsePhrase(member);
    const [only] = elements;
    if (elements.length === 1 && only?.type === 'word') {
      symbols.add(only, language, built.symbol);
      continue;
    }
    built.longer ??= new State();
    extend(built.longer, elements, 0, { symbols, language, classes, phrase: member, bit: everybody }).ends = true;
  }
  return built;
}

/** A German phrase sees the German and the common members of a class; a phrase of no language sees all. */
function classesNamed(name: string, language: PhraseLanguage, classes: Map<string, LazyClass>): LazyClass[] {
  const seen = language === 'any' ? languages : [language, 'any'];
  return seen.flatMap((one) => classes.get(`${name} ${one}`) ?? []);
}

/** Adds a way for `elements` from the `first` on behind `from` and returns the state at its end. */
function extend(from: State, elements: Element[], first: number, build: Build): State {
  let state = from;
  for (let index = first; index < elements.length; index++) {
    state = step(state, elements[index] as Element, build);
    state.owners |= build.bit;
  }
  return state;
}

function step(state: State, element: Element, build: Build): State {
  switch (element.type) {
    case 'word':
      return nextState(state, build.symbols.symbol(element, build.language));
    case 'name':
      return addName(state, element.kind);
    case 'gap':
      return addPath(state, { type: 'gap', max: element.max });
    case 'class': {
      const to = new State();
      for (const entry of classEntries(element.name, build)) {
        const member = nextState(state, entry.symbol);
        member.owners |= build.bit;
        member.free(to);
        if (entry.longer) state.call({ first: firstSymbols(entry.longer), sub: entry.longer, to });
      }
      return to;
    }
    case 'choice': {
      const to = new State();
      for (const option of element.options) extend(state, option, 0, build).free(to);
      return to;
    }
    case 'start':
    case 'end':
      return addPath(state, element);
    case 'not':
      return addPath(state, { type: 'not', symbols: new Set(symbolsOfOne(element.element, build)) });
  }
}

function symbolsOfOne(element: Element, build: Build): number[] {
  if (element.type === 'word') return [build.symbols.symbol(element, build.language)];
  if (element.type === 'class') return classEntries(element.name, build).map((entry) => entry.symbol);
  throw new PhraseError(`"${build.phrase}": "!" wants a word or a {class} behind it.`);
}

function classEntries(name: string, build: Build): BuiltClass[] {
  const entries = classesNamed(name, build.language, build.classes).map((entry) => builtClass(entry, build));
  if (entries.length === 0) throw new PhraseError(`"${build.phrase}": there is no class {${name}}.`);
  return entries;
}

const nameMatches = ['exact', 'inflected', 'head', 'tail'] as const;

/** Names are met as they are, inflected, and inside compounds and hashtags: "#PennineLoop", "#pennineloop". */
function compileNames(names: Name[], symbols: Symbols): State {
  const root = new State();
  for (const name of names) {
    if (name.text.startsWith('@')) {
      acceptName(root, name, [fold(name.text)], 1, symbols, ['exact']);
      continue;
    }
    const written = (name.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) as string[];
    const camel = written.flatMap((word) => word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [word]);
    const variants = new Set([written, camel, [written.join('')]].map((words) => words.map(fold).join(' ')));
    for (const variant of variants) {
      if (variant !== '') acceptName(root, name, variant.split(' '), written.length, symbols, nameMatches);
    }
  }
  return root;
}

function acceptName(
  root: State,
  { kind, text }: { kind: NameKind; text: string },
  words: string[],
  length: number,
  symbols: Symbols,
  matches: readonly NameMatch[],
): void {
  const before = words.slice(0, -1).reduce((state, word) => {
    return nextState(state, symbols.symbol({ type: 'word', match: 'exact', text: word }, 'any'));
  }, root);
  for (const match of matches) {
    if (match === 'tail' && words.length > 1) continue;
    const end = nextState(before, symbols.name(words.at(-1) as string, match));
    const hashtagOnly = words.length !== length || match === 'tail';
    end.accepts ??= [];
    end.accepts.push({ owner: kind, group: text, language: 'any', quoted: true, phrase: text, match, hashtagOnly });
  }
}
