import { fold } from './fold.js';
import { type Element, type Lexicon, type Name, type NameKind, PhraseError, type PhraseLanguage, parsePhrase } from './lexicon.js';
import { createSymbols, type NameMatch, type Symbols } from './symbols.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** A point in the automaton: where a post's next word may lead from here. */
export interface State {
  words: Map<number, State>;
  names: Map<NameKind, State>;
  /** States that need no word: optional parts, the end of a choice. */
  free: State[];
  gaps: { max: number; to: State }[];
  conditions: { holds: Condition; to: State }[];
  accepts: Accept[];
}

export type Condition = { type: 'start' } | { type: 'end'; mark: '' | '?' | '!' } | { type: 'not'; symbols: Set<number> };

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

function createState(): State {
  return { words: new Map(), names: new Map(), free: [], gaps: [], conditions: [], accepts: [] };
}

/**
 * Puts all phrases of all owners into one automaton over words, so that the cost of a scan does not grow with their
 * number. Throws `PhraseError` on a phrase that breaks the notation or names an unknown class.
 */
export function compilePhrases(lexicons: { owner: string; lexicon: Lexicon }[], names: Name[] = []): Automaton {
  const symbols = createSymbols();
  const root = createState();
  const opening = createState();
  for (const { owner, lexicon } of lexicons) {
    const classes = registerClasses(owner, lexicon, symbols);
    for (const group of lexicon.groups) {
      for (const language of ['en', 'de', 'any'] as const) {
        for (const phrase of group[language] ?? []) {
          const elements = parsePhrase(phrase);
          const anchored = elements[0]?.type === 'start';
          const build = { symbols, language, classes, phrase };
          const end = extend(anchored ? opening : root, anchored ? elements.slice(1) : elements, build);
          end.accepts.push({ owner, group: group.id, language, quoted: group.quoted ?? false, phrase });
        }
      }
    }
  }
  return { root, opening, names: compileNames(names, symbols), vocabulary: createVocabulary(symbols.of) };
}

interface Build {
  symbols: Symbols;
  language: PhraseLanguage;
  classes: Map<string, ClassEntry>;
  phrase: string;
}

interface ClassEntry {
  symbol: number;
  /** Members of more than one word, which no single symbol can stand for. */
  phrases: Element[][];
}

function registerClasses(owner: string, lexicon: Lexicon, symbols: Symbols): Map<string, ClassEntry> {
  const classes = new Map<string, ClassEntry>();
  for (const [name, list] of Object.entries(lexicon.classes ?? {})) {
    for (const language of ['en', 'de', 'any'] as const) {
      const entry: ClassEntry = { symbol: symbols.fresh(`${owner} ${name} ${language}`), phrases: [] };
      for (const member of list[language] ?? []) {
        const elements = parsePhrase(member);
        const [only] = elements;
        if (elements.length === 1 && only?.type === 'word') symbols.add(only, language, entry.symbol);
        else entry.phrases.push(elements);
      }
      classes.set(`${name} ${language}`, entry);
    }
  }
  return classes;
}

/** Adds a way for `elements` behind `from` and returns the state at its end. */
function extend(from: State, elements: Element[], build: Build): State {
  return elements.reduce((state, element) => step(state, element, build), from);
}

function step(state: State, element: Element, build: Build): State {
  switch (element.type) {
    case 'word':
      return wordState(state, build.symbols.symbol(element, build.language));
    case 'name': {
      const next = state.names.get(element.kind) ?? createState();
      state.names.set(element.kind, next);
      return next;
    }
    case 'gap': {
      const to = createState();
      state.gaps.push({ max: element.max, to });
      return to;
    }
    case 'class': {
      const to = createState();
      for (const entry of classEntries(element.name, build)) {
        wordState(state, entry.symbol).free.push(to);
        for (const phrase of entry.phrases) extend(state, phrase, build).free.push(to);
      }
      return to;
    }
    case 'choice': {
      const to = createState();
      for (const option of element.options) extend(state, option, build).free.push(to);
      return to;
    }
    case 'start':
    case 'end': {
      const to = createState();
      state.conditions.push({ holds: element, to });
      return to;
    }
    case 'not': {
      const to = createState();
      state.conditions.push({ holds: { type: 'not', symbols: new Set(symbolsOfOne(element.element, build)) }, to });
      return to;
    }
  }
}

function wordState(state: State, symbol: number): State {
  let next = state.words.get(symbol);
  if (!next) {
    next = createState();
    state.words.set(symbol, next);
  }
  return next;
}

function symbolsOfOne(element: Element, build: Build): number[] {
  if (element.type === 'word') return [build.symbols.symbol(element, build.language)];
  if (element.type === 'class') return classEntries(element.name, build).map((entry) => entry.symbol);
  throw new PhraseError(`"${build.phrase}": "!" wants a word or a {class} behind it.`);
}

/** A German phrase sees the German and the common members of a class; a phrase of no language sees all. */
function classEntries(name: string, build: Build): ClassEntry[] {
  const wanted = build.language === 'any' ? ['en', 'de', 'any'] : [build.language, 'any'];
  const entries = wanted.flatMap((language) => build.classes.get(`${name} ${language}`) ?? []);
  if (entries.length === 0) throw new PhraseError(`"${build.phrase}": there is no class {${name}}.`);
  return entries;
}

const nameMatches = ['exact', 'inflected', 'head', 'tail'] as const;

/** Names are met as they are, inflected, and inside compounds and hashtags: "#PennineLoop", "#pennineloop". */
function compileNames(names: Name[], symbols: Symbols): State {
  const root = createState();
  for (const name of names) {
    if (name.text.startsWith('@')) {
      addName(root, name, [fold(name.text)], 1, symbols, ['exact']);
      continue;
    }
    const written = (name.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) as string[];
    const camel = written.flatMap((word) => word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [word]);
    const variants = new Set([written, camel, [written.join('')]].map((words) => words.map(fold).join(' ')));
    for (const variant of variants) if (variant !== '') addName(root, name, variant.split(' '), written.length, symbols);
  }
  return root;
}

function addName(
  root: State,
  { kind, text }: Name,
  words: string[],
  length: number,
  symbols: Symbols,
  matches: readonly NameMatch[] = nameMatches,
): void {
  const before = words.slice(0, -1).reduce((state, word) => {
    return wordState(state, symbols.symbol({ type: 'word', match: 'exact', text: word }, 'any'));
  }, root);
  for (const match of matches) {
    if (match === 'tail' && words.length > 1) continue;
    const end = wordState(before, symbols.name(words.at(-1) as string, match));
    const hashtagOnly = words.length !== length || match === 'tail';
    end.accepts.push({ owner: kind, group: text, language: 'any', quoted: true, phrase: text, match, hashtagOnly });
  }
}
