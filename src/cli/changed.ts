import { relativeTo } from '../config/relative.js';
import { createPostCount, type PostCount } from '../post/post-count.js';
import { DraftError, type DraftSource, type Reader } from '../post/reader.js';
import { sidecarEnding } from '../post/sidecar.js';
import { stdinSource } from '../workspace/draft-source.js';
import type { Changes, FileAt } from '../workspace/git.js';
import type { Draft } from './draft-sources.js';

export interface ChangedDrafts {
  /** With only their new or changed posts. */
  changed: Draft[];
  /** With only the posts that are as they were. */
  unchanged: Draft[];
}

/** Parts what git says is new or changed since `base` from what isn't. Throws a `GitError`. */
export async function partChanged(drafts: readonly Draft[], base: string, cwd: string): Promise<ChangedDrafts> {
  // Apart, so that no other run loads what starts programs.
  const { fileAt, findChanges } = await import('../workspace/git.js');
  const changes = await findChanges(cwd, base);
  const parts: ChangedDrafts = { changed: [], unchanged: [] };
  for (const draft of drafts) {
    const { path } = draft.source;
    const [isChanged, isDescribedAnew] = [path, path + sidecarEnding].map((name) => changes.files.has(name));
    // Each reads it for itself, for what comes from git can be read only once.
    const before = () => sourceBefore(path, changes, fileAt);
    if (!isChanged && !isDescribedAnew) parts.unchanged.push(draft);
    else if (before() === undefined) parts.changed.push(draft);
    else {
      parts.changed.push({ ...draft, reader: pickingReader(draft.reader, before, (isOld) => !isOld) });
      parts.unchanged.push({ ...draft, reader: pickingReader(draft.reader, before, (isOld) => isOld) });
    }
  }
  return parts;
}

/** The draft as it was, under its present name, for that decides how it is read; `undefined` when it is new. */
function sourceBefore(path: string, { commit, root, files }: Changes, fileAt: FileAt): DraftSource | undefined {
  // Where only the sidecar was changed, the draft itself is where it was.
  const pathBefore = files.has(path) ? files.get(path) : relativeTo(root, path);
  if (commit === undefined || pathBefore === undefined) return undefined;
  return {
    ...stdinSource(path, fileAt(root, commit, pathBefore)),
    async sidecar() {
      const text = await stdinSource(path, fileAt(root, commit, pathBefore + sidecarEnding)).text();
      return text === '' ? undefined : text;
    },
  };
}

/** Reads only some posts of a draft, by whether its former version holds them as well. What can't be read is always told. */
function pickingReader(
  reader: Reader,
  before: () => DraftSource | undefined,
  isWanted: (isOld: boolean) => boolean,
): Reader {
  return {
    ...reader,
    async *read(source) {
      const old = await countPosts(reader, before());
      for await (const items of reader.read(source)) {
        const picked = items.filter((item) => item instanceof DraftError || isWanted(old.take(item)));
        if (picked.length > 0) yield picked;
      }
    },
  };
}

async function countPosts(reader: Reader, source: DraftSource | undefined): Promise<PostCount> {
  const count = createPostCount();
  if (!source) return count;
  for await (const items of reader.read(source)) {
    for (const item of items) if (!(item instanceof DraftError)) count.add(item);
  }
  return count;
}
