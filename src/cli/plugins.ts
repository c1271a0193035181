import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { rules as builtIn } from '../../rules/index.js';
import type { ConfigFile } from '../config/config.js';
import { ConfigError } from '../config/errors.js';
import { placeProblem } from '../config/problems.js';
import type { AnyRule } from '../report/rules-meta.js';
import { nearest } from '../text/nearest.js';
import { importDefault } from '../workspace/modules.js';
import type { Plugin } from './plugin.js';
import { complaintAbout } from './plugin-shape.js';

export interface PluginEntry {
  specifier: string;
  /** The config that names the plugin, and where in it. */
  from: ConfigFile;
  pointer: string;
}

export interface LoadedPlugins {
  rules: AnyRule[];
  readers: NonNullable<Plugin['readers']>[number][];
  formatters: NonNullable<Plugin['formatters']>;
}

/**
 * What all plugins bring together. A plugin is a module found as the config that names it would find it. Throws a
 * `ConfigError` at the first plugin that can't be used.
 */
export async function loadPlugins(plugins: readonly PluginEntry[], allowCode: boolean): Promise<LoadedPlugins> {
  const rules = new Map<string, AnyRule>();
  const all: Plugin[] = [];
  const seen = new Set<string>();
  for (const entry of plugins) {
    const path = locate(entry, allowCode);
    if (seen.has(path)) continue;
    seen.add(path);
    const plugin = await load(path, entry);
    all.push(plugin);
    for (const rule of plugin.rules ?? []) {
      const isTaken = rules.has(rule.id) || builtIn.some(({ id }) => id === rule.id);
      if (isTaken)
        throw problem(entry, `"${entry.specifier}" brings a rule "${rule.id}", and there is one already; rename it`);
      rules.set(rule.id, rule);
    }
  }
  return {
    rules: [...rules.values()],
    readers: all.flatMap(({ readers = [] }) => readers),
    formatters: Object.assign({}, ...all.map(({ formatters }) => formatters)),
  };
}

/** The config that `plugin:<plugin>/<name>` in `extends` means; it brings the plugin along. Throws a `ConfigError`. */
export async function loadPluginConfig(specifier: string, from: ConfigFile, allowCode: boolean): Promise<ConfigFile> {
  const [, name = '', config = ''] = /^plugin:(.+)\/([^/]+)$/.exec(specifier) ?? [];
  // Problems without a file get the place of the `extends` entry.
  const complain = (message: string) => new ConfigError([{ path: '', message }]);
  if (name === '') throw complain(`"${specifier}" names no config; write plugin:<plugin>/<config>`);
  const entry = { specifier: name, from, pointer: '' };
  const path = locate(entry, allowCode, complain);
  const { configs = {} } = await load(path, entry, complain);
  const value = Object.hasOwn(configs, config) ? configs[config] : undefined;
  if (value === undefined) {
    const near = nearest(config, Object.keys(configs));
    const next = near ? `did you mean "${near}"?` : `it has ${Object.keys(configs).join(', ') || 'none'}`;
    throw complain(`the plugin "${name}" has no config "${config}"; ${next}`);
  }
  // Guidelines and plugins that the config names are found from where the plugin is, globs from whoever extends it.
  const plugins = [path, ...(value.plugins ?? [])];
  return { path: `${path}#${config}`, name: specifier, folder: from.folder, value: { ...value, plugins } };
}

type Complain = (message: string) => ConfigError;

function locate(entry: PluginEntry, allowCode: boolean, complain: Complain = (text) => problem(entry, text)): string {
  const { specifier, from } = entry;
  if (!allowCode) throw complain('plugins are code, and --no-code forbids to run it; remove one of the two');
  if (/^\.{0,2}[\\/]/.test(specifier) || isAbsolute(specifier)) return resolve(dirname(from.path), specifier);
  try {
    return createRequire(from.path.replace(/#.*$/, '')).resolve(specifier);
  } catch {
    throw complain(`the plugin "${specifier}" is not installed here; run "npm install --save-dev ${specifier}"`);
  }
}

async function load(
  path: string,
  entry: PluginEntry,
  complain: Complain = (text) => problem(entry, text),
): Promise<Plugin> {
  let value: unknown;
  try {
    value = await importDefault(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw complain(`the plugin "${entry.specifier}" could not be loaded: ${reason}`);
  }
  const complaint = complaintAbout(value);
  if (complaint !== undefined) throw complain(`the plugin "${entry.specifier}" ${complaint}`);
  return value as Plugin;
}

function problem({ from, pointer }: PluginEntry, message: string): ConfigError {
  return new ConfigError([placeProblem({ path: pointer, message: `plugins: ${message}` }, from)]);
}
