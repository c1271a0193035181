import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Something that git can't tell; the message says what to do. */
export class GitError extends Error {
  override name = 'GitError';
}

export interface Changes {
  /** What is compared with; absent before the first commit, when everything is new. */
  commit: string | undefined;
  /** The top folder of the working tree. */
  root: string;
  /** New and changed files of the working tree by absolute path, each with its path from `root` in the commit, where it was there. */
  files: ReadonlyMap<string, string | undefined>;
}

/**
 * What the working tree has that `base` has not, seen from where the two parted: `main` may have moved on meanwhile.
 * Throws a `GitError`.
 */
export async function findChanges(cwd: string, base: string): Promise<Changes> {
  const up = await git(cwd, ['rev-parse', '--show-cdup']);
  if (up === undefined) throw new GitError('--changed needs a git repository, and this folder is in none.');
  const root = resolve(cwd, up.trim());
  const commit = await parting(root, base);
  const files = new Map<string, string | undefined>();
  const list = commit
    ? ['ls-files', '--others', '--exclude-standard', '-z']
    : ['ls-files', '-co', '--exclude-standard', '-z'];
  for (const path of fieldsOf(await git(root, list))) files.set(resolve(root, path), undefined);
  if (commit === undefined) return { commit, root, files };

  const fields = fieldsOf(
    await git(root, ['diff', '--name-status', '--find-renames', '--no-ext-diff', '-z', commit, '--']),
  );
  for (let at = 0; at < fields.length; ) {
    const status = fields[at++] as string;
    const before = fields[at++] as string;
    const path = /^[RC]/.test(status) ? (fields[at++] as string) : before;
    if (status !== 'D') files.set(resolve(root, path), status === 'A' ? undefined : before);
  }
  return { commit, root, files };
}

export type FileAt = typeof fileAt;

/** The bytes of a file as it was; none when it was not there. Asked for when they are read: Node.js drops what waits. */
export async function* fileAt(root: string, commit: string, path: string): AsyncIterable<Uint8Array> {
  yield* spawn('git', ['show', `${commit}:${path}`], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).stdout;
}

async function parting(root: string, base: string): Promise<string | undefined> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
  const commit = (await git(root, verify))?.trim();
  if (commit === undefined) {
    if (base === 'HEAD') return undefined;
    throw new GitError(
      `git knows no commit "${base}". Fetch it, write --changed=<base>, or name files before --changed.`,
    );
  }
  if (base === 'HEAD') return commit;
  const common = (await git(root, ['merge-base', commit, 'HEAD']))?.trim();
  if (common) return common;
  throw new GitError(
    `git finds no commit that "${base}" and HEAD have in common. Fetch the whole history (fetch-depth: 0).`,
  );
}

function fieldsOf(output: string | undefined): string[] {
  return (output ?? '').split('\0').filter((field) => field !== '');
}

/** `undefined` when git says no or is not there. */
function git(cwd: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    execFile('git', args, { cwd, maxBuffer: 1_000_000_000 }, (error, stdout) => done(error ? undefined : stdout));
  });
}
