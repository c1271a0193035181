import type { Cadence } from '../../src/rule/strategy.js';
import type { InWords } from '../../src/time/day.js';

export const spanInWords: Record<'hour' | Cadence['per'], InWords> = {
  hour: { en: 'an hour', de: 'in einer Stunde' },
  day: { en: 'a day', de: 'an einem Tag' },
  week: { en: 'a week', de: 'in einer Woche' },
  month: { en: 'a month', de: 'in einem Monat' },
};

const often = { day: 'am Tag', week: 'in der Woche', month: 'im Monat' };

/** "planned are 3 a week", "geplant ist 1 am Tag" */
export function cadenceInWords({ times, per }: Cadence): InWords {
  return {
    en: `planned ${times === 1 ? 'is' : 'are'} ${times} a ${per}`,
    de: `geplant ${times === 1 ? 'ist' : 'sind'} ${times} ${often[per]}`,
  };
}
