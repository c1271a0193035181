import type { ConfigFile } from '../config/config.js';
import type { Layers } from '../config/layers.js';
import { buildGuidelines, type EntrySource, type Guidelines } from '../guideline/guidelines.js';
import { readGuidelineFiles } from '../workspace/guideline-files.js';

export interface LoadedGuidelines extends Guidelines {
  /** Files of posts with what should be found in them. */
  cases: ConfigFile[];
  /** Absolute paths of all files that were read, the configs among them. */
  paths: string[];
}

/** The rules that the layers of a config declare, in themselves and in the files that they name. Nothing is thrown. */
export async function loadGuidelines(
  { files }: Layers,
  { others, cwd }: { others: ReadonlySet<string>; cwd: string },
): Promise<LoadedGuidelines> {
  const entries = files.flatMap((file) =>
    entriesOf(file, '/guidelines', (file.value as { guidelines?: unknown }).guidelines),
  );
  const named = entries.flatMap(({ value, pointer, file }) =>
    typeof value === 'string' ? [{ specifier: value, pointer, from: file }] : [],
  );
  const read = readGuidelineFiles(named, cwd);
  const written = entries.filter(({ value }) => typeof value === 'object');
  const sources = [...written, ...read.files.flatMap((file) => entriesOf(file, '', file.value))];
  const guidelines = await buildGuidelines(sources, others);
  return {
    ...guidelines,
    problems: [...read.problems, ...guidelines.problems],
    cases: read.cases,
    paths: [...files, ...read.files, ...read.cases].map(({ path }) => path),
  };
}

/** A list of entries, or one alone. */
function entriesOf(file: ConfigFile, pointer: string, value: unknown): EntrySource[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ file, pointer, value }];
  return value.map((entry, index) => ({ file, pointer: `${pointer}/${index}`, value: entry }));
}
