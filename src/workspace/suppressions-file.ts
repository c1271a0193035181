import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAbove } from './config-places.js';

export const suppressionsName = 'smlint-suppressions.json';

/** The nearest suppressions file in a folder or above it; a look at the disk for each folder. */
export function findSuppressions(folder: string): string | undefined {
  const paths = foldersAbove(folder).map((above) => join(above, suppressionsName));
  return paths.find((path) => existsSync(path));
}
