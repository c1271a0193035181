import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSuppressions, type Suppressions, SuppressionsError } from '../lint/suppressions.js';
import { foldersAbove } from './config-places.js';

export const suppressionsName = 'smlint-suppressions.json';

/** The nearest suppressions file in a folder or above it; a look at the disk for each folder. */
export function findSuppressions(folder: string): string | undefined {
  const paths = foldersAbove(folder).map((above) => join(above, suppressionsName));
  return paths.find((path) => existsSync(path));
}

/** None when there is no such file. Throws a `SuppressionsError` that names the file and the next step. */
export function readSuppressions(path: string): Suppressions {
  try {
    return parseSuppressions(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    const reason = error instanceof SuppressionsError ? error.message : `it can't be read, ${(error as Error).message}`;
    throw new SuppressionsError(
      `${path} is of no use: ${reason}. Mend it, or remove it and run smlint --suppress-all.`,
    );
  }
}
