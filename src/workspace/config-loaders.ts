import { basename } from 'node:path';
import type { Locate } from '../config/config.js';
import { ConfigError } from '../config/errors.js';
import { parseConfig } from '../config/parse.js';
import { importDefault } from './modules.js';

/** What a loader leaves for cosmiconfig to hand on. */
export interface Loaded {
  value: unknown;
  locate?: Locate;
}

type Loader = (path: string, text: string) => Promise<Loaded | { socialmedia?: Loaded }>;

/** Loaders for cosmiconfig that keep positions; `nameOf` makes the name of a file in messages. */
export function configLoaders(nameOf: (path: string) => string, allowCode: boolean): Record<string, Loader> {
  const data: Loader = async (path, text) => {
    const isPackage = basename(path) === 'package.json';
    if (isPackage && isForOthers(text)) return {};
    const { value, problems, locate } = parseConfig(text, nameOf(path));
    if (problems.length > 0) throw new ConfigError(problems);
    return isPackage ? fromPackage(value, locate) : { value, locate };
  };
  const code: Loader = async (path) => {
    if (!allowCode) {
      const reason = 'this config is code, and code is not run here; write it as .socialmediarc.yml, or allow code';
      throw new ConfigError([{ path: '', file: nameOf(path), message: reason }]);
    }
    return { value: await runConfig(path, nameOf(path)) };
  };
  return {
    ...Object.fromEntries(['.json', '.yaml', '.yml', 'noExt'].map((ending) => [ending, data])),
    ...Object.fromEntries(['.js', '.mjs', '.cjs', '.ts'].map((ending) => [ending, code])),
  };
}

/** `"socialmedia"` may also be a keyword or a dependency. A broken file is not for others: the config may be in it. */
function isForOthers(packageText: string): boolean {
  try {
    const whole: unknown = JSON.parse(packageText);
    return typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, 'socialmedia');
  } catch {
    return false;
  }
}

function fromPackage(whole: unknown, locate: Locate): { socialmedia?: Loaded } {
  const value = (whole as { socialmedia?: unknown } | null)?.socialmedia;
  return { socialmedia: { value, locate: (pointer, part) => locate(`/socialmedia${pointer}`, part) } };
}

async function runConfig(path: string, name: string): Promise<unknown> {
  try {
    const value = await importDefault(path);
    if (typeof value === 'object' && value !== null) return value;
    const found = value === undefined ? 'nothing' : `a ${typeof value}`;
    const message = `the config has to be the default export, and an object; found ${found}`;
    throw new ConfigError([{ path: '', file: name, message }]);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ConfigError([{ path: '', file: name, message: `the config failed when it was run: ${reason}` }], {
      cause: error,
    });
  }
}
