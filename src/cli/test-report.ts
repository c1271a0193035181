import type { ExampleResult } from '../lint/examples.js';
import type { CaseResult } from '../lint/run-cases.js';
import type { AnyRule } from '../report/rules-meta.js';
import type { Locale } from '../rule/rule.js';
import { mask, maskAll } from '../text/mask.js';
import { countFailed, type TestedRule, type TestOutcome } from './test-outcome.js';

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
    untouched: 'no example touches',
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
    untouched: 'kein Beispiel berührt',
    fine: 'alles wie erwartet',
    failed: 'daneben',
    rules: ['Regel', 'Regeln'],
    examples: ['Beispiel', 'Beispiele'],
    cases: ['Fall', 'Fälle'],
  },
} as const;

/** All that is to be said of a run, for people. */
export function describeTests(outcome: TestOutcome, locale: Locale): string[] {
  return [
    ...outcome.rules.flatMap((tested) => describeRule(tested, locale)),
    ...outcome.cases.flatMap((result) => {
      if (result.isFine) return [];
      const { name, place } = result.one.source;
      const [title, ...lines] = describeCase(result, outcome, locale);
      return [`✖ ${name}${place ? `:${place.line}` : ''}  ${title}`, ...lines, ''];
    }),
    summary(outcome, locale),
  ];
}

function describeRule(tested: TestedRule, locale: Locale): string[] {
  const { rule, declared } = tested;
  const failed = tested.results.filter(({ isFine }) => !isFine);
  const remarks = remarksOn(tested, locale);
  if (failed.length + remarks.length === 0) return [];
  const place = declared ? `  ${declared.file}${declared.place ? `:${declared.place.line}` : ''}` : '';
  return [
    `${failed.length > 0 ? '✖' : 'ℹ'} ${rule.id}${place}`,
    ...failed.flatMap((result) => describeExample(result, rule, locale)),
    ...remarks.map((remark) => `  ${remark}`),
    '',
  ];
}

/** A failed example: the text, and what was expected against what was found. Of a confidential rule, nothing can be read. */
export function describeExample(
  { kind, number, example, expected, found, trouble }: ExampleResult,
  { confidential }: AnyRule,
  locale: Locale,
): string[] {
  const word = words[locale];
  const shown = (text: string) => (confidential ? mask(text) : text);
  return [
    `  ${word[kind]} ${number}: ${oneLine(shown(example.text))}`,
    ...difference(expected?.map(shown) ?? [word.anything], found.map(shown), expected === undefined, locale),
    ...trouble.map((reason) => `    ${word.why}: ${reason}`),
  ];
}

/** A failed case: the text, and the findings that were expected against those that were made. */
export function describeCase({ one, found, trouble }: CaseResult, { rules }: TestOutcome, locale: Locale): string[] {
  const secretive = new Set(rules.flatMap(({ rule }) => (rule.confidential ? rule.id : [])));
  const secrets = [...found, ...one.finds].flatMap(({ rule, quote }) => (secretive.has(rule) ? quote : []));
  const lines = (finds: CaseResult['found']) => finds.map(({ rule, quote }) => `${rule}: ${maskAll(quote, secrets)}`);
  return [
    oneLine(maskAll(one.text, secrets)),
    ...difference(lines(one.finds), lines(found), false, locale),
    ...trouble.map((reason) => `    ${words[locale].why}: ${reason}`),
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
export function remarksOn({ rule, remarks, untouched }: TestedRule, locale: Locale): string[] {
  const never = rule.examples && rule.examples.bad.length === 0 ? [words[locale].never] : [];
  const list = untouched.map((text) => (rule.confidential ? mask(text) : text)).join(', ');
  return [...never, ...remarks, ...(untouched.length > 0 ? [`${words[locale].untouched}: ${list}`] : [])];
}

function summary(outcome: TestOutcome, locale: Locale): string {
  const word = words[locale];
  const count = (number: number, [one, many]: readonly [string, string]) => `${number} ${number === 1 ? one : many}`;
  const { rules, cases } = outcome;
  const failed = countFailed(outcome);
  const parts = [
    count(rules.length, word.rules),
    count(rules.flatMap(({ results }) => results).length, word.examples),
    ...(cases.length > 0 ? [count(cases.length, word.cases)] : []),
  ];
  return failed > 0 ? `✖ ${parts.join(', ')}: ${failed} ${word.failed}` : `✔ ${parts.join(', ')}: ${word.fine}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
