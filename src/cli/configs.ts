import { join } from 'node:path';
import { rules as builtIn } from '../../rules/index.js';
import type { ConfigFile, ConfigInput, ConfigRule } from '../config/config.js';
import { gatherLayers, type LoadConfig, pluginsOf } from '../config/layers.js';
import { type FileConfig, type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import type { Reader } from '../post/reader.js';
import type { Formatter } from '../report/format.js';
import type { AnyRule } from '../report/rules-meta.js';
import { createConfigFinder } from '../workspace/config-files.js';
import type { LoadedGuidelines } from './guidelines.js';
import type { ConfigOptions } from './options.js';

export interface DraftConfig {
  /** The same object for all drafts that are held to the same. */
  config: FileConfig;
  /** Built-in rules and those of the config's plugins. */
  rules: readonly AnyRule[];
  /** Whether there is a config file at all. */
  isFound: boolean;
  /** For endings that smlint doesn't know. */
  readers: readonly Reader[];
  /** For `--format`, by name. */
  formatters: Readonly<Record<string, Formatter>>;
  /** What the config declares as data, if anything. */
  guidelines?: LoadedGuidelines;
}

export interface Configs {
  /** The config for a draft at an absolute path. Throws a `ConfigError`. */
  forDraft(path: string): Promise<DraftConfig>;
  /** The config for a text that comes from no file in `cwd`. Throws a `ConfigError`. */
  forFolder(): Promise<DraftConfig>;
}

interface Loaded extends Omit<DraftConfig, 'config' | 'isFound'> {
  resolved: ResolvedConfig;
}

/** Finds, loads and resolves configs; each config once. */
export function createConfigs(
  cwd: string,
  { config, ruleFlags, allowCode, today, isLearning }: ConfigOptions,
): Configs {
  const finder = createConfigFinder({ cwd, allowCode });
  const loaded = new Map<string | undefined, Promise<Loaded>>();

  const loadExtended: LoadConfig = async (specifier, from) =>
    specifier.startsWith('plugin:')
      ? (await import('./plugins.js')).loadPluginConfig(specifier, from, allowCode)
      : finder.loadExtended(specifier, from);

  async function load(file: ConfigFile | undefined): Promise<Loaded> {
    const layers = file ? await gatherLayers(file, loadExtended) : { files: [], problems: [] };
    if (Object.keys(ruleFlags).length > 0) {
      layers.files.push({ path: '--rule', name: '--rule', folder: cwd, value: { rules: ruleFlags } });
    }
    const plugins = pluginsOf(layers);
    const extra =
      plugins.length === 0 ? undefined : await (await import('./plugins.js')).loadPlugins(plugins, allowCode);
    const coded = [...builtIn, ...(extra?.rules ?? [])];
    const more = { readers: extra?.readers ?? [], formatters: extra?.formatters ?? {} };
    const asks = (test: (input: ConfigInput | null) => unknown) =>
      layers.files.some(({ value }) => test(value as ConfigInput | null) !== undefined);
    const learned = asks((input) => input?.strategy?.vocabulary)
      ? (await import('./learned-topics.js')).loadVocabulary(layers, cwd, isLearning)
      : undefined;
    if (!asks((input) => input?.guidelines)) {
      return { resolved: await resolveConfig(layers, { rules: coded, today, learned }), rules: coded, ...more };
    }
    const { loadGuidelines } = await import('./guidelines.js');
    const guidelines = await loadGuidelines(layers, { others: new Set(coded.map(({ id }) => id)), cwd });
    layers.problems.push(...guidelines.problems);
    const rules = [...coded, ...guidelines.rules];
    const resolved = await resolveConfig(layers, { rules: [...rules, ...brokenOnes(guidelines)], today, learned });
    return { resolved, rules, guidelines, ...more };
  }

  async function forDraft(path: string): Promise<DraftConfig> {
    const file =
      config === false ? undefined : config === undefined ? await finder.forDraft(path) : await finder.load(config);
    let entry = loaded.get(file?.path);
    if (!entry) {
      entry = load(file);
      loaded.set(file?.path, entry);
    }
    const { resolved, ...known } = await entry;
    return { config: resolved.forFile(path), ...known, isFound: file !== undefined };
  }

  return { forDraft, forFolder: () => forDraft(join(cwd, '<text>')) };
}

/** A declared rule with a problem is still no unknown rule: one mistake is to be told once. */
function brokenOnes({ ids, rules }: LoadedGuidelines): ConfigRule[] {
  const docs = { description: { en: '', de: '' }, recommended: 'warn' as const, source: '' };
  return ids.filter((id) => rules.every((rule) => rule.id !== id)).map((id) => ({ id, docs, defaults: {} }));
}
