import { commonnessIn, landmarksOf } from './landmarks.js';
import type { Lexicon, PhraseIndex, PhraseLanguage } from './lexicon.js';

export const languages = ['en', 'de', 'any'] as const;

/** A German phrase sees the German and the common members of a class; a phrase of no language sees all. */
export const seenBy = (language: PhraseLanguage): readonly PhraseLanguage[] =>
  language === 'any' ? languages : [language, 'any'];

/**
 * Notes for all phrases of a language what a post must hold before one of them can stand in it. Throws a `PhraseError`
 * on a phrase that breaks the notation.
 */
export function indexPhrases(lexicon: Lexicon, language: PhraseLanguage): PhraseIndex {
  const commonness = commonnessIn(lexicon);
  const index: PhraseIndex = { words: Object.create(null), others: [], bundles: [] };
  const known = new Map<string, number[]>();

  function put(landmark: string, place: number): void {
    const text = landmark.slice(1);
    if (landmark.startsWith('=')) {
      index.words[text] ??= [];
      index.words[text].push(place);
    } else if (landmark.startsWith('{')) for (const one of seenBy(language)) bundle(text, one)?.push(place);
    else index.others.push([landmark, place]);
  }

  function bundle(name: string, of: PhraseLanguage): number[] | undefined {
    const members = lexicon.classes?.[name]?.[of];
    if (!members) return undefined;
    const id = `${name} ${of}`;
    let places = known.get(id);
    if (!places) {
      places = [];
      known.set(id, places);
      const place = -index.bundles.push(places);
      for (const member of members) for (const landmark of landmarksOf(member, commonness)) put(landmark, place);
    }
    return places;
  }

  let place = 0;
  for (const group of lexicon.groups) {
    for (const phrase of group[language] ?? []) {
      for (const landmark of landmarksOf(phrase, commonness)) put(landmark, place);
      place++;
    }
  }
  return index;
}
