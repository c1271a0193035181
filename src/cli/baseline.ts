import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type Baseline,
  createBaseline,
  printSuppressions,
  type Suppression,
  type Suppressions,
  staleSuppressions,
} from '../lint/suppressions.js';
import { readSuppressions } from '../workspace/suppressions-file.js';
import { type Io, tell } from './io.js';
import type { SuppressOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';

export interface OpenBaseline {
  baseline: Baseline;
  /** Writes what was taken in and what was pruned, and tells about both. `checked` are names of drafts, see `LintRun.nameOf`. */
  close(checked: ReadonlySet<string>, enabledRules: ReadonlySet<string>): void;
}

/** Reads the suppressions file at `path`, which need not exist yet. Throws a `SuppressionsError`. */
export function openBaseline(
  path: string,
  { takeIn, prune }: SuppressOptions,
  rules: readonly string[],
  io: Io,
): OpenBaseline {
  const known = readSuppressions(path);
  const baseline = createBaseline(known, takeIn === 'all' ? takeIn : takeIn.map((id) => choose('rule', id, rules)));
  return {
    baseline,
    close(checked, enabledRules) {
      const folder = dirname(path);
      const isChecked = ({ file, rule }: Suppression) => checked.has(file) && enabledRules.has(rule);
      const isGone = ({ file, rule }: Suppression) => !existsSync(join(folder, file)) || !rules.includes(rule);
      const stale = staleSuppressions(known, baseline, (entry) => isChecked(entry) || (prune && isGone(entry)));
      const name = basename(path);
      if (baseline.added.size > 0) tell(io, `Took ${count(baseline.added.size)} into ${name}; mend them when you can.`);
      if (prune && stale.length > 0)
        tell(io, `Removed ${count(stale.length)} from ${name} that nothing matches any more.`);
      if (!prune && stale.length > 0)
        tell(io, `${name} has ${count(stale.length)} that nothing matches any more: smlint --prune-suppressions`);
      if (baseline.added.size + (prune ? stale.length : 0) === 0) return;
      const kept = [...known].filter(([fingerprint]) => !prune || !stale.includes(fingerprint));
      write(path, new Map([...kept, ...baseline.added]));
    },
  };
}

function count(findings: number): string {
  return `${findings} ${findings === 1 ? 'finding' : 'findings'}`;
}

function write(path: string, suppressions: Suppressions): void {
  try {
    writeFileSync(path, printSuppressions(suppressions));
  } catch (error) {
    throw new UsageError(`The suppressions could not be written: ${(error as Error).message}.`);
  }
}
