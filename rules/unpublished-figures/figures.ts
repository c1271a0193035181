import { normalNumber } from '../../src/text/number.js';

export interface Figure {
  kind: 'money' | 'percent' | 'count';
  /** The number without its thousands' marks: "1.84". */
  number: string;
  /** `[start, end)` in UTF-16 code units of the post's text. */
  start: number;
  end: number;
}

const scale =
  '(?:[ \u00a0]?(?:(?:tsd|mio|mrd)(?![\\p{L}])\\.?|(?:k|m|bn|million(?:en|s)?|billions?|milliarden?|thousand|tausend)(?![\\p{L}])))';
const currency = '(?:€|\\$|£|euros?|eur|usd|gbp|chf|dollars?|pounds?|franken)';
const figure = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#@_-])(?:(?<sign>[€$£])[ \u00a0]?)?(?<number>\\d{1,3}(?:[.,' \u00a0]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?<scale>${scale})?(?:[ \u00a0]?(?<unit>%|percent|per cent|prozent|${currency})(?![\\p{L}]))?(?![\\p{L}\\p{N}_]|[.,:/-]\\d)`,
  'giu',
);

/** Finds amounts of money, shares in per cent, and numbers from a hundred on that could count something. */
export function findFigures(text: string): Figure[] {
  return [...text.matchAll(figure)].flatMap((match): Figure[] => {
    const { sign, number = '', scale: times, unit } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].trimEnd().length];
    const found = { number: normalNumber(number.replace(/[' \u00a0]/g, '.')), start, end };
    if (unit !== undefined && /^(?:%|per|pro)/i.test(unit)) return [{ ...found, kind: 'percent' }];
    if (sign !== undefined || unit !== undefined) return [{ ...found, kind: 'money' }];
    const large = times !== undefined || (Number(found.number) >= 100 && !/^(?:19|20)\d\d$/.test(number));
    return large ? [{ ...found, kind: 'count' }] : [];
  });
}

/** The numbers of texts such as "revenue of 1.84 billion euros in 2025", as `Figure.number` has them. */
export function numbersOf(facts: readonly string[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.match(/\d+(?:[.,]\d+)*/g) ?? []).map(normalNumber)));
}
