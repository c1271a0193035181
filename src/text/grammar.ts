import type nlpThree from 'compromise/three';

/** What a rule may ask of an English sentence. */
export interface Grammar {
  /** Whether compromise's match syntax finds `pattern` in the sentence. */
  has(pattern: string): boolean;
}

export type ReadGrammar = (sentence: string) => Grammar;

/** Thrown by a view when a rule asks for grammar that the engine has not loaded; never reaches a user. */
export class GrammarNeeded extends Error {
  override name = 'GrammarNeeded';
}

/** Loads compromise, which takes 0.2 s. */
export async function loadGrammar(): Promise<ReadGrammar> {
  const nlp = (await import('compromise/three')).default as typeof nlpThree;
  return (sentence) => {
    const document = nlp(sentence);
    return { has: (pattern) => document.has(pattern) };
  };
}
