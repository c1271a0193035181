import { fold } from '../text/fold.js';
import { endOfGraphemes } from '../text/graphemes.js';
import type { CompileRegex } from '../text/regex.js';
import {
  type ConditionInput,
  type EntryInput,
  listOf,
  type SearchInput,
  searchKeys,
  type TextList,
  type WordsInput,
} from './entry.js';
import { wordsOfPattern } from './match-en.js';
import { type Metric, parseMetric } from './metric.js';
import { checkFixes, type Replacement, type Replacements, replacementsBy } from './replace.js';
import type { Search } from './search.js';
import { byLanguage, type Wording, wordingOfPhrase, wordingOfTerm } from './words.js';

/** An entry made ready to run. */
export interface Plan {
  own: Search;
  /** Whether the rule looks for something by itself; if not, its conditions alone decide. */
  looks: boolean;
  replacements: Replacements;
  /** Patterns of English grammar, and the words without which they can't stand in a sentence. */
  grammar: { patterns: readonly string[]; words: readonly string[] };
  metric?: Metric;
  when?: Search;
  require?: Search;
  unless?: Search & { in: NonNullable<ConditionInput['in']> };
}

/** Takes a complaint about the key at `pointer`, seen from the entry. */
export type Complain = (pointer: string, message: string) => void;

/** Makes an entry ready to run. Whatever can't be used is told to `complain` and left out. */
export function planOf(entry: EntryInput, compile: CompileRegex | undefined, complain: Complain): Plan {
  const tools = { compile, complain };
  const attempt = <Value>(pointer: string, make: () => Value): Value | undefined => tryTo(pointer, make, complain);
  const searched = planSearch('rule', entry, '', tools);
  const replaced = replacementsOf(entry, complain);
  const own = { ...searched, wordings: [...searched.wordings, ...replaced.map(({ wording }) => wording)] };
  checkFixes(entry, own, replaced, complain);
  const patterns = listOf(entry['match-en']);
  const words = patterns.flatMap((pattern, index) => {
    return attempt(pointerTo('/match-en', entry['match-en'], index), () => wordsOfPattern(pattern)) ?? [];
  });
  const { metric: formula } = entry;
  const metric = formula === undefined ? undefined : attempt('/metric', () => parseMetric(formula));
  const unless = conditionOf(entry.unless);
  return {
    looks: [...searchKeys, 'count' as const, 'metric' as const].some((key) => entry[key] !== undefined),
    own,
    replacements: replacementsBy(replaced),
    grammar: { patterns, words },
    ...(metric && { metric }),
    ...(entry.when !== undefined && { when: planSearch('when', conditionOf(entry.when), '/when', tools) }),
    ...(entry.require !== undefined && {
      require: planSearch('require', conditionOf(entry.require), '/require', tools),
    }),
    ...(entry.unless !== undefined && {
      unless: { ...planSearch('unless', unless, '/unless', tools), in: unless.in ?? 'sentence' },
    }),
  };
}

/** A plain list of texts is short for phrases. */
export function conditionOf(input: TextList | ConditionInput | undefined): ConditionInput {
  if (input === undefined) return {};
  return typeof input === 'string' || Array.isArray(input) ? { phrase: input } : input;
}

interface Tools {
  compile: CompileRegex | undefined;
  complain: Complain;
}

function planSearch(
  id: string,
  input: SearchInput & Pick<ConditionInput, 'has' | 'within-first'>,
  pointer: string,
  { compile, complain }: Tools,
): Search {
  const where = listOf(input.where);
  const isApart = where.length > 0 && where.every((name) => name === 'link' || name === 'mention');
  const terms = textsOf(input.terms, `${pointer}/terms`);
  const isTag = ({ text }: Text) => where.includes('hashtag') || /^#\S+$/.test(text);
  const wordings = [
    ...terms.flatMap(({ text, language, at }) => {
      // In addresses and names of accounts words are parted by signs, and the scan of these reads no signs.
      const plain = isApart ? text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ') : text;
      return /^#\S+$/.test(text) ? [] : (tryTo(at, () => wordingOfTerm(plain, input.match, language), complain) ?? []);
    }),
    ...textsOf(input.phrase, `${pointer}/phrase`).flatMap(
      ({ text, language, at }) => tryTo(at, () => wordingOfPhrase(text, language), complain) ?? [],
    ),
  ];
  const regexes = listOf(input.regex).flatMap((source, index) => {
    const at = pointerTo(`${pointer}/regex`, input.regex, index);
    const regex = compile && tryTo(at, () => compile(source), complain);
    if (regex?.fitsNothing)
      complain(at, `"${source}" also fits the empty text, which is everywhere; make it need a sign`);
    return regex ? [{ source, regex }] : [];
  });
  const most = input['within-first'];
  return {
    id,
    wordings,
    tags: new Set(terms.filter(isTag).map(({ text }) => fold(text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')))),
    regexes,
    has: listOf(input.has),
    where,
    ...(most !== undefined && { limit: (text: string) => endOfGraphemes(text, most) }),
  };
}

interface Text {
  text: string;
  language: Wording['language'];
  /** Where it stands, seen from the entry. */
  at: string;
}

function textsOf(words: WordsInput | undefined, pointer: string): Text[] {
  const isPlain = typeof words === 'string' || Array.isArray(words);
  return byLanguage(words).flatMap(([language, list]) => {
    const listed = isPlain ? words : (words as Record<string, TextList>)[language];
    const parent = isPlain ? pointer : `${pointer}/${language}`;
    return list.map((text, index) => ({ text, language, at: pointerTo(parent, listed, index) }));
  });
}

function replacementsOf({ replace = {}, match }: EntryInput, complain: Complain): Replacement[] {
  const all = Object.entries(replace).flatMap(([key, value]): [Wording['language'], string, string, string][] =>
    typeof value === 'string'
      ? [['any', key, value, '']]
      : Object.entries(value).map(([from, to]) => [key as Wording['language'], from, to, `/${key}`]),
  );
  return all.flatMap(([language, from, to, parent]) => {
    const pointer = `/replace${parent}/${from.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const wording = tryTo(pointer, () => wordingOfTerm(from, match, language), complain);
    return wording ? [{ wording, to, at: pointer }] : [];
  });
}

function pointerTo(pointer: string, list: unknown, index: number): string {
  return Array.isArray(list) ? `${pointer}/${index}` : pointer;
}

const expected = ['WordingError', 'RegexError', 'MetricError', 'GrammarPatternError'];

function tryTo<Value>(pointer: string, make: () => Value, complain: Complain): Value | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Error) || !expected.includes(error.name)) throw error;
    complain(pointer, error.message);
    return undefined;
  }
}
