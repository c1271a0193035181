const listed = (words: readonly string[] | string, open: string, close: string): string =>
  typeof words === 'string' ? words : words.map((word) => `${open}${word}${close}`).join(', ');

export interface Words {
  /** As the post writes them. */
  words: readonly string[];
}

export const messages = {
  hype: {
    en: ({ words }: Words) =>
      `${listed(words, '"', '"')} in one breath is what a brochure says, not a person: say what readers can do now, "You can now cancel with one click"`,
    de: ({ words }: Words) =>
      `${listed(words, '„', '“')} in einem Atemzug klingt nach Prospekt, nicht nach Mensch: sagen, was man jetzt tun kann, „Sie können jetzt mit einem Klick kündigen“`,
  },
  nominal: {
    en: ({ words }: Words) =>
      `${listed(words, '"', '"')} hide who does what behind nouns: use verbs, and name who does it`,
    de: ({ words }: Words) =>
      `${listed(words, '„', '“')} verstecken hinter Hauptwörtern, wer was tut: Verben nehmen und sagen, wer es tut`,
  },
  'long-sentence': {
    en: ({ count, longest }: { count: number; longest: number }) =>
      `This sentence has ${count} words, more than ${longest}: make two of it, each with one thought`,
    de: ({ count, longest }: { count: number; longest: number }) =>
      `Dieser Satz hat ${count} Wörter, mehr als ${longest}: zwei daraus machen, jeder mit einem Gedanken`,
  },
};
