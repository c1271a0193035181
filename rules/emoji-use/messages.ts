export const messages = {
  row: {
    en: ({ quote }: { quote: string }) => `Screen readers read "${quote}" out one by one: one is enough`,
    de: ({ quote }: { quote: string }) => `Vorlesehilfen lesen „${quote}“ einzeln vor: eines reicht`,
  },
  bullets: {
    en: ({ quote, count }: { quote: string; count: number }) =>
      `${count} lines begin with an emoji such as "${quote}", and each is read out: use "-" for lists`,
    de: ({ quote, count }: { quote: string; count: number }) =>
      `${count} Zeilen beginnen mit einem Emoji wie „${quote}“, und jedes wird vorgelesen: für Listen „-“ nehmen`,
  },
  many: {
    en: ({ count, most }: { count: number; most: number }) =>
      `${count} emoji are a lot to listen to, ${most} are plenty: keep the ones that say something`,
    de: ({ count, most }: { count: number; most: number }) =>
      `${count} Emoji sind viel zum Zuhören, ${most} reichen gut: die behalten, die etwas sagen`,
  },
};
