import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where a config may be in a folder, strongest first: cosmiconfig's places for the name `socialmedia`. */
export const configPlaces: readonly string[] = [
  'package.json',
  ...['', '.json', '.yaml', '.yml', '.js', '.ts', '.cjs', '.mjs'].map((ending) => `.socialmediarc${ending}`),
  ...['', '.json', '.yaml', '.yml', '.js', '.ts', '.cjs', '.mjs'].map((ending) => `.config/socialmediarc${ending}`),
  ...['.js', '.ts', '.cjs', '.mjs'].map((ending) => `socialmedia.config${ending}`),
];

/** The folder and those above it, up to the home folder or the root of the file system, nearest first. */
export function foldersAbove(folder: string, home = homedir()): string[] {
  const folders = [folder];
  for (let at = folder; at !== home && dirname(at) !== at; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

/** Paths in the folder that look like configs, strongest first. Costs one `readdir`, so that most runs load no library. */
export function configCandidates(folder: string): string[] {
  const names = new Set(namesIn(folder));
  const inside = names.has('.config') ? namesIn(join(folder, '.config')) : [];
  for (const name of inside) names.add(`.config/${name}`);
  return configPlaces
    .filter((place) => names.has(place))
    .map((place) => join(folder, place))
    .filter((path) => !path.endsWith('package.json') || mentionsConfig(path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function mentionsConfig(packageFile: string): boolean {
  try {
    return readFileSync(packageFile, 'utf8').includes('"socialmedia"');
  } catch {
    return false;
  }
}
