import type { Token } from './features.js';
import { fold } from './fold.js';
import type { Call, State } from './state.js';

/** What is known of a word as written, found out once per run: "Falkens", "FALKE" and "falke" are three forms. */
export interface Form {
  /** The folded word. */
  key: string;
  /** Two letters or more, all of them capitals. */
  caps: boolean;
  /** The first letter is a capital. */
  titled: boolean;
  /** Ids of the phrase elements that the word can stand for; kept up to date by the automaton. */
  symbols: readonly number[];
  /** Some proper name begins with the word; kept up to date by the automaton. */
  opensName: boolean;
  /** The state of the automaton's symbols that both were made from. */
  version: number;
  /** Which phrases can begin with the word; kept by the scan. */
  starts: Starts | undefined;
  /** What models see of the word; made when one first asks. */
  token: Token | undefined;
  /** The same inside of quotation marks. */
  quoted: Token | undefined;
  /** For which languages the phrases that can begin with this word have been built, as bits. */
  begun: number;
}

/** The ways on from the automaton's root by one word, for the automaton as it was at `generation`. */
export interface Starts {
  generation: number;
  nexts: readonly State[];
  calls: readonly Call[];
}

export interface Vocabulary {
  form(raw: string): Form;
}

const none: readonly number[] = [];

/** A hundred thousand distinct forms are some 20 MB: enough for any language, a bound for hostile input. */
const capacity = 100_000;

/** A memory of forms. */
export function createVocabulary(): Vocabulary {
  let forms = new Map<string, Form>();
  return {
    form(raw) {
      const known = forms.get(raw);
      if (known) return known;
      const form = {
        key: fold(raw),
        caps: /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(raw),
        titled: /^\p{Lu}/u.test(raw),
        symbols: none,
        opensName: false,
        version: 0,
        starts: undefined,
        token: undefined,
        quoted: undefined,
        begun: 0,
      };
      if (forms.size >= capacity) forms = new Map();
      forms.set(raw, form);
      return form;
    },
  };
}
