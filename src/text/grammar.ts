import type nlpThree from 'compromise/three';

/** What a rule may ask of an English sentence. */
export interface Grammar {
  /** Whether compromise's match syntax finds `pattern` in the sentence. */
  has(pattern: string): boolean;
}

export type ReadGrammar = (sentence: string) => Grammar;

/** Loads compromise, which takes 0.2 s. */
export async function loadGrammar(): Promise<ReadGrammar> {
  const nlp = (await import('compromise/three')).default as typeof nlpThree;
  return (sentence) => {
    const document = nlp(sentence);
    return { has: (pattern) => document.has(pattern) };
  };
}
