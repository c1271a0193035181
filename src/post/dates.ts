/**
 * The ISO date that a tool's date means, `undefined` where it could mean two: "2026-12-31 09:00", "31.12.2026",
 * "12/31/2026 9:00", "Wed May 04 02:18:49 +0000 2016", seconds since 1970.
 */
export function isoDateOf(value: unknown): string | undefined {
  if (typeof value === 'number') return fromSeconds(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3], iso[4] && iso[4] + (iso[5] ?? ''));
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}:\d{2}))?/.exec(text);
  if (german) return dateOf(german[3], german[2], german[1], german[4]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:,?\s+(\d{1,2}:\d{2}))?/.exec(text);
  if (slashed) {
    const [, first, second, year, time] = slashed;
    if (Number(first) > 12) return dateOf(year, second, first, time);
    if (Number(second) > 12 || first === second) return dateOf(year, first, second, time);
    return undefined;
  }
  if (/^\d{10}$/.test(text)) return fromSeconds(Number(text));
  if (!/^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} [\d:]{8} [+-]\d{4} \d{4}$/.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function fromSeconds(seconds: number): string | undefined {
  return seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : undefined;
}

function dateOf(year = '', month = '', day = '', time?: string): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const iso = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return time ? `${iso}T${time.padStart(5, '0')}` : iso;
}
