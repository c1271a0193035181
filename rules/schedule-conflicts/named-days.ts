import { phrasesOf } from '../../src/rule/phrase-file.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import links from './links.yml';
import phrases from './phrases.yml';

/** What a group of phrases.yml says of its words. */
export interface DayWords {
  weekday?: number;
  month?: number;
  titled?: boolean;
  days?: number;
  weeks?: number;
  span?: [from: number, to: number];
  own?: number;
}

export const { lexicon, group } = phrasesOf<DayWords>(phrases);

const { between, lists } = links as { between: string[]; lists: string[] };

export interface NamedDate {
  day: number;
  month: number;
  year?: number;
}

/** A day as a text names it. `start` and `end` are UTF-16 code units, `from` and `to` indexes into the post's words. */
export interface NamedDay {
  start: number;
  end: number;
  from: number;
  to: number;
  /** Monday is 1, Sunday 7. */
  weekday?: number;
  date?: NamedDate;
}

export interface NamedDays {
  /** All dates, each with the weekday that stands beside it. */
  dates: readonly NamedDay[];
  /** The date that begins with the word at that index. */
  from(index: number): NamedDay | undefined;
  /** The day that is named right behind a word, as in "tomorrow (Friday, 5 March)". */
  after(hit: Hit): NamedDay | undefined;
  /** The day that is named right before a word in brackets, as in "Friday, 5 March (tomorrow)". */
  before(hit: Hit): NamedDay | undefined;
}

const number = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(20\d\d|\d\d))?$/;
const year = /^(?:19|20)\d\d$/;

/** Finds the days that a text names; words of the lexicon alone are looked at, and what has digits. */
export function namedDaysOf(post: PostView, hits: readonly Hit[]): NamedDays {
  const { text, words, language } = post;
  const single = new Map(hits.flatMap((hit) => (hit.to === hit.from + 1 ? [[hit.from, meaningOf(post, hit)]] : [])));
  const key = (at: number) => words[at]?.form.key ?? '';
  const gap = (left: number, right: number) => {
    const [before, behind] = [words[left], words[right]];
    return before && behind ? text.slice(before.end, behind.start) : '\n';
  };
  const weekdayAt = (at: number) => single.get(at)?.weekday;
  const monthAt = (at: number) => single.get(at)?.month;

  function dateAt(at: number): { date: NamedDate; to: number } | undefined {
    const day = number.exec(key(at))?.[1];
    if (day !== undefined) {
      const to = key(at + 1) === 'of' ? at + 2 : at + 1;
      const month = monthAt(to);
      return month !== undefined && /^\.? ?$/.test(gap(to - 1, to)) ? withYear({ day, month }, to + 1) : undefined;
    }
    const month = monthAt(at);
    if (month !== undefined) {
      const next = number.exec(key(at + 1))?.[1];
      return next !== undefined && /^\.? $/.test(gap(at, at + 1)) ? withYear({ day: next, month }, at + 2) : undefined;
    }
    return numericAt(at);
  }

  function withYear({ day, month }: { day: string; month: number }, to: number) {
    const isNamed = year.test(key(to)) && /^,? $/.test(gap(to - 1, to));
    return {
      date: { day: Number(day), month, ...(isNamed && { year: Number(key(to)) }) },
      to: isNamed ? to + 1 : to,
    };
  }

  /** "3.3.", "03.03.2027", "2027-03-03". */
  function numericAt(at: number) {
    const german = language === 'en' ? null : dotted.exec(key(at));
    if (german) {
      const [, day, month, ofYear] = german.map(Number) as [number, number, number, number];
      if (Number.isNaN(ofYear) && text[words[at]?.end ?? 0] !== '.') return undefined;
      const named = ofYear < 100 ? 2000 + ofYear : ofYear;
      return { date: { day, month, ...(!Number.isNaN(ofYear) && { year: named }) }, to: at + 1 };
    }
    if (!year.test(key(at)) || gap(at, at + 1) !== '-' || gap(at + 1, at + 2) !== '-') return undefined;
    const [month, day] = [Number(key(at + 1)), Number(key(at + 2))];
    return month > 0 && day > 0 ? { date: { day, month, year: Number(key(at)) }, to: at + 3 } : undefined;
  }

  /** Several weekdays in a list or a span share their dates: no single one can be held against them. */
  function isListed(at: number): boolean {
    const listedWith = (other: number, from: number, to: number) =>
      (weekdayAt(other) !== undefined && /^ ?[-–—/,&+] ?$/.test(gap(from, to))) ||
      (lists.includes(key(other)) && weekdayAt(other + Math.sign(other - at)) !== undefined);
    return listedWith(at - 1, at - 1, at) || listedWith(at + 1, at, at + 1);
  }

  /** The weekday before the word at `at`, in "Monday, 3 March", "Mo., 3.3.", "Montag, den 3. März", "Monday (3 March)". */
  function weekdayBefore(at: number): number | undefined {
    const from = between.includes(key(at - 1)) ? at - 2 : at - 1;
    if (weekdayAt(from) === undefined || isListed(from)) return undefined;
    const isShort = key(from).length < 5;
    const pattern = isShort ? /^\.?,? ?\(?$/ : /^,? ?\(?$/;
    return pattern.test(gap(from, from + 1)) && (from === at - 1 || gap(at - 1, at) === ' ') ? from : undefined;
  }

  function day(from: number, to: number, parts: Pick<NamedDay, 'weekday' | 'date'>): NamedDay {
    return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, from, to, ...parts };
  }

  const dates: NamedDay[] = [];
  const mayBeDates = /\d\.\d|\d-\d/.test(text) ? words.keys() : candidates(single);
  let done = 0;
  for (const at of mayBeDates) {
    if (at < done) continue;
    const found = dateAt(at);
    if (!found || found.date.month > 12 || found.date.month < 1 || found.date.day > 31 || found.date.day < 1) continue;
    const { date, to } = found;
    done = to;
    const before = weekdayBefore(at);
    const isBehind = weekdayAt(to) !== undefined && /^ \($/.test(gap(to - 1, to)) && text[words[to]?.end ?? 0] === ')';
    if (before !== undefined) dates.push(day(before, to, { weekday: weekdayAt(before) as number, date }));
    else if (isBehind) dates.push(day(at, to + 1, { weekday: weekdayAt(to) as number, date }));
    else dates.push(day(at, to, { date }));
  }

  const startingAt = new Map(dates.map((one) => [one.from, one]));
  const endingAt = new Map(dates.map((one) => [one.to, one]));
  return {
    dates,
    from: (index) => startingAt.get(index),
    after({ to }) {
      const at = between.includes(key(to)) ? to + 1 : to;
      if (!/^,? ?[(–-]? ?$/.test(gap(to - 1, to)) || (at > to && gap(to, at) !== ' ')) return undefined;
      const weekday = weekdayAt(at);
      return startingAt.get(at) ?? (weekday !== undefined && !isListed(at) ? day(at, at + 1, { weekday }) : undefined);
    },
    before({ from }) {
      if (!/^ \($/.test(gap(from - 1, from))) return undefined;
      const weekday = weekdayAt(from - 1);
      return (
        endingAt.get(from) ??
        (weekday !== undefined && !isListed(from - 1) ? day(from - 1, from, { weekday }) : undefined)
      );
    },
  };
}

function meaningOf({ words, text }: PostView, hit: Hit): DayWords | undefined {
  const meaning = group[hit.group];
  if (!meaning?.titled || words[hit.from]?.form.titled) {
    // "The Sun" is a newspaper.
    return meaning?.weekday === 7 && /\bthe $/i.test(text.slice(Math.max(0, hit.start - 4), hit.start))
      ? undefined
      : meaning;
  }
  return undefined;
}

/** Where a date with a month can begin: at the month, or one or two words before it. */
function candidates(single: ReadonlyMap<number, DayWords | undefined>): number[] {
  const months = [...single].flatMap(([at, meaning]) => (meaning?.month === undefined ? [] : [at]));
  return [...new Set(months.flatMap((at) => [at - 2, at - 1, at]))].filter((at) => at >= 0).sort((a, b) => a - b);
}
