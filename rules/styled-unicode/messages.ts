export const messages = {
  styled: {
    en: ({ plain }: { plain: string }) =>
      `screen readers spell these letters out or skip them, and no search finds them: write "${plain}"`,
    de: ({ plain }: { plain: string }) =>
      `Vorleseprogramme buchstabieren diese Zeichen oder überspringen sie, und keine Suche findet sie: „${plain}“ schreiben`,
  },
  invisible: {
    en: (_: object) => 'an invisible character stands here and breaks searches, hashtags and links: take it out',
    de: () => 'hier steht ein unsichtbares Zeichen, das Suche, Hashtags und Links stört: entfernen',
  },
};
