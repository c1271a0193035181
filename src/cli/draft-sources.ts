import { resolve } from 'node:path';
import type { DraftSource } from '../post/reader.js';
import { fileSource, stdinSource, textSource } from '../workspace/draft-source.js';
import type { Configs, DraftConfig } from './configs.js';
import { findFiles } from './find-files.js';
import type { Io } from './io.js';
import type { LintOptions } from './options.js';

export interface Draft {
  source: DraftSource;
  config: DraftConfig;
  /** Whether it is meant to be a draft, and not only found beside drafts. */
  isNamed: boolean;
}

/** The drafts that the command line names, each with its config, and what it names in vain. */
export async function findDraftSources(
  { input }: LintOptions,
  configs: Configs,
  io: Io,
): Promise<{ drafts: Draft[]; problems: string[] }> {
  if (input.kind === 'text') {
    return {
      drafts: [{ source: textSource(input.text), config: await configs.forFolder(), isNamed: true }],
      problems: [],
    };
  }
  if (input.kind === 'stdin') {
    const name = input.name === undefined ? '<text>' : resolve(io.cwd, input.name);
    const config = input.name === undefined ? await configs.forFolder() : await configs.forDraft(name);
    const source = stdinSource(name, io.stdin as AsyncIterable<Uint8Array>);
    return { drafts: [{ source, config, isNamed: true }], problems: [] };
  }
  const { files, problems } = await findFiles(input.patterns, configs, io.cwd);
  return { drafts: files.map(({ path, ...rest }) => ({ source: fileSource(path), ...rest })), problems };
}
