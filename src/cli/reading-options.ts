import { draftReader, readerNamed } from '../post/read.js';
import { type ColumnMap, columnFields, type Reader } from '../post/reader.js';
import type { DraftConfig } from './configs.js';
import type { RawOptions } from './invocation.js';
import { choose, UsageError } from './usage-error.js';

export interface ReadingOptions {
  reader?: Reader;
  map?: ColumnMap;
}

/** `--reader` and `--map`. Throws a `UsageError` that names the nearest known word. */
export function readReadingOptions({ reader, map }: Pick<RawOptions, 'reader' | 'map'>): ReadingOptions {
  return { ...(reader !== undefined && { reader: known(reader) }), ...(map && { map: readMap(map) }) };
}

/** The reader of one draft: what the flags say is stronger than the config, and that than the name. */
export function readerOf(path: string, flags: ReadingOptions, { config: { reading }, readers }: DraftConfig): Reader {
  const reader = flags.reader ?? (reading.reader === undefined ? undefined : readerNamed(reading.reader));
  const map = flags.map ?? reading.map;
  return draftReader(path, { plugged: readers, ...(reader && { reader }), ...(map && { map }) });
}

function known(name: string): Reader {
  try {
    return readerNamed(name);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

function readMap(pairs: readonly string[]): ColumnMap {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1 || at === pair.length - 1) {
        throw new UsageError(`--map takes a field and a column, not "${pair}". Write --map text=Caption.`);
      }
      return [choose('field', pair.slice(0, at).trim(), columnFields), pair.slice(at + 1).trim()];
    }),
  );
}
