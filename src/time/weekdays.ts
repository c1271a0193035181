/** Days of the week as configs write them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Monday to Friday, where a config doesn't say. */
export const workdays: readonly Weekday[] = weekdays.slice(0, 5);

/** Monday is 1, Sunday 7. */
export function weekdayNumbers(days: readonly Weekday[]): ReadonlySet<number> {
  return new Set(days.map((day) => weekdays.indexOf(day) + 1));
}
