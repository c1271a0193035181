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
};
