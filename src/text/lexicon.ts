/**
 * Phrases as data. The notation, which also stands in rule authors' YAML files:
 *
 *     calm down            these words in this order, in one sentence; case, accents and "ä"/"ae" don't matter
 *     ~argue               any inflection: argue, argues, argued, arguing
 *     idiot*               a word that begins so; *quatsch ends so; *müll* holds it (German compounds)
 *     (a|b c)  [please]    one of these; may be missing
 *     ...  ...2            up to four (two) words between
 *     {insult}             a word or phrase of the class "insult"
 *     <company>            the company by any of its names; also <product>, <competitor>, <handle>
 *     !{negation}  !not    the next word is none of these
 *     ^  $  $?  $!         the sentence begins here, ends here, ends here with that mark
 */
export interface Lexicon {
  classes?: Record<string, WordList>;
  groups: PhraseGroup[];
  /** By language; made by the build, or when it is first needed: see `indexPhrases`. */
  index?: Partial<Record<PhraseLanguage, PhraseIndex>>;
}

/**
 * Which phrases of one language a post may hold, by what is met in it. A place is the number of a phrase among all of its
 * language, group after group; below zero it is a bundle, -1 the first: the phrases that wait for a member of one class.
 */
export interface PhraseIndex {
  /** Places by a folded word, for `placesOf`. One text: as an object of thousands of keys it would take longest of all a start reads. */
  words: string;
  /** Landmarks that are no plain words, as `landmarksOf` writes them. */
  others: [landmark: string, place: number][];
  /** The places in each bundle. */
  bundles: number[][];
}

/** Phrases by language; `any` is looked for in posts of every language. */
export interface WordList {
  en?: string[];
  de?: string[];
  any?: string[];
}

export interface PhraseGroup extends WordList {
  id: string;
  /** Where the words came from. */
  source?: string;
  /** Also looks inside quoted speech. */
  quoted?: boolean;
}

export type PhraseLanguage = 'en' | 'de' | 'any';

/** Phrases can refer to names as `<kind>`; confidential terms are names that no phrase refers to. */
export type NameKind = 'company' | 'product' | 'competitor' | 'handle' | 'confidential';

export interface Name {
  kind: NameKind;
  text: string;
}

export type Element =
  | { type: 'word'; match: 'exact' | 'stem' | 'prefix' | 'suffix' | 'part'; text: string }
  | { type: 'class'; name: string }
  | { type: 'name'; kind: NameKind }
  | { type: 'gap'; max: number }
  | { type: 'start' }
  | { type: 'end'; mark: '' | '?' | '!' }
  | { type: 'not'; element: Element }
  | { type: 'choice'; options: Element[][] };

/** A phrase that breaks the notation. The message holds the phrase and what is wrong with it. */
export class PhraseError extends Error {
  override name = 'PhraseError';
}

const defaultGap = 4;
const tokens = /\(|\)|\||\[|\]|\.\.\.\d*|[^\s()|[\]]+/gu;

/** Without a sign of the notation: most phrases are so, and at every start there are thousands to read. */
export const plain = /^[\p{L}\p{N}\p{M}' ’-]+$/u;

/** Reads one phrase of the notation. Throws `PhraseError`. */
export function parsePhrase(phrase: string): Element[] {
  // YAML reads a bare Null as nothing at all.
  if (typeof phrase !== 'string')
    throw new PhraseError(`A list of phrases holds ${JSON.stringify(phrase)}: put it in quotation marks.`);
  if (plain.test(phrase))
    return phrase.split(/[ -]+/).flatMap((text) => (text === '' ? [] : [{ type: 'word', match: 'exact', text }]));
  const found = phrase.match(tokens) ?? [];
  let at = 0;

  function sequence(until: string): Element[][] {
    const options: Element[][] = [[]];
    while (at < found.length) {
      const token = found[at++] as string;
      if (token === until) return options;
      if (token === '|') {
        if (until === '') throw new PhraseError(`"${phrase}": "|" stands outside of ( ).`);
        options.push([]);
      } else if (token === '(') options.at(-1)?.push({ type: 'choice', options: sequence(')') });
      else if (token === '[') options.at(-1)?.push({ type: 'choice', options: [...sequence(']'), []] });
      else if (token === ')' || token === ']') throw new PhraseError(`"${phrase}": "${token}" closes nothing.`);
      else options.at(-1)?.push(...parseToken(token, phrase));
    }
    if (until !== '') throw new PhraseError(`"${phrase}": a "${until}" is missing.`);
    return options;
  }

  const elements = sequence('')[0] as Element[];
  if (elements.every((element) => element.type === 'start' || element.type === 'end' || element.type === 'gap')) {
    throw new PhraseError(`"${phrase}": there is no word to look for.`);
  }
  return elements;
}

/** Several elements for a word with a hyphen: posts are split there, too. */
function parseToken(token: string, phrase: string): Element[] {
  const parts = /^[~*]?\p{L}[\p{L}'’-]+\*?$/u.test(token) ? token.split('-').filter(Boolean) : [token];
  return parts.map((part) => parseElement(part, phrase));
}

function parseElement(token: string, phrase: string): Element {
  if (token.startsWith('...')) return { type: 'gap', max: token.length > 3 ? Number(token.slice(3)) : defaultGap };
  if (token === '^') return { type: 'start' };
  if (token === '$' || token === '$?' || token === '$!') return { type: 'end', mark: token.slice(1) as '' | '?' | '!' };
  if (token.startsWith('!') && token.length > 1) return { type: 'not', element: parseElement(token.slice(1), phrase) };
  if (/^\{.+\}$/.test(token)) return { type: 'class', name: token.slice(1, -1) };
  if (/^<.+>$/.test(token)) {
    const kind = token.slice(1, -1);
    if (kind !== 'company' && kind !== 'product' && kind !== 'competitor' && kind !== 'handle') {
      throw new PhraseError(`"${phrase}": there is no ${token}; use <company>, <product>, <competitor> or <handle>.`);
    }
    return { type: 'name', kind };
  }
  if (token.startsWith('~')) return { type: 'word', match: 'stem', text: token.slice(1) };
  const [open, close] = [token.startsWith('*'), token.endsWith('*') && token.length > 1];
  const text = token.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open && close) return { type: 'word', match: 'part', text };
  if (close) return { type: 'word', match: 'prefix', text };
  return { type: 'word', match: open ? 'suffix' : 'exact', text };
}
