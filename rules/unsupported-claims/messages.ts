export interface Quote {
  quote: string;
}

export const messages = {
  superlative: {
    en: ({ quote }: Quote) =>
      `"${quote}" has to be true and provable: name who says so, with a link, or say what you did better`,
    de: ({ quote }: Quote) =>
      `„${quote}“ muss stimmen und zu beweisen sein: sagen, wer das sagt, mit Link, oder was ihr besser gemacht habt`,
  },
  only: {
    en: ({ quote }: Quote) =>
      `"${quote}" is wrong as soon as there is another: add the source, or say what is new about it`,
    de: ({ quote }: Quote) =>
      `„${quote}“ ist falsch, sobald es noch etwas davon gibt: die Quelle nennen oder sagen, was daran neu ist`,
  },
  guarantee: {
    en: ({ quote }: Quote) =>
      `"${quote}" is a promise that customers can hold you to: say what you have measured, or link the terms`,
    de: ({ quote }: Quote) =>
      `„${quote}“ ist ein Versprechen, an dem man euch messen kann: sagen, was gemessen wurde, oder die Bedingungen verlinken`,
  },
  green: {
    en: ({ quote }: Quote) =>
      `"${quote}" says nothing that can be checked, which the EU has banned since 27 September 2026: say what exactly, with proof: "made of 80 % recycled plastic"`,
    de: ({ quote }: Quote) =>
      `„${quote}“ sagt nichts Nachprüfbares, das verbietet die EU seit dem 27. September 2026: genau sagen, was, mit Nachweis: „aus 80 % Rezyklat“`,
  },
  offset: {
    en: ({ quote }: Quote) =>
      `"${quote}" about a product may not rest on offsets in the EU (Directive 2024/825): say by how much you cut emissions, and since when`,
    de: ({ quote }: Quote) =>
      `„${quote}“ darf in der EU bei Produkten nicht auf Ausgleich beruhen (Richtlinie 2024/825): sagen, um wie viel Emissionen gesenkt wurden und seit wann`,
  },
  finance: {
    en: ({ quote }: Quote) =>
      `"${quote}" promises what no investment can (FINRA 2210): say what it did in which years, and that it can fall`,
    de: ({ quote }: Quote) =>
      `„${quote}“ verspricht, was keine Anlage kann: sagen, wie sie sich in welchen Jahren entwickelt hat und dass sie fallen kann`,
  },
  health: {
    en: ({ quote }: Quote) =>
      `"${quote}" promises healing, which needs an approved claim: say what it is for, and let the approved wording speak`,
    de: ({ quote }: Quote) =>
      `„${quote}“ verspricht Heilung, das braucht eine zugelassene Angabe: sagen, wofür es gedacht ist, im zugelassenen Wortlaut`,
  },
};
