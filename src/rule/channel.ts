import type { CalendarPost } from './calendar.js';

/**
 * Tells the accounts of a calendar apart: platform and account, else author. A post that names only its platform belongs
 * to the company's one channel there. Nothing where posts can't be told apart: without a platform, or of employees
 * without a name.
 */
export function channelOf({ platform, account, author, role }: CalendarPost): string | undefined {
  const name = account ?? author;
  if (platform === 'unknown' || (name === undefined && role === 'employee')) return undefined;
  return `${platform} ${(name ?? '').replace(/^@/, '').toLowerCase()}`;
}
