/** How often something is to happen. */
export interface Cadence {
  times: number;
  per: 'day' | 'week' | 'month';
}

/** What `cadenceOf` reads, for schemas. */
export const cadencePattern = '^[1-9]\\d?/(?:day|week|month)$';

/** Of "3/week"; nothing of what is none. */
export function cadenceOf(text: string): Cadence | undefined {
  const [, times, per] = /^([1-9]\d?)\/(day|week|month)$/.exec(text) ?? [];
  return times === undefined ? undefined : { times: Number(times), per: per as Cadence['per'] };
}

const daysIn = { day: 1, week: 7, month: 30 };

/**
 * How many days without anything are more than a slip: twice the usual distance, and never less than the whole period, or a
 * long weekend where something is planned each day.
 */
export function longestGap({ times, per }: Cadence): number {
  return Math.ceil(Math.max((2 * daysIn[per]) / times, per === 'day' ? 4 : daysIn[per]));
}
