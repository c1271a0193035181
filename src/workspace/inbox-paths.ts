import { resolve } from 'node:path';
import type { FileConfig } from '../config/resolve.js';

/** Where the files of a config's inbox lie; absolute. */
export function inboxPaths({ inbox }: Pick<FileConfig, 'inbox'>): string[] {
  return inbox?.files.map((file) => resolve(inbox.folder, file)) ?? [];
}
