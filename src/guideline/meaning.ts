import { nearest } from '../text/nearest.js';
import { type EntryInput, listOf, searchKeys } from './entry.js';
import { placeholders, placeholdersIn } from './message.js';
import { type Complain, conditionOf } from './plan.js';
import { byLanguage } from './words.js';

/** What the schema can't say of an entry: keys that need each other, ranges, days, names in messages. */
export function checkMeaning(entry: EntryInput, complain: Complain): void {
  const { count, match, from, until, languages } = entry;
  const looking = [...searchKeys, 'count', 'metric', 'require'] as const;
  if (!entry.broken && !looking.some((key) => entry[key] !== undefined)) {
    complain('', `the rule looks for nothing; add one of ${looking.join(', ')}`);
  }
  if (match !== undefined && entry.terms === undefined && entry.replace === undefined) {
    complain('/match', '"match" says how terms are compared, and there are none; add terms or remove it');
  }
  if (count && count.min === undefined && count.max === undefined) complain('/count', 'say how many: add min or max');
  if (count?.min !== undefined && count.max !== undefined && count.min > count.max) {
    complain('/count', `no post has at least ${count.min} and at most ${count.max}; swap min and max`);
  }
  checkDays(from, until, complain);
  checkLanguages(listOf(languages), entry, complain);
  checkConditions(entry, complain);
  checkMessage(entry, complain);
}

function checkDays(from: string | undefined, until: string | undefined, complain: Complain): void {
  for (const [key, day] of [
    ['from', from],
    ['until', until],
  ] as const) {
    if (day === undefined) continue;
    const date = new Date(`${day}T00:00:00Z`);
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
    if (!isReal) complain(`/${key}`, `"${day}" is not a day of the calendar; check month and day`);
  }
  if (from !== undefined && until !== undefined && from > until) {
    complain('/until', `the rule ends on ${until}, before it begins on ${from}; swap the days`);
  }
}

/** Words of a language that the rule is not for can never be found. */
function checkLanguages(languages: readonly string[], entry: EntryInput, complain: Complain): void {
  if (languages.length === 0) return;
  for (const key of ['terms', 'phrase'] as const) {
    for (const [language] of byLanguage(entry[key])) {
      if (language === 'any' || languages.includes(language)) continue;
      complain(
        `/${key}/${language}`,
        `the rule is for ${languages.join(' and ')} only, so these are never found; remove them or add "${language}" to languages`,
      );
    }
  }
  if (entry['match-en'] !== undefined && !languages.includes('en')) {
    complain('/match-en', 'English grammar is never found in posts of other languages; add "en" to languages');
  }
}

function checkConditions(entry: EntryInput, complain: Complain): void {
  for (const key of ['when', 'require', 'unless'] as const) {
    const { terms, phrase, regex, has } = conditionOf(entry[key]);
    if (entry[key] !== undefined && [terms, phrase, regex, has].every((value) => value === undefined)) {
      complain(`/${key}`, 'this says where, but not what to look for; add terms, phrase, regex or has');
    }
  }
  const excused = new Set(byLanguage(conditionOf(entry.unless).phrase).flatMap(([, list]) => list));
  for (const [, list] of byLanguage(entry.terms)) {
    for (const term of list) {
      if (excused.has(term))
        complain(
          '/unless',
          `"${term}" is among the terms and excuses itself, so it is never found; remove it from one of them`,
        );
    }
  }
}

function checkMessage({ message }: EntryInput, complain: Complain): void {
  for (const [pointer, text] of typeof message === 'string'
    ? [['', message]]
    : Object.entries(message).map(([key, text]) => [`/${key}`, text])) {
    for (const name of placeholdersIn(text as string)) {
      if ((placeholders as readonly string[]).includes(name)) continue;
      const near = nearest(name, placeholders);
      complain(
        `/message${pointer}`,
        `there is nothing called {${name}}; ${near ? `did you mean {${near}}?` : `known: ${placeholders.map((known) => `{${known}}`).join(' ')}`}`,
      );
    }
  }
}
