export const messages = {
  mixed: {
    en: ({ quote, other }: { quote: string; other: string }) =>
      `"${quote}" after "${other}": address readers in one way throughout`,
    de: ({ quote, other }: { quote: string; other: string }) =>
      `„${quote}“ nach „${other}“: durchgehend bei einer Anrede bleiben`,
  },
  'other-form': {
    en: ({ quote, form }: { quote: string; form: string }) =>
      `"${quote}" is not how the company addresses its readers: use "${form}"`,
    de: ({ quote, form }: { quote: string; form: string }) =>
      `„${quote}“ ist nicht die Anrede des Hauses: „${form}“ verwenden`,
  },
  'other-sign': {
    en: ({ quote, better }: { quote: string; better: string }) =>
      `"${quote}" is not how the company writes it: "${better}"`,
    de: ({ quote, better }: { quote: string; better: string }) =>
      `„${quote}“ ist nicht die Schreibweise des Hauses: „${better}“`,
  },
  'no-sign': {
    en: ({ quote }: { quote: string }) =>
      `"${quote}": the company writes this without a sign; name both, or find a word for all, such as "Team" or "Beschäftigte"`,
    de: ({ quote }: { quote: string }) =>
      `„${quote}“: das Haus schreibt das ohne Zeichen; beide nennen oder ein Wort für alle finden, etwa „Team“ oder „Beschäftigte“`,
  },
  'write-so': {
    en: ({ better }: { better: string }) => `Write "${better}"`,
    de: ({ better }: { better: string }) => `„${better}“ schreiben`,
  },
};
