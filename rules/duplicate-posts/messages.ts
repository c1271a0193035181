import { dayName } from '../../src/time/day.js';

export interface Again {
  other: string;
  /** ISO date. */
  day: string;
  days: number;
}

export const messages = {
  again: {
    en: ({ other, day, days }: Again) =>
      `says the same as ${other} of ${dayName(day, 'en')} on this channel: say it anew, or wait until ${days} days have passed`,
    de: ({ other, day, days }: Again) =>
      `sagt dasselbe wie ${other} vom ${dayName(day, 'de')} auf diesem Kanal: neu sagen oder warten, bis ${days} Tage vergangen sind`,
  },
  unadapted: {
    en: ({ other }: { other: string }) =>
      `the same long text as ${other} on another network, word for word: fit it to the readers here`,
    de: ({ other }: { other: string }) =>
      `derselbe lange Text wie ${other} in einem anderen Netzwerk, Wort für Wort: für die Leser hier zuschneiden`,
  },
};
