import type { Locale } from '../../rule/rule.js';

const dayLength = 86_400_000;
const tags = { en: 'en-GB', de: 'de-DE' };

/** The day of an ISO date with or without a time, as the draft says it, whatever its zone. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** The time of day as the draft says it, or nothing. */
export function timeOf(iso: string): string {
  return /^\d{2}:\d{2}/.exec(iso.slice(11))?.[0] ?? '';
}

export function dateText(iso: string, locale: Locale): string {
  const time = timeOf(iso);
  return (
    formatDay(dayOf(iso), locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }) +
    (time && `, ${time}`)
  );
}

export function formatDay(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, options).format(new Date(`${day}T00:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One formatter costs as much as formatting a hundred dates. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday);
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** ISO 8601: the first week of a year is the one with its first Thursday. */
export function weekNumber(monday: string): number {
  const thursday = plusDays(monday, 3);
  const yearStart = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - yearStart) / dayLength / 7) + 1;
}
