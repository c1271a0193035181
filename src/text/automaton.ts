import { fold } from './fold.js';
import { type Element, type Lexicon, type Name, type NameKind, PhraseError, type PhraseLanguage, parsePhrase } from './lexicon.js';
import { addName, addPath, firstSymbols, nextState, State } from './state.js';
import { createSymbols, type NameMatch, type Symbols } from './symbols.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

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
  root: State;
  /** Phrases that begin with `^`; tried at the first word of a sentence only. */
  opening: State;
  names: State;
  vocabulary: Vocabulary;
}

/**
 * Puts all phrases of all owners into one automaton over words, so that the cost of a scan does not grow with their
 * number. Throws `PhraseError` on a phrase that breaks the notation or names an unknown class.
 */
export function compilePhrases(lexicons: { owner: string; lexicon: Lexicon }[], names: Name[] = []): Automaton {
  const symbols = createSymbols();
  const root = new State();
  const opening = new State();
  for (const { owner, lexicon } of lexicons) {
    const classes = compileClasses(owner, lexicon, symbols);
    for (const group of lexicon.groups) {
      for (const language of languages) {
        for (const phrase of group[language] ?? []) {
          const elements = parsePhrase(phrase);
          const anchored = elements[0]?.type === 'start';
          const build = { symbols, language, classes, phrase };
          const end = extend(anchored ? opening : root, elements, anchored ? 1 : 0, build);
          end.accepts ??= [];
          end.accepts.push({ owner, group: group.id, language, quoted: group.quoted ?? false, phrase });
        }
      }
    }
  }
  return { root, opening, names: compileNames(names, symbols), vocabulary: createVocabulary(symbols.of) };
}

const languages = ['en', 'de', 'any'] as const;

interface Build {
  symbols: Symbols;
  language: PhraseLanguage;
  /** By name and language: "insult de". */
  classes: Map<string, ClassEntry>;
  phrase: string;
}

interface ClassEntry {
  /** Stands for every member of one word. */
  symbol: number;
  /** An automaton of its own for the members of several words: phrases call it, so that it is there only once. */
  longer?: State;
}

function compileClasses(owner: string, lexicon: Lexicon, symbols: Symbols): Map<string, ClassEntry> {
  const classes = new Map<string, ClassEntry>();
  for (const [name, list] of Object.entries(lexicon.classes ?? {})) {
    for (const language of languages) {
      const members = list[language];
      if (!members) continue;
      const entry: ClassEntry = { symbol: symbols.fresh(`${owner} ${name} ${language}`) };
      for (const member of members) {
        const elements = parsePhrase(member);
        const [only] = elements;
        if (elements.length === 1 && only?.type === 'word') {
          symbols.add(only, language, entry.symbol);
          continue;
        }
        entry.longer ??= new State();
        extend(entry.longer, elements, 0, { symbols, language, classes, phrase: member }).ends = true;
      }
      classes.set(`${name} ${language}`, entry);
    }
  }
  return classes;
}

/** Adds a way for `elements` from the `first` on behind `from` and returns the state at its end. */
function extend(from: State, elements: Element[], first: number, build: Build): State {
  let state = from;
  for (let index = first; index < elements.length; index++) state = step(state, elements[index] as Element, build);
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
        nextState(state, entry.symbol).free(to);
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

/** A German phrase sees the German and the common members of a class; a phrase of no language sees all. */
function classEntries(name: string, build: Build): ClassEntry[] {
  const wanted = build.language === 'any' ? languages : [build.language, 'any'];
  const entries = wanted.flatMap((language) => build.classes.get(`${name} ${language}`) ?? []);
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
