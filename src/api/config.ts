import { rules as builtIn } from '../../rules/index.js';
import type { Configs, DraftConfig } from '../cli/configs.js';
import type { ConfigInput } from '../config/config.js';
import { dayOf } from '../config/day.js';
import { ConfigError } from '../config/errors.js';
import { gatherLayers } from '../config/layers.js';
import { resolveConfig } from '../config/resolve.js';
import type { Baseline } from '../lint/suppressions.js';

/** What drafts are held to: `loadConfig` reads it from disk, any function here makes it of an object. */
export interface Config extends Configs {
  /** The name of a draft that is the same on every machine. */
  nameOf(path: string): string;
  /** The findings that are to be left alone. */
  baseline?: Baseline;
}

/**
 * A config as `.socialmediarc.yml` holds it, but for what needs a disk: `extends` may name presets only, and `plugins`
 * are not loaded. Throws a `ConfigError` with all that is wrong.
 */
export async function configOf(input: Config | ConfigInput): Promise<Config> {
  if (isConfig(input)) return input;
  const file = { path: '/config', name: 'config', folder: '/', value: input };
  const layers = await gatherLayers(file, async (specifier) => {
    throw new ConfigError([
      { path: '', message: `"${specifier}" is no preset; other configs are followed by loadConfig` },
    ]);
  });
  const resolved = await resolveConfig(layers, { rules: builtIn, today: dayOf(new Date()) });
  const forDraft = async (path: string): Promise<DraftConfig> => ({
    config: resolved.forFile(path),
    rules: builtIn,
    isFound: true,
    readers: [],
    formatters: {},
  });
  return { forDraft, forFolder: () => forDraft('<text>'), nameOf: (path) => path };
}

function isConfig(config: Config | ConfigInput): config is Config {
  return 'forDraft' in config;
}
