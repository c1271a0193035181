import data from 'smlint:holidays';
import type { InWords } from './day.js';

const { from, until, table } = data;

/** The years of which holidays are known, both included. */
export const knownYears = { from, until };

const byRegion = new Map<string, Map<number, string>>();

/** The public holiday of an ISO date in a region (see `regions`), in which the holidays of its whole country are holidays, too. */
export function holidayOn(day: string, region: string): InWords | undefined {
  const number = Number(day.replaceAll('-', ''));
  const [country = ''] = region.split('-');
  const name = daysOf(country).get(number) ?? daysOf(region).get(number);
  if (name === undefined) return undefined;
  const [en = '', de = ''] = name.split('|');
  return { en, de };
}

function daysOf(region: string): Map<number, string> {
  let days = byRegion.get(region);
  if (!days) {
    const entries = Object.entries(table[region] ?? {});
    days = new Map(entries.flatMap(([name, dates]) => dates.map((date) => [date, name])));
    byRegion.set(region, days);
  }
  return days;
}
