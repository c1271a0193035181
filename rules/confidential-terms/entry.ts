import type { ConfidentialTerm } from '../../src/rule/settings.js';
import { fold } from '../../src/text/fold.js';
import { normalNumber } from '../../src/text/number.js';
import type { Hit } from '../../src/text/scan.js';
import { stemEnglish, stemGerman } from '../../src/text/stem.js';

/** What an entry of the confidential list says beyond its term, read from its `why`. */
export interface Entry {
  /** `why` names a harmless sense: "The bird is fine." Then only context tells. */
  hasOrdinarySense: boolean;
  /** The harmless sense is the very person or company: "her name in her public role is fine". */
  mayBeNamed: boolean;
  /** Stems of the words that tell of the secret, and of those that tell of the harmless sense. */
  guarded: ReadonlySet<string>;
  ordinary: ReadonlySet<string>;
  /** Kinds of events that the entry speaks of: "departure", "closing", "takeover" … Worked out when first asked for. */
  events(): ReadonlySet<string>;
  /** Folded names within a term that describes something: "Kassel" in "closing of the Kassel support centre". */
  anchors(): readonly string[];
  /** The term tells what happens ("closing of the Kassel centre") or how much; it is no name such as "Marlow Homes". */
  describes(): boolean;
  /** Phrases for a describing term's words, all of which in one sentence tell it: "short-time work in plant 2". */
  telling: readonly string[];
  /** The group that `telling` is looked for under. */
  id: string;
  /** Unpublished numbers in the entry, normalised: "1.84", "41000"; and those in the term itself. */
  numbers: ReadonlySet<string>;
  ownNumbers: ReadonlySet<string>;
}

export const eventGroups: ReadonlySet<string> = new Set([
  'departure',
  'closing',
  'takeover',
  'contract',
  'price',
  'figures',
]);

/** "… is fine", "… may be mentioned", "… is not meant", "… ist unbedenklich". */
const harmless =
  /\b(fine|may be|may still|may appear|not meant|okay|ok to|allowed|harmless|is public|are public|published|can be (named|mentioned|used)|no problem|unproblematic|(ordinary|usual|common|other|everyday) (senses?|meanings?|words?|uses?))\b|in ordnung|unbedenklich|erlaubt|d(?:a|ü)rf(?:en)?\b(?!.*nicht)|nicht gemeint|kein problem|ist öffentlich|sind öffentlich|veröffentlicht|unverfänglich|harmlos|gewöhnliche[rn]? (?:sinn|bedeutung|wort)/iu;
const nameItself =
  /\b(?:(?:her|his|their|the|its) name|naming (?:her|him|them|it)|public role|competitors?|rivals?|(?:the|a|as a) (?:company|firm|customer|partner|person))\b|(?:ihr|sein|der) name|namentlich|öffentliche[rn]? (?:rolle|funktion)|wettbewerber|konkurrent/iu;
const stopWords = new Set(
  `the a an and or of to in for with from our we us is are be not been it its this that at on by as who may no any all also will has have had before after
  der die das und oder von zu im in für mit aus unser unsere wir ist sind nicht ein eine einen den dem des auf bei als auch noch wird code name named called ordinary sense
  internal announced unannounced planned new next mentioned meant fine only codename intern intern interne neu neue neuen geplant geplante`.split(
    /\s+/,
  ),
);
const word = /[\p{L}][\p{L}\p{M}'’-]+/gu;
const number = /\d+(?:[.,]\d+)*/g;
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|jän|mär|mai|okt|dez)[a-zä]*\b/iu;

export function readEntry({ term, why }: ConfidentialTerm, find: (text: string) => readonly Hit[]): Entry {
  const sentences = why.split(/(?<=[.!?;])\s+/).filter(Boolean);
  const ordinary = sentences.filter((sentence) => harmless.test(sentence));
  const guarded = sentences.filter((sentence) => !harmless.test(sentence));
  const text = [term, ...guarded].join('. ');
  let events: Set<string> | undefined;
  let anchors: string[] | undefined;
  return {
    hasOrdinarySense: ordinary.length > 0,
    mayBeNamed: ordinary.some((sentence) => nameItself.test(sentence)),
    guarded: stemsOf(guarded.join(' ')),
    ordinary: stemsOf(ordinary.join(' ')),
    events() {
      events ??= new Set(find(text).flatMap(({ group }) => (eventGroups.has(group) ? [group] : [])));
      return events;
    },
    anchors() {
      anchors ??= anchorsOf(term, find(term));
      return anchors;
    },
    describes: () =>
      /\d|(?<![\p{L}'’])\p{Ll}{4,}/u.test(term) || find(term).some(({ group }) => eventGroups.has(group)),
    telling: tellingOf(term),
    id: tellingGroup(term),
    numbers: numbersIn(text),
    ownNumbers: numbersIn(term),
  };
}

export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [found] of text.matchAll(word)) {
    const key = fold(found);
    if (key.length > 3 && !stopWords.has(key)) for (const stem of [stemEnglish(key), stemGerman(key)]) stems.add(stem);
  }
  return stems;
}

/** Only a term that describes something has anchors; "Falkenstein" is itself what must not be said. */
function anchorsOf(term: string, found: readonly Hit[]): string[] {
  const words = [...term.matchAll(word)];
  if (words.length < 2) return [];
  return words.flatMap(({ 0: written, index }) => {
    const isEvent = found.some(({ start, end, group }) => eventGroups.has(group) && start <= index && index < end);
    const named = /^\p{Lu}/u.test(written) && written.length > 3 && !stopWords.has(fold(written)) && !isEvent;
    return named ? [fold(written.replace(/['’]s$/, ''))] : [];
  });
}

export const tellingGroup = (term: string): string => `telling ${term}`;

export function tellingOf(term: string): string[] {
  const keys = (term.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,]*/gu) ?? []).map(fold).filter((key) => !stopWords.has(key));
  return keys.length < 2 || keys.every((key) => /^\d/.test(key))
    ? []
    : [...new Set(keys)].map((key) => (/^\d/.test(key) ? key : `~${key}`));
}

/** Numbers of two digits and more that are neither days nor years, so that "11,4 %" and "11.4 percent" are one. */
export function numbersIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(number)) {
    const around = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
    const normal = normalNumber(match[0]);
    const isDate = /^\d{1,2}$/.test(normal) && months.test(around);
    if (!isDate && /\d.*\d/.test(normal) && !/^(19|20)\d\d$/.test(normal)) found.add(normal);
  }
  return found;
}
