import { createRequire } from 'node:module';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { ConfigFile } from '../config/config.js';
import { ConfigError } from '../config/errors.js';
import type { LoadConfig } from '../config/layers.js';
import type { Loaded } from './config-loaders.js';
import { configCandidates, configPlaces, foldersAbove } from './config-places.js';

export interface ConfigFinder {
  /** The nearest config at or above the folder of a draft (absolute path). Throws a ConfigError for one that can't be read. */
  forDraft(path: string): Promise<ConfigFile | undefined>;
  /** The config at a path, relative to `cwd`. Throws a ConfigError. */
  load(path: string): Promise<ConfigFile>;
  /** Follows an `extends` entry: a file beside the config, or a package as the config's own folder sees it. */
  loadExtended: LoadConfig;
}

export interface FinderOptions {
  cwd: string;
  /** Where the search ends; the user's home folder unless told otherwise. */
  home?: string;
  /** Whether configs in JavaScript and TypeScript may be run. */
  allowCode: boolean;
}

/** Finds configs and reads each once. The nearest one wins; only `extends` combines configs. */
export function createConfigFinder({ cwd, home, allowCode }: FinderOptions): ConfigFinder {
  const byFolder = new Map<string, Promise<ConfigFile | undefined>>();
  const byPath = new Map<string, Promise<ConfigFile | undefined>>();

  const nameOf = (path: string) => {
    const name = relative(cwd, path);
    return !name || name.startsWith('..') || isAbsolute(name) ? path : name;
  };

  function read(path: string): Promise<ConfigFile | undefined> {
    return remember(byPath, path, () => readConfig(path, nameOf(path), nameOf, allowCode));
  }

  function search(folders: readonly string[]): Promise<ConfigFile | undefined> {
    const [folder, ...above] = folders;
    if (folder === undefined) return Promise.resolve(undefined);
    return remember(byFolder, folder, async () => {
      for (const candidate of configCandidates(folder)) {
        const config = await read(candidate);
        // For globs a config in `.config/` stands for the folder above, as everywhere.
        if (config) return { ...config, folder };
      }
      return search(above);
    });
  }

  async function load(path: string): Promise<ConfigFile> {
    const config = await read(path);
    if (config) return config;
    throw problem('there is no "socialmedia" key in this file; add it, or name another file', nameOf(path));
  }

  return {
    forDraft: (path) => search(foldersAbove(dirname(path), home)),
    load: (path) => load(resolve(cwd, path)),
    async loadExtended(specifier, from) {
      const isFile = /^\.{0,2}[\\/]/.test(specifier) || isAbsolute(specifier);
      const path = isFile ? resolve(dirname(from.path), specifier) : resolvePackage(specifier, from);
      const config = await load(path).catch((error: unknown) => {
        throw isMissing(error) ? problem(`there is no file "${specifier}" (${nameOf(path)}); check the path`) : error;
      });
      // The globs of a package would never match: they are meant for the project that extends it.
      return isFile ? config : { ...config, folder: from.folder };
    },
  };
}

async function readConfig(path: string, name: string, nameOf: (path: string) => string, allowCode: boolean) {
  const [{ Explorer }, { configLoaders }] = await Promise.all([importExplorer(), import('./config-loaders.js')]);
  const explorer = new Explorer({
    moduleName: 'socialmedia',
    searchPlaces: configPlaces,
    loaders: configLoaders(nameOf, allowCode),
    transform: (found) => found,
    cache: false,
    searchStrategy: 'none',
  });
  try {
    const found = await explorer.load(path);
    if (!found) return undefined;
    const { value, locate } = found.config ?? { value: null };
    if (value === null || value === undefined) {
      throw problem('this config is empty; begin with "extends: smlint:recommended" or run "smlint init"', name);
    }
    return { path, name, folder: dirname(path), value, ...(locate && { locate }) } satisfies ConfigFile;
  } catch (error) {
    throw error instanceof ConfigError ? error : unreadable(error, name);
  }
}

/** What this file uses of cosmiconfig's explorer. */
interface ExplorerClass {
  new (options: {
    moduleName: string;
    searchPlaces: readonly string[];
    loaders: object;
    transform: (found: unknown) => unknown;
    cache: boolean;
    searchStrategy: 'none';
  }): { load(path: string): Promise<{ config?: Loaded } | null> };
}

/**
 * Not `cosmiconfig()` itself: that first looks for its own settings and for this runs `.config/config.js` of the current
 * folder, whatever `allowCode` says. The class behind it does not.
 */
async function importExplorer(): Promise<{ Explorer: ExplorerClass }> {
  const loaded = (await import('cosmiconfig/dist/Explorer.js')) as object;
  return ('Explorer' in loaded ? loaded : (loaded as { default: object }).default) as { Explorer: ExplorerClass };
}

function resolvePackage(specifier: string, from: ConfigFile): string {
  try {
    return createRequire(from.path).resolve(specifier);
  } catch {
    const looksLikeFile = /\.(ya?ml|json|[cm]?[jt]s)$/.test(specifier) && !specifier.startsWith('@');
    const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    const hint = looksLikeFile
      ? `for a file write "./${specifier}"`
      : `run "npm install --save-dev ${name}"; a file begins with "./"`;
    throw problem(`the package "${specifier}" is not installed here; ${hint}`);
  }
}

/** Why a config can't be read, and what to do. */
export function unreadable(error: unknown, name: string): ConfigError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return problem('there is no such config; check the path or run "smlint init"', name, error);
  if (code === 'EISDIR')
    return problem('a config is needed here, and this is a folder; name the file in it', name, error);
  if (code === 'EACCES' || code === 'EPERM') {
    return problem('this config may not be read; give your user the right to read it', name, error);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return problem(`this config could not be read: ${reason}`, name, error);
}

function isMissing(error: unknown): boolean {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

function problem(message: string, file?: string, cause?: unknown): ConfigError {
  return new ConfigError([{ path: '', message, ...(file !== undefined && { file }) }], { cause });
}

function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}
