import type { ConfigFile } from './config.js';
import { ConfigError } from './errors.js';
import { problemAt, quote } from './phrases.js';
import { findPreset, presetNames, presetValues } from './presets.js';
import { type ConfigProblem, placeProblem } from './problems.js';

/**
 * Loads what an `extends` entry names, seen from the file that names it. Throws a ConfigError; its problems without
 * `file` are about the entry itself and get the entry's place.
 */
export type LoadConfig = (specifier: string, from: ConfigFile) => Promise<ConfigFile>;

export interface Layers {
  /** Weakest first; the config itself is the last. Presets are layers whose path begins with `smlint:`. */
  files: ConfigFile[];
  problems: ConfigProblem[];
}

/** Follows `extends` to its end. A config that is reached twice counts once, at its first place. */
export async function gatherLayers(config: ConfigFile, load: LoadConfig): Promise<Layers> {
  const files: ConfigFile[] = [];
  const problems: ConfigProblem[] = [];
  const done = new Set<string>();

  async function add(file: ConfigFile, chain: readonly ConfigFile[]): Promise<void> {
    for (const { specifier, pointer } of extendsOf(file.value)) {
      const complain = (message: string, suggestion?: string) => {
        problems.push(placeProblem(problemAt(pointer, message, suggestion ? { suggestion } : {}), file));
      };
      if (specifier.startsWith('smlint:')) {
        const { name, near } = findPreset(specifier);
        if (name) files.push({ path: specifier, name: specifier, folder: file.folder, value: presetValues[name] });
        else {
          const next = near
            ? `did you mean ${quote(near)}?`
            : `known: ${presetNames.map((n) => `smlint:${n}`).join(', ')}`;
          complain(`there is no preset ${quote(specifier)}; ${next}`, near);
        }
        continue;
      }
      try {
        const target = await load(specifier, file);
        const links = [...chain, file];
        const start = links.findIndex((link) => link.path === target.path);
        if (start >= 0) {
          const circle = [...links.slice(start), target].map((link) => link.name).join(' → ');
          complain(`the configs extend each other in a circle: ${circle}; remove one of these entries`);
        } else if (!done.has(target.path)) await add(target, links);
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        for (const problem of error.problems) {
          if (problem.file === undefined) complain(problem.message);
          else problems.push(problem);
        }
      }
    }
    done.add(file.path);
    files.push(file);
  }

  await add(config, []);
  return { files, problems };
}

/** The plugins of all layers, each with the file that names it and that its path is relative to. */
export function pluginsOf({ files }: Layers): { specifier: string; pointer: string; from: ConfigFile }[] {
  return files.flatMap((from) => listOf(from.value, 'plugins').map((entry) => ({ ...entry, from })));
}

function extendsOf(value: unknown) {
  return listOf(value, 'extends');
}

/** Only what has the right shape; validation reports the rest. */
function listOf(value: unknown, key: 'extends' | 'plugins'): { specifier: string; pointer: string }[] {
  const entry = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  if (typeof entry === 'string' && key === 'extends') return [{ specifier: entry, pointer: `/${key}` }];
  if (!Array.isArray(entry)) return [];
  return [...entry.entries()].flatMap(([index, specifier]) =>
    typeof specifier === 'string' ? [{ specifier, pointer: `/${key}/${index}` }] : [],
  );
}
