import { fold, unleet, withoutApostrophe } from './fold.js';
import type { Element, PhraseLanguage } from './lexicon.js';
import { isOneSlip, shortened } from './slip.js';
import { stemEnglish, stemGerman } from './stem.js';

type WordElement = Extract<Element, { type: 'word' }>;

/**
 * How a proper name was met: as it is, with an ending ("Falkes"), as a compound's head ("Falkelaunch") or tail, or with
 * a slip of the fingers ("Nachtkreze").
 */
export type NameMatch = 'exact' | 'inflected' | 'head' | 'tail' | 'slip';

/** Numbers the elements of phrases, and tells for any folded word which elements it can stand for. */
export interface Symbols {
  fresh(name: string): number;
  symbol(element: WordElement, language: PhraseLanguage): number;
  /** Lets every word that fits `element` stand for `symbol`, too. */
  add(element: WordElement, language: PhraseLanguage, symbol: number): void;
  /** The symbol of a proper name's last word, found in the given way. */
  name(folded: string, match: NameMatch): number;
  of(key: string): readonly number[];
  /** Grows whenever a word may stand for more than before. */
  version(): number;
}

/** A name of three letters is part of too many words; so is what leaves fewer than three: "Falkner" is no "Falk". */
const shortestPart = 4;
const shortestRest = 3;
/** Below that, a slip makes another word: "Falke" and "Fackel". */
const shortestSlip = 8;

export function createSymbols(): Symbols {
  const exact = new Map<string, number[]>();
  const stems = { en: new Map<string, number[]>(), de: new Map<string, number[]>() };
  const prefixes = new Map<string, number[]>();
  const suffixes = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const names = {
    exact: new Map<string, number[]>(),
    inflected: new Map<string, number[]>(),
    head: new Map<string, number[]>(),
    tail: new Map<string, number[]>(),
  };
  /** Names that may be mistyped, by what remains of them without any one letter. */
  const slips = new Map<string, { name: string; symbol: number }[]>();
  const ids = new Map<string, number>();
  /** The longest key of each table: no more of a word than that need be looked up, though it has thousands of letters. */
  const longest = new Map<object, number>();
  let version = 1;

  function reach(table: object, length: number): void {
    longest.set(table, Math.max(longest.get(table) ?? 0, length));
  }

  function put(table: Map<string, number[]>, key: string, symbol: number): void {
    version++;
    reach(table, key.length);
    const list = table.get(key);
    if (!list) table.set(key, [symbol]);
    else if (!list.includes(symbol)) list.push(symbol);
  }

  function fresh(name: string): number {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, ids.size + 1);
    return ids.size;
  }

  function add({ match, text }: WordElement, language: PhraseLanguage, symbol: number): void {
    const key = fold(text);
    if (match === 'prefix') return put(prefixes, key, symbol);
    if (match === 'suffix') return put(suffixes, key, symbol);
    if (match === 'part') return put(parts, key, symbol);
    for (const form of withoutApostrophe(key)) put(exact, form, symbol);
    if (match !== 'stem') return;
    if (language !== 'de') put(stems.en, stemEnglish(key), symbol);
    if (language !== 'en') put(stems.de, stemGerman(key), symbol);
  }

  function symbol(element: WordElement, language: PhraseLanguage): number {
    const name = `${element.match} ${element.match === 'stem' ? language : ''} ${fold(element.text)}`;
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = fresh(name);
    add(element, language, id);
    return id;
  }

  function affixes(key: string, found: number[]): void {
    const [prefix, suffix] = [longest.get(prefixes) ?? 0, longest.get(suffixes) ?? 0];
    for (let length = 2; length <= Math.min(key.length, prefix); length++)
      push(found, prefixes.get(key.slice(0, length)));
    for (let length = 2; length <= Math.min(key.length, suffix); length++)
      push(found, suffixes.get(key.slice(-length)));
    if (parts.size === 0) return;
    for (const [part, symbols] of parts) if (key.includes(part)) push(found, symbols);
  }

  function nameSymbols(key: string, found: number[]): void {
    push(found, names.exact.get(key));
    if (!names.exact.has(key)) {
      push(found, names.inflected.get(key.replace(/'?s$/, '')));
      push(found, names.inflected.get(stemGerman(key)));
    }
    const most = Math.max(longest.get(names.head) ?? 0, longest.get(names.tail) ?? 0);
    if (names.head.size > 0)
      for (let length = shortestPart; length <= Math.min(key.length - shortestRest, most); length++) {
        push(found, names.head.get(key.slice(0, length)));
        push(found, names.tail.get(key.slice(-length)));
      }
  }

  function slipSymbols(key: string, found: number[]): void {
    if (key.length < shortestSlip - 1 || key.length > (longest.get(slips) ?? 0) + 1 || names.exact.has(key)) return;
    for (const short of shortened(key)) {
      for (const { name, symbol } of slips.get(short) ?? []) if (isOneSlip(key, name)) push(found, [symbol]);
    }
  }

  return {
    version: () => version,
    fresh,
    symbol,
    add,
    name(folded, match) {
      const id = fresh(`name ${match} ${folded}`);
      if (match === 'slip') {
        if (folded.length < shortestSlip || slips.get(folded)?.some(({ symbol }) => symbol === id)) return id;
        version++;
        reach(slips, folded.length);
        for (const short of shortened(folded))
          slips.set(short, [...(slips.get(short) ?? []), { name: folded, symbol: id }]);
        return id;
      }
      if (match === 'inflected') put(names.inflected, stemGerman(folded), id);
      put(names[match], folded, id);
      return id;
    },
    of(key) {
      const found: number[] = [];
      push(found, exact.get(key));
      if (stems.en.size > 0) push(found, stems.en.get(stemEnglish(key)));
      if (stems.de.size > 0) push(found, stems.de.get(stemGerman(key)));
      affixes(key, found);
      nameSymbols(key, found);
      const plain = unleet(key.replaceAll('_', ''));
      if (plain !== key) nameSymbols(plain, found);
      if (slips.size > 0 && found.length === 0) slipSymbols(key, found);
      return found;
    },
  };
}

function push(found: number[], symbols: number[] | undefined): void {
  if (symbols) for (const symbol of symbols) if (!found.includes(symbol)) found.push(symbol);
}
