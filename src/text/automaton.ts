import { fold } from './fold.js';
import { type Element, type Name, type NameKind, PhraseError, type PhraseLanguage, parsePhrase } from './lexicon.js';
import { languages } from './phrase-index.js';
import {
  type BuiltClass,
  classesNamed,
  createShelf,
  type LazyClass,
  type Owned,
  type Shelf,
  type Source,
} from './shelf.js';
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
  /** The bit of an owner of phrases. Owners beyond the tenth share the last one. */
  listener(owner: string): number;
  /** Brings the words' symbols up to date. */
  refresh(words: readonly Word[]): void;
  /** Builds what the listeners' phrases of `language` can find among these words and names. */
  prepare(words: readonly Word[], names: ReadonlySet<NameKind>, language: PostLanguage, listeners: number): void;
}

/** Listeners as bits, for `scanPhrases`; see `Automaton.listener`. */
export const everybody = -1;

export type PostLanguage = 'en' | 'de' | 'unknown';

/** For more posts than that it costs less to build all phrases than to look for each new one. */
const fewPosts = 50;

const slots = 10;

/** The phrases of one owner in one language that are not built yet. */
interface Stock {
  shelf: () => Shelf;
  /** Bit of the stock in `Form.begun`. */
  bit: number;
  owner: number;
  language: PhraseLanguage;
  asked: number;
  /** All of it is built. */
  isDone: boolean;
}

/**
 * Puts all phrases of all owners into one automaton over words, so that the cost of a scan does not grow with their
 * number. There are thousands of phrases and a draft has a few dozen words, so a phrase is built when a post first holds
 * one of its landmarks. With `eager`, all are built at once: that throws a `PhraseError` on a phrase that breaks the
 * notation or names an unknown class.
 */
export function compilePhrases(lexicons: readonly Owned[], names: Name[] = [], { eager = false } = {}): Automaton {
  const symbols = createSymbols();
  const root = new State();
  const opening = new State();
  const owners = [...new Set(lexicons.map(({ owner }) => owner))];
  const slotByOwner = new Map(owners.map((owner, index) => [owner, Math.min(slots - 1, index)]));
  const slotOf = (owner: string): number => slotByOwner.get(owner) ?? 0;
  const stocks = Array.from({ length: slots }, (_, slot) => {
    const own = lexicons.filter(({ owner }) => slotOf(owner) === slot);
    return own.length === 0
      ? []
      : languages.map((language, at): Stock => {
          return {
            shelf: createShelf(own, language),
            bit: 1 << (slot * 3 + at),
            owner: 1 << slot,
            language,
            asked: 0,
            isDone: false,
          };
        });
  }).flat();
  let generation = 0;

  function build({ owner, group, language, phrase, classes }: Source): void {
    generation++;
    const elements = parsePhrase(phrase);
    const anchored = elements[0]?.type === 'start';
    const bit = 1 << slotOf(owner);
    const from = anchored ? opening : root;
    const end = extend(from, elements, anchored ? 1 : 0, { symbols, language, classes, phrase, bit });
    end.accepts ??= [];
    end.accepts.push({ owner, group: group.id, language, quoted: group.quoted ?? false, phrase });
  }

  function stockUp(stock: Stock, words: readonly Word[], kinds: ReadonlySet<NameKind>): void {
    const shelf = stock.shelf();
    stock.asked++;
    if (stock.asked > fewPosts) {
      stock.isDone = true;
      return shelf.all().forEach(build);
    }
    shelf.rest().forEach(build);
    for (const kind of kinds) shelf.withName(kind).forEach(build);
    for (const { form } of words) {
      if (form.begun & stock.bit) continue;
      form.begun |= stock.bit;
      shelf.withWord(form.key).forEach(build);
    }
  }

  const nameStates = compileNames(names, symbols);

  function refresh(words: readonly Word[]): void {
    for (const { form } of words) {
      if (form.version === symbols.version()) continue;
      form.symbols = symbols.of(form.key);
      form.opensName = form.symbols.some((symbol) => nameStates.after(symbol) !== undefined);
      form.version = symbols.version();
    }
  }

  if (eager) for (const { shelf } of stocks) shelf().all().forEach(build);
  return {
    root,
    opening,
    names: nameStates,
    vocabulary: createVocabulary(),
    generation: () => generation,
    listener: (owner) => 1 << slotOf(owner),
    refresh,
    prepare(words, kinds, language, listeners) {
      for (const stock of stocks) {
        if (stock.isDone) continue;
        const spoken = stock.language === 'any' || language === 'unknown' || stock.language === language;
        if (spoken && stock.owner & listeners) stockUp(stock, words, kinds);
      }
      refresh(words);
    },
  };
}

interface Build {
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
/** Only of what must not be said is a mistyped form worth a word. */
const secretMatches = [...nameMatches, 'slip'] as const;

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
      if (variant === '') continue;
      const matches = name.kind === 'confidential' ? secretMatches : nameMatches;
      acceptName(root, name, variant.split(' '), written.length, symbols, matches);
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
