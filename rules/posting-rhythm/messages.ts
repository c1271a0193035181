import type { InWords } from '../../src/time/day.js';

export interface Burst {
  name: string;
  count: number;
  most: number;
  span: InWords;
}

export interface Silent {
  name: string;
  days: number;
  planned: InWords;
}

export const messages = {
  burst: {
    en: ({ name, count, most, span }: Burst) =>
      `post number ${count} on ${name} within ${span.en}, ${most} are the most: spread them out`,
    de: ({ name, count, most, span }: Burst) =>
      `der ${count}. Beitrag auf ${name} ${span.de}, höchstens ${most} sollen es sein: besser verteilen`,
  },
  gap: {
    en: ({ name, days, planned, other }: Silent & { other: string }) =>
      `${days} days without a post on ${name} since ${other}, ${planned.en}: post something before this, or plan fewer`,
    de: ({ name, days, planned, other }: Silent & { other: string }) =>
      `seit ${other} ${days} Tage kein Beitrag auf ${name}, ${planned.de}: davor etwas posten oder weniger planen`,
  },
  dead: {
    en: ({ name, days, planned }: Silent) =>
      `nothing on ${name} in the ${days} days after this post, ${planned.en}: revive the channel, or close it and say where you are`,
    de: ({ name, days, planned }: Silent) =>
      `nach diesem Beitrag ${days} Tage lang nichts auf ${name}, ${planned.de}: den Kanal beleben oder schließen und sagen, wo man zu finden ist`,
  },
};
