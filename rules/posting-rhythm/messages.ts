import type { Cadence } from '../../src/time/cadence.js';

export interface Burst {
  name: string;
  count: number;
  most: number;
  span: 'hour' | Cadence['per'];
}

export interface Silent {
  name: string;
  days: number;
  planned: Cadence;
}

const spans = {
  en: { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month' },
  de: { hour: 'in einer Stunde', day: 'an einem Tag', week: 'in einer Woche', month: 'in einem Monat' },
};
const planned = {
  en: ({ times, per }: Cadence) => `${times} a ${per}`,
  de: ({ times, per }: Cadence) => `${times} ${{ day: 'am Tag', week: 'in der Woche', month: 'im Monat' }[per]}`,
};

export const messages = {
  burst: {
    en: ({ name, count, most, span }: Burst) =>
      `the ${ordinal(count)} post on ${name} within ${spans.en[span]}, ${most} are the most: spread them out`,
    de: ({ name, count, most, span }: Burst) =>
      `der ${count}. Beitrag auf ${name} ${spans.de[span]}, höchstens ${most} sollen es sein: besser verteilen`,
  },
  gap: {
    en: ({ name, days, planned: plan, other }: Silent & { other: string }) =>
      `${days} days without a post on ${name} since ${other}, planned are ${planned.en(plan)}: post something before this, or plan fewer`,
    de: ({ name, days, planned: plan, other }: Silent & { other: string }) =>
      `seit ${other} ${days} Tage kein Beitrag auf ${name}, geplant sind ${planned.de(plan)}: davor etwas posten oder weniger planen`,
  },
  dead: {
    en: ({ name, days, planned: plan }: Silent) =>
      `nothing on ${name} in the ${days} days after this post, planned are ${planned.en(plan)}: revive the channel, or close it and say where you are`,
    de: ({ name, days, planned: plan }: Silent) =>
      `nach diesem Beitrag ${days} Tage lang nichts auf ${name}, geplant sind ${planned.de(plan)}: den Kanal beleben oder schließen und sagen, wo man zu finden ist`,
  },
};

function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
