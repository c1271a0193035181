import { nearest } from '../text/nearest.js';
import { withFallback } from './metadata.js';
import { DraftError, type DraftSource, type Reader, type ReadItem, type ReadOptions } from './reader.js';
import { jsonl } from './readers/jsonl.js';
import { markdown } from './readers/markdown.js';
import { text } from './readers/text.js';
import { tweet } from './readers/tweet.js';
import { readSidecar, type Sidecar, sidecarEnding } from './sidecar.js';

/** Loaded with its parser when the first such file is read. */
const csv: Reader = {
  name: 'csv',
  extensions: ['.csv', '.tsv'],
  isShared: true,
  mayBeWindows1252: true,
  async *read(source, options = {}) {
    yield* (await import('./readers/containers.js')).readCsv(source, options);
  },
};

const json: Reader = {
  name: 'json',
  extensions: ['.json', '/tweets.js', '/note-tweet.js', '/deleted-tweets.js'],
  isShared: true,
  async *read(source, options = {}) {
    yield* (await import('./readers/containers.js')).readJson(source, options);
  },
};

const yaml: Reader = {
  name: 'yaml',
  extensions: ['.yml', '.yaml'],
  isShared: true,
  async *read(source, options = {}) {
    yield* (await import('./readers/containers.js')).readYamlPosts(source, options);
  },
};

/** Which reader takes which names; inside a document the content tells whose way of writing posts it is. */
export const readers: readonly Reader[] = [text, markdown, tweet, jsonl, csv, json, yaml];

export const readerNames: readonly string[] = readers.map(({ name }) => name);

/** Whether a file that lies in a folder may be a draft. */
export function isDraftEnding(path: string): boolean {
  return readers.some((reader) => claims(reader, path));
}

/** The endings that smlint looks for in a folder, for messages. */
export const draftExtensions: readonly string[] = readers.flatMap(({ extensions }) =>
  extensions.filter((ending) => ending.startsWith('.')),
);

/** The reader of a file name; a name that no reader claims was given by hand and is read as text. */
export function readerFor(path: string): Reader {
  return readers.find((reader) => claims(reader, path)) ?? text;
}

/** The reader of that name. Throws a `RangeError` that names the nearest one. */
export function readerNamed(name: string): Reader {
  const reader = readers.find((candidate) => candidate.name === name);
  if (reader !== undefined) return reader;
  const near = nearest(name, readerNames);
  const next = near === undefined ? `Choose one of ${readerNames.join(', ')}.` : `Did you mean "${near}"?`;
  throw new RangeError(`There is no reader "${name}". ${next}`);
}

/** An ending is a dot and letters, or a whole name: X writes the parts of an archive as `tweets-part1.js`. */
function claims({ extensions }: Reader, path: string): boolean {
  const name = `/${path.toLowerCase().replaceAll('\\', '/')}`.replace(/-part\d+(?=\.js$)/, '');
  return extensions.some((ending) => name.endsWith(ending));
}

export interface DraftReading extends ReadOptions {
  reader?: Reader;
}

export interface ReaderChoice extends DraftReading {
  /** Those of plugins. */
  plugged?: readonly Reader[];
}

/** The reader of one draft, with what sidecars add: the one that was chosen, else, by the file's name, a plugin's or smlint's own. */
export function draftReader(path: string, { plugged = [], reader: chosen, map }: ReaderChoice = {}): Reader {
  const own = plugged.find((reader) => claims(reader, path));
  const reader = chosen ?? (own ? withinBounds(own) : readerFor(path));
  return { ...reader, read: (source) => readDraft(source, { reader, ...(map && { map }) }) };
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
export async function* readDraft(
  source: DraftSource,
  { reader = readerFor(source.path), map }: DraftReading = {},
): AsyncIterable<ReadItem[]> {
  try {
    const sidecar = await sidecarOf(source);
    if (Array.isArray(sidecar)) yield sidecar;
    for await (const items of reader.read(source, { map })) {
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
