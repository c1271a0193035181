import { type Element, PhraseError, type PhraseLanguage, parsePhrase, plain } from '../text/lexicon.js';
import { splitWords } from '../text/split-words.js';
import { createVocabulary } from '../text/vocabulary.js';
import { Flag, type Word } from '../text/words.js';
import { listOf, type SearchInput, type WordsInput } from './entry.js';

/** Signs of a term that the scan, which reads words, doesn't see: the "%" of "100%", the "&" of "AT&T". */
export interface Signs {
  before: string;
  inside: string;
  after: string;
}

/** A word or phrase as its author wrote it, and how the scan knows it. */
export interface Wording {
  language: PhraseLanguage;
  shown: string;
  phrase: string;
  signs?: Signs;
}

/** Words that can never be found; the message says why and what to write. */
export class WordingError extends Error {
  override name = 'WordingError';
}

const vocabulary = createVocabulary();

/** The list of each language; `any` where the author names none. */
export function byLanguage(words: WordsInput | undefined): [PhraseLanguage, string[]][] {
  if (words === undefined) return [];
  if (typeof words === 'string' || Array.isArray(words)) return [['any', listOf(words)]];
  return (['en', 'de', 'any'] as const).flatMap((language) =>
    words[language] === undefined ? [] : [[language, listOf(words[language])] as [PhraseLanguage, string[]]],
  );
}

/** A plain text as a phrase of the notation. Throws a `WordingError` when it can never be found. */
export function wordingOfTerm(shown: string, match: SearchInput['match'], language: PhraseLanguage): Wording {
  if (plain.test(shown) && (match ?? 'exact') === 'exact') return { language, shown, phrase: shown.trim() };
  const text = shown.trim();
  const { words } = splitWords(text, vocabulary);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) throw new WordingError(`"${shown}" holds no word and can never be found; use regex for signs`);
  if (words.some(({ flags }) => flags & (Flag.Url | Flag.Email))) {
    throw new WordingError(`"${shown}" is a link or an address, which terms don't look into; add "where: link"`);
  }
  if (/[“”„‟«»]/.test(text)) {
    throw new WordingError(
      `the quotation marks in ${text} are part of the text, and quoted speech is never searched; leave them out`,
    );
  }
  const phrase = words.map((word) => withMatch(written(text, word), match)).join(' ');
  const signs = {
    before: signsOf(text.slice(0, first.start)),
    inside: signsOf(text.slice(first.start, last.end)),
    after: signsOf(text.slice(last.end)),
  };
  return { language, shown, phrase, ...(signs.before + signs.inside + signs.after !== '' && { signs }) };
}

/** "F a l k e" is one word for the scan, which only its folded form says. */
function written(text: string, { start, end, form }: Word): string {
  const raw = text.slice(start, end);
  return /\s/.test(raw) || !plain.test(raw) ? form.key : raw;
}

function withMatch(word: string, match: SearchInput['match']): string {
  if (match === 'inflected') return `~${word}`;
  return match === 'part' ? `*${word}*` : word;
}

/** Where a hit of a term with signs really begins and ends, or nothing when the signs aren't there. */
export function withSigns(text: string, start: number, end: number, signs: Signs): [number, number] | undefined {
  if (signsOf(text.slice(start, end)) !== signs.inside) return undefined;
  const from = extend(text, start, signs.before, -1);
  const to = extend(text, end, signs.after, 1);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** Walks over `signs` and the spaces between them. */
function extend(text: string, from: number, signs: string, step: 1 | -1): number | undefined {
  let at = from;
  for (const sign of step === 1 ? signs : [...signs].reverse().join('')) {
    const next = () => (step === 1 ? text[at] : text[at - 1]);
    while (next() === ' ' || next() === '\u00a0' || next() === '\u202f') at += step;
    if (next() !== sign) return undefined;
    at += step;
  }
  return at;
}

/** What is neither letter, digit, space, emoji nor a mark that people leave out or write in many ways. */
function signsOf(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}\s'’‘`‐‑\-\p{Extended_Pictographic}\p{EMod}\u200d\ufe0f]/gu, '');
}

/** A phrase of the notation. Throws a `WordingError` when it breaks the notation or can never be found. */
export function wordingOfPhrase(shown: string, language: PhraseLanguage): Wording {
  if (plain.test(shown)) return { language, shown, phrase: shown };
  try {
    parsePhrase(shown).forEach(checkElement);
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    throw new WordingError(error.message.replace(/\.$/, ''));
  }
  return { language, shown, phrase: shown };
}

function checkElement(element: Element): void {
  if (element.type === 'choice') element.options.flat().forEach(checkElement);
  else if (element.type === 'not') checkElement(element.element);
  else if (element.type === 'class')
    throw new WordingError(`{${element.name}} names a list that only rules in code have; write the words as (a|b)`);
  else if (element.type === 'word' && !plain.test(element.text)) checkWord(element.text);
}

function checkWord(text: string): void {
  const { words } = splitWords(text, vocabulary);
  const [only] = words;
  const isWhole = words.length === 1 && only?.start === 0 && only.end === text.length;
  if (isWhole && !(only.flags & (Flag.Url | Flag.Email))) return;
  const parts = words.map(({ start, end }) => text.slice(start, end)).join(' ');
  const next = parts === '' || isWhole ? 'use regex' : `write "${parts}", or use terms, which mind every sign`;
  throw new WordingError(`"${text}" is not one word and can never be found; ${next}`);
}

/** Which names of the config a phrase refers to. */
export function namesIn(phrase: string): string[] {
  return [...phrase.matchAll(/<(company|product|competitor|handle)>/g)].map(([, kind]) => kind as string);
}
