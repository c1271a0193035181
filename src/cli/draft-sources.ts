import { resolve } from 'node:path';
import type { DraftSource, Reader } from '../post/reader.js';
import { textSource } from '../post/text-source.js';
import type { AnyRule } from '../report/rules-meta.js';
import { fileSource, stdinSource } from '../workspace/draft-source.js';
import { partChanged } from './changed.js';
import type { Configs, DraftConfig } from './configs.js';
import { findFiles } from './find-files.js';
import type { Io } from './io.js';
import type { LintOptions } from './options.js';
import { readerOf } from './reading-options.js';

export interface Draft {
  source: DraftSource;
  reader: Reader;
  config: DraftConfig;
  /** Whether it is meant to be a draft, and not only found beside drafts. */
  isNamed: boolean;
}

export interface FoundDrafts {
  drafts: Draft[];
  /** What git calls unchanged, where only changes are asked for. */
  unchanged: Draft[];
  /** Patterns that lead nowhere, each with the next step. */
  problems: string[];
}

/** All that the command line asks to be checked, in this shard. Throws a `GitError` when it asks for what was changed. */
export async function findDraftSources(options: LintOptions, configs: Configs, io: Io): Promise<FoundDrafts> {
  const { input, shard, changed, reading } = options;
  const draftOf = (source: DraftSource, config: DraftConfig, isNamed = true): Draft => {
    return { source, config, isNamed, reader: readerOf(source.path, reading, config) };
  };
  if (input.kind === 'text')
    return { drafts: [draftOf(textSource(input.text), await configs.forFolder())], unchanged: [], problems: [] };
  if (input.kind === 'stdin') {
    const name = input.name === undefined ? '<text>' : resolve(io.cwd, input.name);
    const config = input.name === undefined ? await configs.forFolder() : await configs.forDraft(name);
    return {
      drafts: [draftOf(stdinSource(name, io.stdin as AsyncIterable<Uint8Array>), config)],
      unchanged: [],
      problems: [],
    };
  }
  const { files, problems } = await findFiles(input.patterns, configs, io.cwd);
  const all = files.map(({ path, config, isNamed }) => draftOf(fileSource(path), config, isNamed));
  // Every n-th one: neighbours in a folder are of a size, and so are the shards.
  const part = shard ? all.filter((_, index) => index % shard.of === shard.index - 1) : all;
  if (changed === undefined) return { drafts: part, unchanged: [], problems };
  const parts = await partChanged(part, changed, io.cwd);
  return { drafts: parts.changed, unchanged: parts.unchanged, problems };
}

/** All rules that the configs of these drafts may speak of. */
export function rulesOf(drafts: readonly Draft[]): AnyRule[] {
  return [...new Set(drafts.map(({ config }) => config.rules))].flat();
}
