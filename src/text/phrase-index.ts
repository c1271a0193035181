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
  const words = new Map<string, number[]>();
  const others: PhraseIndex['others'] = [];
  const bundles: PhraseIndex['bundles'] = [];
  const known = new Map<string, number[]>();

  function put(landmark: string, place: number): void {
    const text = landmark.slice(1);
    if (landmark.startsWith('=')) words.set(text, [...(words.get(text) ?? []), place]);
    else if (landmark.startsWith('{')) for (const one of seenBy(language)) bundle(text, one)?.push(place);
    else others.push([landmark, place]);
  }

  function bundle(name: string, of: PhraseLanguage): number[] | undefined {
    const members = lexicon.classes?.[name]?.[of];
    if (!members) return undefined;
    const id = `${name} ${of}`;
    let places = known.get(id);
    if (!places) {
      places = [];
      known.set(id, places);
      const place = -bundles.push(places);
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
  return { words: [...words].map(([word, places]) => `\n${word}\t${places.join(' ')}`).join(''), others, bundles };
}

const nowhere: readonly number[] = [];

/** The places of a folded word in `PhraseIndex.words`. */
export function placesOf(word: string, words: string): readonly number[] {
  const start = words.indexOf(`\n${word}\t`);
  if (start < 0) return nowhere;
  const end = words.indexOf('\n', start + 1);
  const places = words.slice(start + word.length + 2, end < 0 ? undefined : end);
  return places.split(' ').map(Number);
}
