import { createRun, type RunOptions } from '../lint/create-run.js';
import type { LintRun } from '../lint/lint-source.js';
import type { DraftConfig } from './configs.js';
import type { Inboxes } from './inboxes.js';
import type { VaultOf } from './vaults.js';

/** One run per distinct config: its phrases are compiled once for all of its drafts. */
export function createRuns(
  options: RunOptions,
  hooks: Pick<LintRun, 'onPost' | 'keepPost'>,
  vaultOf: VaultOf,
  inboxes: Inboxes,
): (config: DraftConfig) => LintRun {
  const runs = new Map<DraftConfig['config'], LintRun>();
  return ({ config, rules }) => {
    const own = () => ({ ...options, vault: vaultOf(config), inbox: inboxes.of(config.settings) });
    const run = runs.get(config) ?? { ...createRun(config, rules, own()), ...hooks };
    runs.set(config, run);
    return run;
  };
}
