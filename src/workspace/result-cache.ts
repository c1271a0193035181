import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LintResult } from '../lint/results.js';
import { sidecarEnding } from '../post/sidecar.js';

export type CacheStrategy = 'metadata' | 'content';

/** Results of earlier runs. What is confidential is masked in a result, so it is in the cache. */
export interface ResultCache {
  /** What was found in the file the last time, if file and `key` are still the same. */
  get(path: string, key: string): Promise<LintResult | undefined>;
  put(path: string, key: string, result: LintResult): Promise<void>;
  save(): Promise<void>;
}

interface Entry {
  key: string;
  state: string;
  /** The text itself stays out of the cache. */
  hasSource: boolean;
  result: LintResult;
}

/** Raised when the shape of the cache file changes. */
const format = 1;
const mark = 'smlint results';

/**
 * Opens the cache at `location`, a file or a folder. `complain` is told why an older or broken one begins anew; a file that
 * is no cache of smlint is never written over.
 */
export function openCache(
  location: string,
  strategy: CacheStrategy,
  version: string,
  complain: (message: string) => void,
): ResultCache {
  const path = isFolder(location) ? join(location, '.smlintcache') : location;
  const { entries, isForeign } = readEntries(path, version, complain);
  let isChanged = false;
  return {
    async get(file, key) {
      const entry = entries.get(file);
      if (entry?.key !== key || entry.state !== (await stateOf(file, strategy))) return undefined;
      return entry.hasSource
        ? { ...entry.result, source: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') }
        : entry.result;
    },
    async put(file, key, { source, ...result }) {
      const state = await stateOf(file, strategy);
      if (result.fatalErrorCount > 0 || state === undefined) entries.delete(file);
      else entries.set(file, { key, state, hasSource: source !== undefined, result });
      isChanged = true;
    },
    async save() {
      if (!isChanged || isForeign) return;
      const files = Object.fromEntries([...entries].filter(([file]) => existsSync(file)));
      const { writeFile } = await import('atomically');
      await writeFile(path, JSON.stringify({ mark, format, version, files }));
    },
  };
}

function readEntries(
  path: string,
  version: string,
  complain: (message: string) => void,
): { entries: Map<string, Entry>; isForeign: boolean } {
  const entries = new Map<string, Entry>();
  if (!existsSync(path)) return { entries, isForeign: false };
  const text = readFileSync(path, 'utf8');
  if (text !== '' && !text.startsWith(`{"mark":"${mark}"`)) {
    complain(`"${path}" is no cache of smlint and was left alone. Name another file with --cache-location.`);
    return { entries, isForeign: true };
  }
  try {
    const cache = JSON.parse(text) as { format?: number; version?: string; files?: Record<string, Entry> };
    if (cache.format !== format || cache.version !== version) {
      complain(`The cache was written by smlint ${String(cache.version)} and begins anew.`);
    } else for (const [file, entry] of Object.entries(cache.files ?? {})) entries.set(file, entry);
  } catch {
    complain('The cache is broken and begins anew.');
  }
  return { entries, isForeign: false };
}

/** What tells a changed file, or a changed sidecar of it, from an unchanged one. */
async function stateOf(file: string, strategy: CacheStrategy): Promise<string | undefined> {
  const states: string[] = [];
  for (const path of [file, file + sidecarEnding]) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) states.push('absent');
    else states.push(strategy === 'content' ? await hashOf(path) : `${stats.mtimeMs} ${stats.size}`);
  }
  return states[0] === 'absent' ? undefined : states.join(', ');
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}

/** One short text for whatever decides about a result. */
export function keyOf(facts: unknown): string {
  const plain = JSON.stringify(facts, (_, value) => (value instanceof Map ? [...value] : value));
  return createHash('sha256').update(plain).digest('hex');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? /[\\/]$/.test(path);
}
