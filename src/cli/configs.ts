import { join } from 'node:path';
import { rules as builtIn } from '../../rules/index.js';
import type { ConfigFile } from '../config/config.js';
import { gatherLayers, pluginsOf } from '../config/layers.js';
import { type FileConfig, type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import type { AnyRule } from '../report/rules-meta.js';
import { createConfigFinder } from '../workspace/config-files.js';
import type { ConfigOptions } from './options.js';

export interface DraftConfig {
  /** The same object for all drafts that are held to the same. */
  config: FileConfig;
  /** Built-in rules and those of the config's plugins. */
  rules: readonly AnyRule[];
  /** Whether there is a config file at all. */
  isFound: boolean;
}

export interface Configs {
  /** The config for a draft at an absolute path. Throws a `ConfigError`. */
  forDraft(path: string): Promise<DraftConfig>;
  /** The config for a text that comes from no file in `cwd`. Throws a `ConfigError`. */
  forFolder(): Promise<DraftConfig>;
}

interface Loaded {
  resolved: ResolvedConfig;
  rules: readonly AnyRule[];
}

/** Finds, loads and resolves configs; each config once. */
export function createConfigs(cwd: string, { config, ruleFlags, allowCode, today }: ConfigOptions): Configs {
  const finder = createConfigFinder({ cwd, allowCode });
  const loaded = new Map<string | undefined, Promise<Loaded>>();

  async function load(file: ConfigFile | undefined): Promise<Loaded> {
    const layers = file ? await gatherLayers(file, finder.loadExtended) : { files: [], problems: [] };
    if (Object.keys(ruleFlags).length > 0) {
      layers.files.push({ path: '--rule', name: '--rule', folder: cwd, value: { rules: ruleFlags } });
    }
    const plugins = pluginsOf(layers);
    const extra = plugins.length === 0 ? [] : await (await import('./plugins.js')).loadPlugins(plugins, allowCode);
    const rules = [...builtIn, ...extra];
    return { resolved: resolveConfig(layers, { rules, today }), rules };
  }

  async function forDraft(path: string): Promise<DraftConfig> {
    const file =
      config === false ? undefined : config === undefined ? await finder.forDraft(path) : await finder.load(config);
    let entry = loaded.get(file?.path);
    if (!entry) {
      entry = load(file);
      loaded.set(file?.path, entry);
    }
    const { resolved, rules } = await entry;
    return { config: resolved.forFile(path), rules, isFound: file !== undefined };
  }

  return { forDraft, forFolder: () => forDraft(join(cwd, '<text>')) };
}
