import { relative } from 'node:path';
import type { FileConfig } from '../config/resolve.js';
import type { Message } from '../inbox/message.js';
import { zoneOf } from '../lint/calendar/zone.js';
import type { Inquiry } from '../rule/calendar.js';
import type { Settings } from '../rule/settings.js';
import { inboxPaths } from '../workspace/inbox-paths.js';

/** What customers wrote, by config; empty for one without an inbox. */
export interface Inboxes {
  of(settings: Settings): readonly Message[];
  /** The same without the customers' words. */
  inquiriesOf(settings: Settings): Promise<readonly Inquiry[]>;
}

export const noInboxes: Inboxes = { of: () => [], inquiriesOf: async () => [] };

/** Reads the inboxes of all configs, each once. Throws an `InboxError`. */
export async function openInboxes(
  configs: readonly Pick<FileConfig, 'inbox' | 'settings'>[],
  cwd: string,
): Promise<Inboxes> {
  const opened = new Map<Settings, readonly Message[]>();
  for (const config of configs) {
    if (config.inbox === undefined || opened.has(config.settings)) continue;
    const { readInboxFiles } = await import('../workspace/inbox.js');
    const files = inboxPaths(config).map((path) => ({ path, name: relative(cwd, path) || path }));
    opened.set(config.settings, await readInboxFiles(files, await zoneOf(config.settings)));
  }
  const of: Inboxes['of'] = (settings) => opened.get(settings) ?? [];
  return { of, inquiriesOf: async (settings) => of(settings).map(({ text: _, ...inquiry }) => inquiry) };
}
