import { withFallback } from './metadata.js';
import { DraftError, type DraftSource, type Reader, type ReadItem } from './reader.js';
import { jsonl } from './readers/jsonl.js';
import { markdown } from './readers/markdown.js';
import { text } from './readers/text.js';
import { tweet } from './readers/tweet.js';
import { readSidecar, type Sidecar, sidecarEnding } from './sidecar.js';

export const readers: readonly Reader[] = [text, markdown, tweet, jsonl];

/** The endings that smlint looks for in a folder, lower-case and with the dot. */
export const draftExtensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** The reader of a file name; a name that no reader claims was given by hand and is read as text. */
export function readerFor(path: string): Reader {
  const name = path.toLowerCase();
  return readers.find((reader) => reader.extensions.some((ending) => name.endsWith(ending))) ?? text;
}

/** The reader of a file name, those of plugins first, with what sidecars add. */
export function draftReader(path: string, plugged: readonly Reader[]): Reader {
  const name = path.toLowerCase();
  const own = plugged.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending)));
  const reader = own ? withinBounds(own) : readerFor(path);
  return { ...reader, read: (source) => readDraft(source, reader) };
}

/** A reader of a plugin that throws spoils one draft, not the run. */
function withinBounds(reader: Reader): Reader {
  return {
    ...reader,
    async *read(source) {
      try {
        yield* reader.read(source);
      } catch (error) {
        if (error instanceof DraftError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new DraftError(`The reader "${reader.name}" of a plugin failed on this draft (${reason}).`);
      }
    },
  };
}

/**
 * Everything in a draft file, with what its sidecar adds. Never throws a `DraftError`: one that concerns the whole file
 * is an item like any other.
 */
export async function* readDraft(source: DraftSource, reader = readerFor(source.path)): AsyncIterable<ReadItem[]> {
  try {
    const sidecar = await sidecarOf(source);
    if (Array.isArray(sidecar)) yield sidecar;
    for await (const items of reader.read(source)) {
      if (sidecar !== undefined && !Array.isArray(sidecar)) addSidecar(items, sidecar);
      yield items;
    }
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    yield [error];
  }
}

async function sidecarOf(source: DraftSource): Promise<Sidecar | DraftError[] | undefined> {
  const yaml = await source.sidecar?.();
  const name = source.path.slice(Math.max(source.path.lastIndexOf('/'), source.path.lastIndexOf('\\')) + 1);
  return yaml === undefined ? undefined : readSidecar(yaml, name + sidecarEnding);
}

function addSidecar(items: readonly ReadItem[], { metadata, waivers }: Sidecar): void {
  for (const item of items) {
    if (item instanceof DraftError) continue;
    item.metadata = withFallback(item.metadata, metadata);
    item.waivers = [...item.waivers, ...waivers];
  }
}
