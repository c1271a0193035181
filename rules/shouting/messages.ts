export interface Quote {
  quote: string;
}

export const messages = {
  capitals: {
    en: ({ quote }: Quote) =>
      `"${quote}" in capitals reads as shouting, and is hard to read with dyslexia: write it in normal letters`,
    de: ({ quote }: Quote) =>
      `„${quote}“ in Großbuchstaben klingt nach Schreien und ist mit Leseschwäche schwer zu lesen: normal schreiben`,
  },
  marks: {
    en: ({ quote }: Quote) => `"${quote}" raises the voice: one mark says it`,
    de: ({ quote }: Quote) => `„${quote}“ hebt die Stimme: ein Zeichen sagt es auch`,
  },
  stretched: {
    en: ({ quote }: Quote) => `"${quote}" is drawn out, which a screen reader can't say: write the word as it is`,
    de: ({ quote }: Quote) =>
      `„${quote}“ ist in die Länge gezogen, das kann keine Vorlesehilfe sprechen: normal schreiben`,
  },
  spaced: {
    en: ({ quote }: Quote) => `"${quote}" is spelled out letter by letter by screen readers: close the gaps`,
    de: ({ quote }: Quote) => `„${quote}“ wird Buchstabe für Buchstabe vorgelesen: die Lücken schließen`,
  },
  'write-so': {
    en: ({ better }: { better: string }) => `Write "${better}"`,
    de: ({ better }: { better: string }) => `„${better}“ schreiben`,
  },
};
