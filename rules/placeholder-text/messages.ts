export interface Quote {
  quote: string;
}

export const messages = {
  slot: {
    en: ({ quote }: Quote) => `"${quote}" is a slot that nobody has filled in: write what belongs there`,
    de: ({ quote }: Quote) => `„${quote}“ ist eine Lücke der Vorlage: ausfüllen`,
  },
  digits: {
    en: ({ quote }: Quote) => `"${quote}" stands for figures that are still missing: fill them in`,
    de: ({ quote }: Quote) => `„${quote}“ steht für Ziffern, die noch fehlen: eintragen`,
  },
  note: {
    en: ({ quote }: Quote) => `"${quote}" is a note to yourself: settle it before the post goes out`,
    de: ({ quote }: Quote) => `„${quote}“ ist eine Notiz an sich selbst: erledigen, bevor der Beitrag hinausgeht`,
  },
  filler: {
    en: ({ quote }: Quote) => `"${quote}" is filler from a template: write the real text`,
    de: ({ quote }: Quote) => `„${quote}“ ist Fülltext aus einer Vorlage: den richtigen Text schreiben`,
  },
};
