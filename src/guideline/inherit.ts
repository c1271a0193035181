import { nearest } from '../text/nearest.js';
import type { EntryInput, WordsInput } from './entry.js';
import type { Complain } from './plan.js';
import { byLanguage } from './words.js';

type Terms = Map<string, string[]>;

/**
 * The entry with what it takes over from the one it `extends`: a key of its own replaces the parent's, `terms+` adds and
 * `terms-` takes away. Examples are not inherited: they show what this rule finds, not another one.
 */
export function inherit(entry: EntryInput, known: ReadonlyMap<string, EntryInput>, complain: Complain): EntryInput {
  return resolve(entry, [entry.id]);

  function resolve(child: EntryInput, chain: readonly string[]): EntryInput {
    const { extends: parentId, 'terms+': added, 'terms-': removed, ...own } = child;
    if (parentId === undefined) {
      for (const key of ['terms+', 'terms-'] as const) {
        if (child === entry && child[key] !== undefined)
          complain(`/${key}`, 'this needs "extends" with the id of another rule');
      }
      return own;
    }
    const parent = known.get(parentId);
    if (!parent) {
      const near = nearest(parentId, known.keys());
      complain(
        '/extends',
        `there is no rule "${parentId}" among these guidelines; ${near ? `did you mean "${near}"?` : 'only such rules can be extended'}`,
      );
      return own;
    }
    if (chain.includes(parentId)) {
      complain(
        '/extends',
        `the rules extend each other in a circle: ${[...chain, parentId].join(' → ')}; remove one of these lines`,
      );
      return own;
    }
    const { examples: _, ...inherited } = resolve(parent, [...chain, parentId]);
    const terms = own.terms ?? changed(inherited.terms, added, removed, child === entry ? complain : () => {});
    return { ...inherited, ...own, ...(terms !== undefined && { terms }) };
  }
}

function changed(
  terms: WordsInput | undefined,
  added: WordsInput | undefined,
  removed: WordsInput | undefined,
  complain: Complain,
): WordsInput | undefined {
  if (added === undefined && removed === undefined) return terms;
  const lists: Terms = new Map(byLanguage(terms).map(([language, list]) => [language, [...list]]));
  for (const [language, words] of byLanguage(added)) lists.set(language, [...(lists.get(language) ?? []), ...words]);
  for (const [language, words] of byLanguage(removed)) {
    for (const word of words) {
      // Without a language the word is taken out of whichever list holds it.
      const holders = [...lists].filter(
        ([name, list]) => (language === 'any' || name === language) && list.includes(word),
      );
      if (holders.length === 0) complain('/terms-', `the other rule has no term "${word}"; remove it here`);
      for (const [name, list] of holders)
        lists.set(
          name,
          list.filter((other) => other !== word),
        );
    }
  }
  return Object.fromEntries([...lists].filter(([, list]) => list.length > 0));
}
