import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules as builtIn } from '../../rules/index.js';
import type { ConfigFile } from '../config/config.js';
import { ConfigError } from '../config/errors.js';
import { placeProblem } from '../config/problems.js';
import type { AnyRule } from '../report/rules-meta.js';

export interface PluginEntry {
  specifier: string;
  /** The config that names the plugin. */
  from: ConfigFile;
}

/**
 * The rules of all plugins. A plugin is a module with the default export `{rules: Rule[]}`, found as the config that
 * names it would find it. Throws a `ConfigError` at the first plugin that can't be used.
 */
export async function loadPlugins(plugins: readonly PluginEntry[], allowCode: boolean): Promise<AnyRule[]> {
  const rules = new Map<string, AnyRule>();
  const loaded = new Set<string>();
  for (const plugin of plugins) {
    if (!allowCode) throw problem(plugin, 'plugins are code, and --no-code forbids to run it; remove one of the two');
    const path = locate(plugin);
    if (loaded.has(path)) continue;
    loaded.add(path);
    for (const rule of rulesOf(await load(path, plugin), plugin)) {
      const isTaken = rules.has(rule.id) || builtIn.some(({ id }) => id === rule.id);
      if (isTaken)
        throw problem(plugin, `"${plugin.specifier}" brings a rule "${rule.id}", and there is one already; rename it`);
      rules.set(rule.id, rule);
    }
  }
  return [...rules.values()];
}

function locate(plugin: PluginEntry): string {
  const { specifier, from } = plugin;
  if (/^\.{0,2}[\\/]/.test(specifier) || isAbsolute(specifier)) return resolve(dirname(from.path), specifier);
  try {
    return createRequire(from.path).resolve(specifier);
  } catch {
    throw problem(plugin, `the plugin "${specifier}" is not installed here; run "npm install --save-dev ${specifier}"`);
  }
}

async function load(path: string, plugin: PluginEntry): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(path).href)) as { default?: unknown }).default;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw problem(plugin, `the plugin "${plugin.specifier}" could not be loaded: ${reason}`);
  }
}

function rulesOf(value: unknown, plugin: PluginEntry): AnyRule[] {
  const rules = (value as { rules?: unknown } | undefined)?.rules;
  if (!Array.isArray(rules)) {
    throw problem(plugin, `the plugin "${plugin.specifier}" has no rules; its default export has to be {rules: [...]}`);
  }
  const broken = rules.findIndex((rule) => !isRule(rule));
  if (broken < 0) return rules;
  throw problem(
    plugin,
    `rule ${broken + 1} of the plugin "${plugin.specifier}" lacks id, docs, messages, defaults or check`,
  );
}

function isRule(value: unknown): value is AnyRule {
  const { id, docs, messages, defaults, check } = (value ?? {}) as Partial<AnyRule>;
  const isSeverity = ['off', 'warn', 'error'].includes(docs?.recommended ?? '');
  return (
    typeof id === 'string' &&
    isSeverity &&
    typeof messages === 'object' &&
    typeof defaults === 'object' &&
    typeof check === 'function'
  );
}

function problem({ specifier, from }: PluginEntry, message: string): ConfigError {
  const entries = (from.value as { plugins: unknown[] }).plugins;
  const path = `/plugins/${entries.indexOf(specifier)}`;
  return new ConfigError([placeProblem({ path, message: `plugins: ${message}` }, from)]);
}
