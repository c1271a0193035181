import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';

export interface IgnoreOptions {
  cwd: string;
  /** Patterns of the config in the syntax of `.gitignore`, relative to `base`. */
  patterns: readonly string[];
  base: string;
}

export interface IgnoreFiles {
  /** By the config or `.socialmediaignore`; for a file found in a search, by `.gitignore` as well. A folder ends with a slash. */
  isIgnored(path: string, wasSearched: boolean): Promise<boolean>;
}

/**
 * Ignore files count from the top of the repository (or from `cwd`, outside of one) down to the file, and a deeper one
 * may take back what a higher one says. Git's own rule holds that nothing in an ignored folder can be taken back.
 */
export function ignoreFiles({ cwd, patterns, base }: IgnoreOptions): IgnoreFiles {
  const loaded = new Map<string, Ignore | undefined>();
  const verdicts = new Map<string, boolean>();
  const top = repositoryTop(cwd);
  let config: Ignore | undefined;

  async function rulesIn(path: string): Promise<Ignore | undefined> {
    if (!loaded.has(path)) loaded.set(path, await load(path));
    return loaded.get(path);
  }

  async function matches(path: string, wasSearched: boolean): Promise<boolean> {
    if (patterns.length > 0) {
      config ??= (await newIgnore()).add([...patterns]);
      if (verdictOf(config, base, path) === true) return true;
    }
    let own = false;
    let git = false;
    for (const folder of foldersAbove(path, top)) {
      own = verdictOf(await rulesIn(join(folder, '.socialmediaignore')), folder, path) ?? own;
      if (wasSearched) git = verdictOf(await rulesIn(join(folder, '.gitignore')), folder, path) ?? git;
    }
    return own || git;
  }

  return {
    async isIgnored(path, wasSearched) {
      // What a folder is held to, everything in it is held to.
      for (const folder of foldersAbove(path, top).slice(1)) {
        const key = `${wasSearched}:${folder}`;
        const known = verdicts.get(key) ?? (await matches(folder + sep, wasSearched));
        verdicts.set(key, known);
        if (known) return true;
      }
      return matches(path, wasSearched);
    },
  };
}

/** `undefined` when no pattern says anything about the path. */
function verdictOf(rules: Ignore | undefined, folder: string, path: string): boolean | undefined {
  if (rules === undefined) return undefined;
  const inside = relative(folder, path).split(sep).join('/');
  if (inside === '' || inside.startsWith('../') || inside === '..' || /^[a-z]:/i.test(inside)) return undefined;
  const { ignored, unignored } = rules.test(path.endsWith(sep) ? `${inside}/` : inside);
  return ignored ? true : unignored ? false : undefined;
}

/** From `top` down to the folder that holds `path`; only that folder when `path` lies outside of `top`. */
function foldersAbove(path: string, top: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === top) return folders;
    if (folder === dirname(folder)) return [dirname(path)];
  }
}

function repositoryTop(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}

async function load(path: string): Promise<Ignore | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    return (await newIgnore()).add(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    // A folder of that name, or one that smlint may not read: git passes over it too.
    return undefined;
  }
}

async function newIgnore(): Promise<Ignore> {
  const { default: ignore } = await import('ignore');
  return ignore();
}
