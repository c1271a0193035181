import type { InWords } from '../../src/time/day.js';

export interface Again {
  other: string;
  date: InWords;
  days: number;
}

export const messages = {
  again: {
    en: ({ other, date, days }: Again) =>
      `says the same as ${other} of ${date.en} on this channel: say it anew, or wait until ${days} days have passed`,
    de: ({ other, date, days }: Again) =>
      `sagt dasselbe wie ${other} vom ${date.de} auf diesem Kanal: neu sagen oder warten, bis ${days} Tage vergangen sind`,
  },
  unadapted: {
    en: ({ other }: { other: string }) =>
      `the same long text as ${other} on another network, word for word: fit it to the readers here`,
    de: ({ other }: { other: string }) =>
      `derselbe lange Text wie ${other} in einem anderen Netzwerk, Wort für Wort: für die Leser hier zuschneiden`,
  },
};
