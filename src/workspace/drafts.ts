import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { draftExtensions, isDraftEnding } from '../post/read.js';
import { DraftError } from '../post/reader.js';
import { sidecarEnding } from '../post/sidecar.js';
import { unreadable } from './draft-source.js';
import { type IgnoreFiles, ignoreFiles } from './ignore-files.js';

export interface FindOptions {
  cwd: string;
  /** The `ignore` patterns of the config, in the syntax of `.gitignore`. */
  ignore?: readonly string[];
  /** The folder that `ignore` is relative to; `cwd` when absent. */
  ignoreBase?: string;
  /** Endings of drafts that plugins read, lower-case and with the dot. */
  extensions?: readonly string[];
}

export interface FoundDrafts {
  /** Absolute, sorted, each once. */
  files: string[];
  /** A pattern that leads to no draft, with the next step. */
  problems: DraftError[];
  /** Named by hand but ignored: hooks pass such files, so they are no problem. */
  skipped: string[];
  /** Those of `files` that were named by hand, not found in a folder or by a pattern. */
  named: ReadonlySet<string>;
}

interface Search {
  cwd: string;
  /** Those of plugins. */
  extensions: readonly string[];
  ignored: IgnoreFiles;
  files: Set<string>;
  skipped: Set<string>;
  named: Set<string>;
  problems: DraftError[];
}

/** Files, folders and globs to draft files. A file that is named by hand costs one look at the disk and a few for ignore files. */
export async function findDrafts(patterns: readonly string[], options: FindOptions): Promise<FoundDrafts> {
  const { cwd } = options;
  const left = patterns.filter((pattern) => pattern.startsWith('!') && kindOf(resolve(cwd, pattern)) === undefined);
  const excluded = left.map((pattern) => pattern.slice(1));
  const ignored = ignoreFiles({ cwd, patterns: options.ignore ?? [], base: options.ignoreBase ?? cwd });
  const extensions = options.extensions ?? [];
  const search: Search = {
    cwd,
    extensions,
    ignored,
    files: new Set(),
    skipped: new Set(),
    named: new Set(),
    problems: [],
  };
  const wanted = patterns.filter((pattern) => !left.includes(pattern));
  if (wanted.length === 0) {
    search.problems.push(
      new DraftError('No draft was named. Try "smlint draft.txt", "smlint posts/" or "smlint --text ...".'),
    );
  }
  for (const pattern of wanted) {
    const path = resolve(cwd, pattern);
    const kind = kindOf(path);
    if (kind === 'file') await takeNamed(path, search);
    else if (kind === 'folder') await takeFound(pattern, walk(path, search), search, excluded);
    else if (isGlob(pattern)) await takeFound(pattern, expand(pattern, search), search, excluded);
    else search.problems.push(missing(pattern, path));
  }
  const sorted = (paths: Set<string>) => [...paths].sort();
  return {
    files: sorted(search.files),
    problems: search.problems,
    skipped: sorted(search.skipped),
    named: search.named,
  };
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    // A pipe such as /dev/fd/63 is as good as a file.
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return undefined;
  }
}

function isGlob(pattern: string): boolean {
  return /[*?{[]|[!@+]\(/.test(pattern);
}

async function takeNamed(path: string, search: Search): Promise<void> {
  // Hooks pass whatever was changed, so sidecars too.
  const isIgnored = path.toLowerCase().endsWith(sidecarEnding) || (await search.ignored.isIgnored(path, false));
  (isIgnored ? search.skipped : search.files).add(path);
  search.named.add(path);
}

/** Takes what a folder or glob holds; nothing at all is a problem and never a silent success. */
async function takeFound(
  pattern: string,
  found: AsyncIterable<string>,
  search: Search,
  excluded: readonly string[],
): Promise<void> {
  const except = excluded.length === 0 ? undefined : await exclusion(excluded, search.cwd);
  let count = 0;
  let ignored = 0;
  for await (const path of found) {
    if (except?.(path) || (await search.ignored.isIgnored(path, true))) ignored++;
    else {
      search.files.add(path);
      count++;
    }
  }
  if (count > 0) return;
  const endings = [...draftExtensions, ...search.extensions].join(', ');
  const message =
    ignored === 0
      ? `There is no draft in "${pattern}". smlint looks for ${endings}; a file with another ending is read when you name it.`
      : `All drafts found in "${pattern}" are ignored (${ignored}). Look into .gitignore, .socialmediaignore and the config's "ignore", or name a file.`;
  search.problems.push(new DraftError(message));
}

/** Links are not followed, in folders as in globs, so that no loop can be walked and nothing is read twice. */
async function* walk(folder: string, search: Search): AsyncIterable<string> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const name = relative(search.cwd, folder) || '.';
    search.problems.push(new DraftError(`The folder "${name}" can't be opened: ${(error as Error).message}.`));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!(await search.ignored.isIgnored(path + sep, true))) yield* walk(path, search);
    } else if (entry.isFile() && isDraftName(entry.name, search)) yield path;
  }
}

async function* expand(pattern: string, search: Search): AsyncIterable<string> {
  const { glob } = await import('tinyglobby');
  const found = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd: search.cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  // "posts/*.post" asks for that ending by name, "posts/*" does not ask for the pictures beside the posts.
  const namesEnding = /\.[A-Za-z0-9]+$/.test(pattern);
  for (const match of found) {
    const name = basename(match);
    if (namesEnding ? !isProjectPaper(name) : isDraftName(name, search)) yield resolve(match);
  }
}

async function exclusion(globs: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  const { default: ignore } = await import('ignore');
  const rules = ignore().add([...globs]);
  return (path) => {
    const inside = relative(cwd, path).split(sep).join('/');
    return !inside.startsWith('..') && rules.ignores(inside);
  };
}

function isDraftName(name: string, { extensions }: Search): boolean {
  const lower = name.toLowerCase();
  const isKnown = isDraftEnding(name) || extensions.some((ending) => lower.endsWith(ending));
  return isKnown && !lower.endsWith(sidecarEnding) && !isProjectPaper(name);
}

// README.md, README.de.md, CHANGELOG-2.md, requirements.txt: written for whoever works here, not to be posted.
const projectPaper =
  /^(?:readme|changelog|contributing|licen[cs]e|code[_-]of[_-]conduct|third[_-]party[_-]notices)(?:[._-][\w-]+)*\.(?:md|markdown|txt)$|^(?:requirements|robots|llms|humans|cmakelists)\.txt$/i;
// Only in capitals: "security.md" may well be a post about security.
const shoutedPaper =
  /^(?:SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|CONTRIBUTORS|NOTICE|HISTORY|CHANGES|RELEASING|UPGRADING|ROADMAP|TODO|AGENTS|CLAUDE|GEMINI|SKILL|COPYING|INSTALL|ISSUE_TEMPLATE|PULL_REQUEST_TEMPLATE)(?:\.[a-z-]{2,5})?\.(?:md|markdown|txt)$/;

function isProjectPaper(name: string): boolean {
  return projectPaper.test(name) || shoutedPaper.test(name);
}

function missing(pattern: string, path: string): DraftError {
  const error = unreadable(path, Object.assign(new Error(), { code: 'ENOENT' }));
  return new DraftError(`${pattern}: ${error.message}`);
}
