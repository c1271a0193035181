import { resolve } from 'node:path';
import { escapeText } from '../report/escape.js';
import { keyOf, openCache, type ResultCache } from '../workspace/result-cache.js';
import type { DraftConfig } from './configs.js';
import type { Inboxes } from './inboxes.js';
import { type Io, tell } from './io.js';
import type { LintOptions } from './options.js';

export interface DraftCache extends ResultCache {
  /** Everything but the file itself that a result hangs on. */
  keyFor(config: DraftConfig, readerName: string): string;
}

/** The cache that the flags ask for. The day counts too, for embargoes and waivers run out. */
export async function openDraftCache(options: LintOptions, inboxes: Inboxes, io: Io): Promise<DraftCache | undefined> {
  if (options.cache === undefined) return undefined;
  const { default: project } = await import('../../package.json', { with: { type: 'json' } });
  const { location, strategy } = options.cache;
  const complain = (message: string) => tell(io, escapeText(message));
  const cache = openCache(resolve(io.cwd, location), strategy, project.version, complain);
  const { metadata, locale, minConfidence, today, reading, calendar } = options;
  const flags = { metadata, locale, minConfidence, today, map: reading.map, onlyCalendar: calendar !== undefined };
  const keys = new Map<string, string>();
  const numbers = new Map<DraftConfig['config'], number>();
  return {
    ...cache,
    keyFor({ config, rules }, readerName) {
      const number = numbers.get(config) ?? numbers.size;
      numbers.set(config, number);
      const name = `${number} ${readerName}`;
      const versions = rules.map(({ id, version }) => [id, version]);
      const key = keys.get(name) ?? keyOf({ config, versions, flags, readerName, inbox: inboxes.of(config.settings) });
      keys.set(name, key);
      return key;
    },
  };
}
