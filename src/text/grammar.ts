import type nlpThree from 'compromise/three';

/** What a rule may ask of an English sentence. */
export interface Grammar {
  /** Whether compromise's match syntax finds `pattern` in the sentence. */
  has(pattern: string): boolean;
  /** Where `pattern` is found: `[start, end)` in UTF-16 code units of the sentence. */
  find(pattern: string): { start: number; end: number }[];
}

/** compromise's way to give a place. */
interface Span {
  start: number;
  length: number;
}

export type ReadGrammar = (sentence: string) => Grammar;

/** Loads compromise, which takes 0.2 s. */
export async function loadGrammar(): Promise<ReadGrammar> {
  const nlp = (await import('compromise/three')).default as typeof nlpThree;
  return (sentence) => {
    const document = nlp(sentence);
    return {
      has: (pattern) => document.has(pattern),
      find(pattern) {
        const found: { terms: { offset: Span }[] }[] = document.match(pattern).json({ offset: true });
        return found.flatMap(({ terms }) => {
          // Not the match's own offset: that takes in the full stop behind the last word.
          const [first, last] = [terms[0]?.offset, terms.at(-1)?.offset];
          return first && last ? [{ start: first.start, end: last.start + last.length }] : [];
        });
      },
    };
  };
}
