import type { PostView } from '../rule/view.js';
import { compilePhrases } from '../text/automaton.js';
import { scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/split-words.js';
import type { Place } from './countables.js';
import type { EntryInput } from './entry.js';
import { overlaps } from './places.js';
import type { Complain } from './plan.js';
import { type Found, foundBy, groupsOf, type Search } from './search.js';
import type { Wording } from './words.js';

/** A word or phrase, and what to write instead. */
export interface Replacement {
  wording: Wording;
  to: string;
  /** JSON pointer to it, seen from the entry. */
  at: string;
}

/** By phrase and language of the wording. */
export type Replacements = ReadonlyMap<string, Replacement>;

export function replacementsBy(list: readonly Replacement[]): Replacements {
  return new Map(list.map((replacement) => [keyOf(replacement.wording), replacement]));
}

function keyOf({ phrase, language }: Pick<Wording, 'phrase' | 'language'>): string {
  return `${language} ${phrase}`;
}

/** What to write in the place of what was found, in its case; `undefined` where the rule offers nothing. */
export function replacementFor({ hit, quote }: Found, replacements: Replacements): string | undefined {
  const found = hit && replacements.get(keyOf(hit));
  if (!found) return undefined;
  const { wording, to } = found;
  // "OK" is no shout where the author wrote it so, and the capital of "iPhone" is where it belongs.
  return quote === wording.shown || to !== to.toLowerCase() ? to : inCaseOf(quote, to);
}

/** "Guys" becomes "Everybody", "GUYS" becomes "EVERYBODY". */
function inCaseOf(quote: string, text: string): string {
  if (quote.length > 1 && quote === quote.toUpperCase() && quote !== quote.toLowerCase()) return text.toUpperCase();
  const isTitled = /^\p{Lu}/u.test(quote);
  return isTitled ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Whether nothing but the words themselves would be changed: no hashtag, link or account, no part of "guy-wire". */
export function standsAlone({ text, entities }: PostView, place: Place): boolean {
  const isWithin = entities.some(
    (entity) => ['hashtag', 'mention', 'url', 'email', 'code'].includes(entity.type) && overlaps(entity, place),
  );
  const before = /[\p{L}\p{N}\p{M}_-]$/u.test(text.slice(0, place.start).slice(-2));
  const after = /^[\p{L}\p{N}\p{M}_-]/u.test(text.slice(place.end, place.end + 2));
  return !isWithin && !before && !after;
}

/** With `fix: true` what is written has to be right as it stands, and nothing that is replaced in turn. */
export function checkFixes(
  { fix, match, replace }: EntryInput,
  own: Search,
  list: readonly Replacement[],
  complain: Complain,
): void {
  if (!fix) return;
  if (replace === undefined) {
    complain('/fix', '"fix" writes what "replace" says, and there is nothing; add replace or remove it');
  }
  if (match === 'inflected' || match === 'part') {
    complain(
      '/fix',
      `with "match: ${match}" the ending of a word would be lost; list its forms under replace, or remove fix`,
    );
  }
  const automaton = compilePhrases([{ owner: own.id, lexicon: { groups: groupsOf(own) } }]);
  const replacements = replacementsBy(list);
  for (const { wording, to, at } of list) {
    const words = splitWords(to, automaton.vocabulary);
    const hits = scanPhrases(words, [], automaton, wording.language === 'any' ? 'unknown' : wording.language);
    for (const found of hits.flatMap((hit) => foundBy(hit, to, own))) {
      if (replacementFor(found, replacements) === found.quote) continue;
      complain(
        at,
        `"${to}" holds "${found.quote}", which the rule finds in turn, so --fix would never come to an end; choose other words, or remove fix`,
      );
      break;
    }
  }
}
