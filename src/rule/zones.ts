import type { Zone } from '../time/zone.js';
import { late } from './late.js';

const loaded = late(() => import('../time/zone.js'));
const zones = new Map<string, Zone>();

/** A time zone for a rule's `check`, by its IANA name. Throws `Needed` when time zones are not loaded yet. */
export function zoneNamed(name: string): Zone {
  const zone = zones.get(name) ?? loaded().createZone(name);
  zones.set(name, zone);
  return zone;
}
