import type { Element, Lexicon, NameKind, PhraseLanguage } from './lexicon.js';
import { parsePhrase, plain } from './lexicon.js';

type WordElement = Extract<Element, { type: 'word' }>;

/** What a phrase can begin with. A phrase is built into the automaton only when a post holds one of its beginnings. */
export type Start =
  | WordElement
  | { type: 'class'; name: string }
  | { type: 'name'; kind: NameKind }
  | { type: 'anything' };

/** Of a phrase without any sign the first word says it all. */
const isPlain = (phrase: string): boolean => plain.test(phrase);

/** The beginnings of a phrase as strings, so that a build can work them out beforehand: "=calm", "~argue", "{insult}". */
export function startsOf(phrase: string, known?: string): string[] {
  if (known) return known.split(' ');
  return [...new Set(beginnings(parsePhrase(phrase)).map(write))];
}

function beginnings(elements: Element[]): Start[] {
  const [first, ...rest] = elements;
  if (first === undefined) return [{ type: 'anything' }];
  switch (first.type) {
    case 'gap':
      return [{ type: 'anything' }];
    case 'start':
    case 'not':
    case 'end':
      return beginnings(rest);
    case 'choice':
      return first.options.flatMap((option) => beginnings([...option, ...rest]));
    default:
      return [first];
  }
}

const signs = { exact: '=', stem: '~', prefix: '<', suffix: '>', part: '*' } as const;
const matches = new Map(Object.entries(signs).map(([match, sign]) => [sign, match as keyof typeof signs]));

function write(start: Start): string {
  if (start.type === 'word') return signs[start.match] + start.text;
  if (start.type === 'class') return `{${start.name}`;
  return start.type === 'name' ? `@${start.kind}` : '.';
}

export function readStart(written: string): Start {
  const text = written.slice(1);
  const match = matches.get(written[0] as '=');
  if (match) return { type: 'word', match, text };
  if (written[0] === '{') return { type: 'class', name: text };
  return written[0] === '@' ? { type: 'name', kind: text as NameKind } : { type: 'anything' };
}

/** For each language the beginnings of each phrase of a list, in the list's order; phrases are parted by a space. */
export type Starts = Partial<Record<PhraseLanguage, string[]>>;

/** Adds to a lexicon what can be known of its phrases without running it. */
export function withStarts<L extends Lexicon>(lexicon: L): L {
  // A plain phrase is left out: "" says that its first word is its beginning.
  const add = <List extends Partial<Record<PhraseLanguage, string[]>>>(list: List): List & { starts: Starts } => {
    const starts: Starts = {};
    for (const language of ['en', 'de', 'any'] as const) {
      const phrases = list[language];
      if (phrases) starts[language] = phrases.map((phrase) => (isPlain(phrase) ? '' : startsOf(phrase).join(' ')));
    }
    return { ...list, starts };
  };
  const classes = Object.entries(lexicon.classes ?? {}).map(([name, list]) => [name, add(list)]);
  return { ...lexicon, classes: Object.fromEntries(classes), groups: lexicon.groups.map(add) };
}
