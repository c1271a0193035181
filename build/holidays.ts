import Holidays from 'date-holidays';
import { regions } from '../src/time/regions.js';

/** Planning ahead needs few years, and no calendar is right for long: a parliament may make or drop a holiday any year. */
const firstYear = 2025;
const lastYear = 2035;

/** Of each name its days, as `YYYYMMDD`. */
type Days = Record<string, number[]>;

/**
 * The public holidays of all regions, from the data of date-holidays, which fills 30 MB with those of the whole world. A state has
 * only what its country has not. Names stand as `English|German`.
 */
export function holidaysModule(): string {
  const table: Record<string, Days> = {};
  for (const region of regions) {
    const country = table[region.slice(0, region.indexOf('-'))];
    const days = daysOf(region);
    const own = Object.entries(days).flatMap(([name, dates]) => {
      const left = dates.filter((date) => !country?.[name]?.includes(date));
      return left.length > 0 ? [[name, left]] : [];
    });
    table[region] = Object.fromEntries(own);
  }
  const data = { from: firstYear, until: lastYear, table };
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

function daysOf(region: string): Days {
  // The United Kingdom is GB in ISO 3166, and "uk" wherever smlint speaks of jurisdictions.
  const [country = '', state] = region.replace(/^uk/, 'gb').toUpperCase().split('-');
  const days: Days = {};
  const calendar = (language: string) =>
    state === undefined
      ? new Holidays(country, { languages: [language], types: ['public'] })
      : new Holidays(country, state, { languages: [language], types: ['public'] });
  const [english, german] = [calendar('en'), calendar('de')];
  for (let year = firstYear; year <= lastYear; year++) {
    const names = german.getHolidays(year);
    for (const { date, name, rule } of english.getHolidays(year)) {
      const other = names.find((one) => one.rule === rule && one.date === date)?.name ?? name;
      const key = `${plain(name)}|${plain(other)}`;
      days[key] ??= [];
      days[key].push(Number(date.slice(0, 10).replaceAll('-', '')));
    }
  }
  return days;
}

/** "Christmas Day (substitute day)" is a day off like any other. */
function plain(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}
