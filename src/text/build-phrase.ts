import { type Element, PhraseError, type PhraseLanguage, parsePhrase } from './lexicon.js';
import { type BuiltClass, classesNamed, type LazyClass } from './shelf.js';
import { addName, addPath, everybody, firstSymbols, nextState, State } from './state.js';
import type { Symbols } from './symbols.js';

/** What the states of one phrase are built with. */
export interface Build {
  symbols: Symbols;
  language: PhraseLanguage;
  classes: Map<string, LazyClass>;
  phrase: string;
  bit: number;
}

function builtClass(entry: LazyClass, { symbols, classes }: Build): BuiltClass {
  if (entry.built) return entry.built;
  const { owner, name, language, list } = entry;
  const built: BuiltClass = { symbol: symbols.fresh(`${owner} ${name} ${language}`) };
  entry.built = built;
  for (const member of list[language] ?? []) {
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

/** Adds a way for `elements` from the `first` on behind `from` and returns the state at its end. */
export function extend(from: State, elements: Element[], first: number, build: Build): State {
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
