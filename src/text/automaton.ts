import { extend } from './build-phrase.js';
import { type Name, type NameKind, type PhraseLanguage, parsePhrase } from './lexicon.js';
import { compileNames } from './name-states.js';
import { languages } from './phrase-index.js';
import { createShelf, type Owned, type Shelf, type Source } from './shelf.js';
import { State } from './state.js';
import { createSymbols, type NameMatch } from './symbols.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** What a phrase that was found is worth: whose it is and which group of the owner's lexicon it comes from. */
export interface Accept {
  owner: string;
  group: string;
  language: PhraseLanguage;
  quoted: boolean;
  phrase: string;
  /** Where the phrase stands in the owner's lexicon: the first groups come first. */
  place: number;
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

  function build({ owner, group, language, phrase, place, classes }: Source): void {
    generation++;
    const elements = parsePhrase(phrase);
    const anchored = elements[0]?.type === 'start';
    const bit = 1 << slotOf(owner);
    const from = anchored ? opening : root;
    const end = extend(from, elements, anchored ? 1 : 0, { symbols, language, classes, phrase, bit });
    end.accepts ??= [];
    end.accepts.push({ owner, group: group.id, language, quoted: group.quoted ?? false, phrase, place });
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
