import type { Settings } from '../../rule/settings.js';
import type { Zone } from '../../time/zone.js';

/** The time zone of the calendar. What knows of time zones is loaded by runs with dates alone. */
export async function zoneOf({ calendar }: Pick<Settings, 'calendar'>): Promise<Zone> {
  const { createZone } = await import('../../time/zone.js');
  return createZone(calendar?.timezone ?? 'UTC');
}
