import { relativeTo } from '../config/relative.js';
import { createPostCount, type PostCount } from '../post/post-count.js';
import { DraftError, type DraftSource, type Reader } from '../post/reader.js';
import { sidecarEnding } from '../post/sidecar.js';
import { stdinSource } from '../workspace/draft-source.js';
import type { Changes, FileAt } from '../workspace/git.js';
import type { Draft } from './draft-sources.js';

/** The drafts that git says are new or changed since `base`, each with only its new or changed posts. Throws a `GitError`. */
export async function onlyChanged(drafts: readonly Draft[], base: string, cwd: string): Promise<Draft[]> {
  // Apart, so that no other run loads what starts programs.
  const { fileAt, findChanges } = await import('../workspace/git.js');
  const changes = await findChanges(cwd, base);
  return drafts.flatMap((draft) => {
    const { path } = draft.source;
    const [isChanged, isDescribedAnew] = [path, path + sidecarEnding].map((name) => changes.files.has(name));
    if (!isChanged && !isDescribedAnew) return [];
    const before = sourceBefore(path, changes, fileAt);
    return [before === undefined ? draft : { ...draft, reader: withoutOld(draft.reader, before) }];
  });
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

/** Reads a draft and leaves out the posts that its former version holds as well. What can't be read is always told. */
function withoutOld(reader: Reader, before: DraftSource): Reader {
  return {
    ...reader,
    async *read(source) {
      const old = await countPosts(reader, before);
      for await (const items of reader.read(source)) {
        const fresh = items.filter((item) => item instanceof DraftError || !old.take(item));
        if (fresh.length > 0) yield fresh;
      }
    },
  };
}

async function countPosts(reader: Reader, source: DraftSource): Promise<PostCount> {
  const count = createPostCount();
  for await (const items of reader.read(source)) {
    for (const item of items) if (!(item instanceof DraftError)) count.add(item);
  }
  return count;
}
