/** A date as it is written, before a time zone has its say. */
export interface Moment {
  /** Milliseconds since 1970: of the instant, or of what the clock on the wall shows, taken for Greenwich. */
  ms: number;
  /** `instant` where the offset is written too, `wall` where it isn't, `day` where there is no time at all. */
  kind: 'instant' | 'wall' | 'day';
}

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** Reads an ISO date such as 2027-03-28, 2027-03-28T09:00 or 2027-03-28T09:00+02:00; nothing of what is none. */
export function momentOf(text: string): Moment | undefined {
  const [, day, time, offset] = pattern.exec(text) ?? [];
  if (day === undefined) return undefined;
  const wall = Date.parse(`${day}T${time ?? '00:00'}Z`);
  // Date.parse takes the 30th of February for a day in March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day) return undefined;
  if (time === undefined) return { ms: wall, kind: 'day' };
  return offset === undefined ? { ms: wall, kind: 'wall' } : { ms: wall - offsetOf(offset), kind: 'instant' };
}

/** "+02:00" and "-0530" in milliseconds. */
function offsetOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
