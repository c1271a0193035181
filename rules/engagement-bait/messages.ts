export interface Quote {
  quote: string;
}

export const messages = {
  vote: {
    en: ({ quote }: Quote) =>
      `"${quote}" fishes for likes, and networks show such posts less: ask something that you want to know`,
    de: ({ quote }: Quote) =>
      `„${quote}“ angelt nach Likes, und Netzwerke zeigen solche Beiträge seltener: etwas fragen, das ihr wissen wollt`,
  },
  share: {
    en: ({ quote }: Quote) =>
      `"${quote}" asks to be passed on, and networks show such posts less: give a reason to share it`,
    de: ({ quote }: Quote) =>
      `„${quote}“ bittet ums Weiterreichen, und Netzwerke zeigen solche Beiträge seltener: einen Grund zum Teilen geben`,
  },
  tag: {
    en: ({ quote }: Quote) => `"${quote}" turns readers into a mailing list: ask for their own story instead`,
    de: ({ quote }: Quote) =>
      `„${quote}“ macht aus Lesern einen Verteiler: lieber nach ihrer eigenen Geschichte fragen`,
  },
  comment: {
    en: ({ quote }: Quote) => `"${quote}" asks for a password, not for an opinion: ask an open question`,
    de: ({ quote }: Quote) =>
      `„${quote}“ fragt nach einem Losungswort, nicht nach einer Meinung: eine offene Frage stellen`,
  },
  tease: {
    en: ({ quote }: Quote) => `"${quote}" keeps back what the post is about: say it in the first line`,
    de: ({ quote }: Quote) => `„${quote}“ verschweigt, worum es geht: in der ersten Zeile sagen`,
  },
};
