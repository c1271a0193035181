/** What may follow a time without changing it: its zone's name, a remark in brackets, the end of a span. */
const harmless = /^(?:[A-Z]{2,5}|\(.*\)|[-–]\s*\d{1,2}[:.]\d{2}(?:\s*Uhr)?)?$/;

const clock =
  /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?![\d:.])\s*(?:([ap])\.?m\b\.?|(Uhr|h)\b)?\s*(?:(?:GMT|UTC)?([+-]\d{2}:?\d{2})|(Z|UTC|GMT)\b)?\s*/i;

/**
 * A time of day as ISO writes it, with its zone where it has one: "9:00", "2:30 PM", "14.30", "14 Uhr", "09:30:00Z".
 * `undefined` for what is no time, `null` for one that no clock shows, such as 25:99.
 */
export function clockTimeOf(text: string): string | null | undefined {
  const parts = clock.exec(text);
  if (parts === null) return undefined;
  const [all, hour = '', minute, second, half, word, offset, universal] = parts;
  // A number alone may count anything.
  if (minute === undefined && half === undefined && word === undefined) return undefined;
  if (!harmless.test(text.slice(all.length))) return undefined;
  const hours = hoursOf(Number(hour), half?.toLowerCase());
  if (hours === undefined || Number(minute ?? 0) > 59 || Number(second ?? 0) >= 60) return null;
  const time = [String(hours).padStart(2, '0'), minute ?? '00', second].filter((part) => part !== undefined).join(':');
  return time + (offset ?? (universal ? 'Z' : ''));
}

function hoursOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23 || (half === 'a' && hour > 12)) return undefined;
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
