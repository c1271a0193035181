const aDay = 86_400_000;

/** The ISO date of a day; nothing where there is no such day. Months count from 1. */
export function dayOfParts(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Of an ISO date: Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10);
}

/** How many days the second ISO date comes after the first. */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / aDay;
}

const names = {
  en: { weekday: partOf('en', { weekday: 'long' }), month: partOf('en', { month: 'long' }) },
  de: { weekday: partOf('de', { weekday: 'long' }), month: partOf('de', { month: 'long' }) },
};

function partOf(locale: string, part: Intl.DateTimeFormatOptions): (day: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => {
    format ??= new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' });
    return format.format(new Date(day));
  };
}

/** "Wednesday", "Mittwoch". */
export function weekdayName(day: string, locale: 'en' | 'de'): string {
  return names[locale].weekday(day);
}

/** "3 March 2027", "3. März 2027". */
export function dayName(day: string, locale: 'en' | 'de'): string {
  const { month } = names[locale];
  return `${Number(day.slice(8))}${locale === 'de' ? '.' : ''} ${month(day)} ${day.slice(0, 4)}`;
}

/** The same in both languages of messages. */
export interface InWords {
  en: string;
  de: string;
}

export function weekdayInWords(day: string): InWords {
  return { en: weekdayName(day, 'en'), de: weekdayName(day, 'de') };
}

export function dayInWords(day: string): InWords {
  return { en: dayName(day, 'en'), de: dayName(day, 'de') };
}

/** "22 March to 6 April 2027", "22. März bis 6. April 2027"; both years where they differ. */
export function daysInWords(from: string, until: string): InWords {
  const [first, last] = [dayInWords(from), dayInWords(until)];
  if (from === until) return last;
  const year = from.slice(0, 4) === until.slice(0, 4) ? ` ${from.slice(0, 4)}` : '';
  const begin = (name: string) => name.slice(0, name.length - year.length);
  return { en: `${begin(first.en)} to ${last.en}`, de: `${begin(first.de)} bis ${last.de}` };
}
