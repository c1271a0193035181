import { nearest } from '../text/nearest.js';
import { findDrafts } from '../workspace/drafts.js';
import { inboxPaths } from '../workspace/inbox-paths.js';
import type { Configs, DraftConfig } from './configs.js';
import { commandNames } from './invocation.js';

export interface FoundFiles {
  /** `isNamed`: by hand, not found in a folder or by a pattern. */
  files: { path: string; config: DraftConfig; isNamed: boolean }[];
  /** Patterns that lead nowhere, each with the next step. */
  problems: string[];
}

/** The drafts that the patterns lead to, each with its config, without those that the config at hand ignores. */
export async function findFiles(patterns: readonly string[], configs: Configs, cwd: string): Promise<FoundFiles> {
  const { config: here, readers } = await configs.forFolder();
  const extensions = readers.flatMap((reader) => reader.extensions);
  const found = await findDrafts(patterns, { cwd, ignore: here.ignore, ignoreBase: here.ignoreFolder, extensions });
  const files: FoundFiles['files'] = [];
  for (const path of found.files) {
    const config = await configs.forDraft(path);
    // What customers wrote is no draft.
    if (inboxPaths(config.config).includes(path)) continue;
    if (config.config.ignoreFolder === here.ignoreFolder || !(await isIgnored(path, config, cwd)))
      files.push({ path, config, isNamed: found.named.has(path) });
  }
  const problems = found.problems.map(({ message }) => message);
  for (const pattern of problems.length === 0 ? [] : patterns) {
    const hint = commandHint(pattern, found.files.length);
    if (hint) problems.push(hint);
  }
  return { files, problems };
}

/** A config deeper down has its say over the drafts beside and below it. */
async function isIgnored(path: string, { config }: DraftConfig, cwd: string): Promise<boolean> {
  if (config.ignore.length === 0 || config.ignoreFolder === undefined) return false;
  const { ignoreFiles } = await import('../workspace/ignore-files.js');
  return ignoreFiles({ cwd, patterns: config.ignore, base: config.ignoreFolder }).isIgnored(path, true);
}

/** `smlint rulse` looks for a file of that name and finds none. */
function commandHint(pattern: string, fileCount: number): string | undefined {
  if (fileCount > 0 || !/^[a-z]+$/.test(pattern)) return undefined;
  const near = nearest(pattern, commandNames);
  return near && `If "${pattern}" was meant as a command: did you mean "smlint ${near}"?`;
}
