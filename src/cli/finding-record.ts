import { dirname, join } from 'node:path';
import { relativeTo } from '../config/relative.js';
import { type Baseline, createBaseline } from '../lint/suppressions.js';
import { findSuppressions, readSuppressions, suppressionsName } from '../workspace/suppressions-file.js';
import { openBaseline } from './baseline.js';
import { type Draft, rulesOf } from './draft-sources.js';
import type { Io } from './io.js';
import type { LintOptions } from './options.js';

export interface FindingRecord {
  nameOf(path: string): string;
  baseline?: Baseline;
  close?(): void;
}

/** What is left alone already, for whoever only reads the record. Throws a `SuppressionsError`. */
export function readRecord(cwd: string): Omit<FindingRecord, 'close'> {
  const path = findSuppressions(cwd);
  const folder = path === undefined ? cwd : dirname(path);
  return {
    nameOf: (draft) => relativeTo(folder, draft) ?? draft,
    ...(path !== undefined && { baseline: createBaseline(readSuppressions(path)) }),
  };
}

/** The suppressions file, where there is one or is to be one; fingerprints name drafts as seen from it. */
export function openRecord(options: LintOptions, drafts: readonly Draft[], io: Io): FindingRecord {
  const { suppress } = options;
  const isWritten = suppress.prune || suppress.takeIn.length > 0;
  const path = findSuppressions(io.cwd) ?? (isWritten ? join(io.cwd, suppressionsName) : undefined);
  const folder = path === undefined ? io.cwd : dirname(path);
  const nameOf = (draft: string) => relativeTo(folder, draft) ?? draft;
  if (path === undefined) return { nameOf };
  const ids = rulesOf(drafts).map(({ id }) => id);
  const { baseline, close } = openBaseline(path, suppress, ids, io);
  // Only who sees all of a draft, as it is on disk, can say what is mended in it.
  const seesAll = options.input.kind === 'files' && options.changed === undefined && options.minConfidence === 'low';
  const checked = new Set(seesAll ? drafts.map(({ source }) => nameOf(source.path)) : []);
  const enabled = new Set(ids.filter((id) => drafts.some(({ config }) => config.config.rules[id]?.severity !== 'off')));
  return { nameOf, baseline, close: () => close(checked, enabled) };
}
