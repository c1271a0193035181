import { clockTimeOf } from './clock.js';

const months = [
  'jan january januar jänner',
  'feb february februar feber',
  'mar march mär märz mrz maerz',
  'apr april',
  'may mai',
  'jun june juni',
  'jul july juli',
  'aug august',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december dez dezember',
].map((names) => names.split(' '));

const weekday =
  /^(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,\s-]+/i;

/**
 * The ISO date that a tool's or a person's date means, `undefined` where it could mean two: "2026-12-31 09:00",
 * "31.12.26", "12/31/2026 9:00 PM", "Do, 31. Dezember 2026, 14 Uhr", "Dec 31, 2026",
 * "Wed May 04 02:18:49 +0000 2016", seconds since 1970.
 */
export function isoDateOf(value: unknown): string | undefined {
  if (typeof value === 'number') return fromSeconds(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().normalize('NFC');
  if (/^\d{10}$/.test(text)) return fromSeconds(Number(text));
  if (/^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} [\d:]{8} [+-]\d{4} \d{4}$/.test(text)) {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
  }
  const dated = text.replace(weekday, '');
  return numbered(dated) ?? spelled(dated);
}

function numbered(text: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3], text.slice(iso[0].length));
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.:])/.exec(text);
  if (german) return dateOf(german[3]?.padStart(4, '20'), german[2], german[1], text.slice(german[0].length));
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text);
  if (!slashed) return undefined;
  const [all, first, second, year] = slashed;
  const rest = text.slice(all.length);
  if (Number(first) > 12) return dateOf(year, second, first, rest);
  if (Number(second) > 12 || first === second) return dateOf(year, first, second, rest);
  return undefined;
}

function spelled(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:of\s+)?(\p{L}+)[.,]?[\s-]*(\d{4})(?!\d)/iu.exec(text);
  if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], text.slice(dayFirst[0].length));
  const monthFirst = /^(\p{L}+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(text);
  if (!monthFirst) return undefined;
  return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], text.slice(monthFirst[0].length));
}

function monthOf(name = ''): string {
  return String(months.findIndex((names) => names.includes(name.toLowerCase())) + 1);
}

function fromSeconds(seconds: number): string | undefined {
  return seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : undefined;
}

/** `rest` is what follows the day: a time, or words that say nothing about it. */
function dateOf(year = '', month = '', day = '', rest = ''): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const iso = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const between = /^(?:T|(?:,|\s)\s*(?:[-–@]|(?:um|at)\b)?\s*)/i.exec(rest);
  const time = between ? clockTimeOf(rest.slice(between[0].length)) : undefined;
  if (time === null) return undefined;
  return time === undefined ? iso : `${iso}T${time}`;
}
