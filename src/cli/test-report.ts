import type { ExampleResult } from '../lint/examples.js';
import type { CaseResult } from '../lint/run-cases.js';
import type { AnyRule } from '../report/rules-meta.js';
import type { Locale } from '../rule/rule.js';

export interface Tally {
  rules: number;
  examples: number;
  cases: number;
  failed: number;
}

const words = {
  en: {
    bad: 'bad',
    good: 'good',
    anything: 'something',
    nothing: 'nothing',
    expected: 'expected',
    found: 'found',
    why: 'why',
    never: 'no example makes this rule fire: add a post to "bad" in which it finds something',
    fine: 'all as expected',
    failed: 'failed',
    rules: ['rule', 'rules'],
    examples: ['example', 'examples'],
    cases: ['case', 'cases'],
  },
  de: {
    bad: 'schlecht',
    good: 'gut',
    anything: 'irgendetwas',
    nothing: 'nichts',
    expected: 'erwartet',
    found: 'gefunden',
    why: 'Grund',
    never: 'kein Beispiel löst diese Regel aus: unter „bad“ einen Beitrag ergänzen, in dem sie etwas findet',
    fine: 'alles wie erwartet',
    failed: 'daneben',
    rules: ['Regel', 'Regeln'],
    examples: ['Beispiel', 'Beispiele'],
    cases: ['Fall', 'Fälle'],
  },
} as const;

/** A failed example: the text, and what was expected against what was found. */
export function describeResult(
  { kind, number, example, expected, found, trouble }: ExampleResult,
  locale: Locale,
): string[] {
  const word = words[locale];
  return [
    `  ${word[kind]} ${number}: ${oneLine(example.text)}`,
    ...difference(expected ?? [word.anything], found, expected === undefined, locale),
    ...trouble.map((reason) => `    ${word.why}: ${reason}`),
  ];
}

export function describeCase({ one, found, trouble }: CaseResult, locale: Locale): string[] {
  const lines = (finds: CaseResult['found']) => finds.map(({ rule, quote }) => `${rule}: ${quote}`);
  const word = words[locale];
  return [
    `✖ ${one.where}  ${oneLine(one.text)}`,
    ...difference(lines(one.finds), lines(found), false, locale),
    ...trouble.map((reason) => `    ${word.why}: ${reason}`),
  ];
}

/** What stands on one side only; `isOpen`: anything would have done, so it is shown without quotes. */
function difference(expected: readonly string[], found: readonly string[], isOpen: boolean, locale: Locale): string[] {
  const word = words[locale];
  const show = (text: string) => (isOpen && text === word.anything ? text : `"${oneLine(text)}"`);
  const side = (sign: string, title: string, list: readonly string[], other: readonly string[]) => {
    const own = list.filter((text) => !other.includes(text));
    if (own.length > 0) return own.map((text) => `    ${sign} ${title}: ${show(text)}`);
    return list.length === 0 ? [`    ${sign} ${title}: ${word.nothing}`] : [];
  };
  return [...side('-', word.expected, expected, found), ...side('+', word.found, found, expected)];
}

/** What is to be said of a rule whatever its examples do. */
export function notesOn(rule: AnyRule, locale: Locale): string[] {
  const never = rule.examples && rule.examples.bad.length === 0 ? [words[locale].never] : [];
  return [...never, ...(rule.remarks?.(locale) ?? [])];
}

export function summary({ rules, examples, cases, failed }: Tally, locale: Locale): string {
  const word = words[locale];
  const count = (number: number, [one, many]: readonly [string, string]) => `${number} ${number === 1 ? one : many}`;
  const parts = [
    count(rules, word.rules),
    count(examples, word.examples),
    ...(cases > 0 ? [count(cases, word.cases)] : []),
  ];
  return failed > 0 ? `✖ ${parts.join(', ')}: ${failed} ${word.failed}` : `✔ ${parts.join(', ')}: ${word.fine}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
