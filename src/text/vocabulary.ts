import { fold } from './fold.js';

/** What is known of a word as written, found out once per run: "Falkens", "FALKE" and "falke" are three forms. */
export interface Form {
  /** The folded word. */
  key: string;
  /** Ids of the phrase elements that the word can stand for; see `compilePhrases`. */
  symbols: readonly number[];
  /** Two letters or more, all of them capitals. */
  caps: boolean;
  /** The first letter is a capital. */
  titled: boolean;
}

export interface Vocabulary {
  form(raw: string): Form;
}

const none: readonly number[] = [];

/** A hundred thousand distinct forms are some 20 MB: enough for any language, a bound for hostile input. */
const capacity = 100_000;

/** A memory of forms. `symbolsOf` tells which phrase elements a folded word can stand for. */
export function createVocabulary(symbolsOf: (key: string) => readonly number[] = () => none): Vocabulary {
  let forms = new Map<string, Form>();
  return {
    form(raw) {
      const known = forms.get(raw);
      if (known) return known;
      const key = fold(raw);
      const form = {
        key,
        symbols: symbolsOf(key),
        caps: /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(raw),
        titled: /^\p{Lu}/u.test(raw),
      };
      if (forms.size >= capacity) forms = new Map();
      forms.set(raw, form);
      return form;
    },
  };
}
