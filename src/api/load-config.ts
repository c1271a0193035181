import { dirname, resolve } from 'node:path';
import { createConfigs } from '../cli/configs.js';
import { dayOf } from '../config/day.js';
import { relativeTo } from '../config/relative.js';
import { createBaseline } from '../lint/suppressions.js';
import { findSuppressions, readSuppressions } from '../workspace/suppressions-file.js';
import type { Config } from './config.js';

export interface LoadOptions {
  /** Absolute; the current folder when absent. */
  cwd?: string;
  /** A config's path; `false` for none. When absent, configs are searched for beside each draft and above it. */
  file?: string | false;
  /** Whether plugins and configs that are code may be run; `true` when absent. */
  allowCode?: boolean;
}

/**
 * The config of a folder and its record of suppressions, as the command line has them; drafts deeper down may have
 * configs of their own. Throws a `ConfigError` or a `SuppressionsError`.
 */
export async function loadConfig({ cwd = process.cwd(), file, allowCode = true }: LoadOptions = {}): Promise<Config> {
  const today = dayOf(new Date());
  const configs = createConfigs(cwd, { config: file, ruleFlags: {}, allowCode, today, locale: undefined });
  await configs.forFolder();
  const path = findSuppressions(cwd);
  const folder = path === undefined ? cwd : dirname(path);
  return {
    forFolder: configs.forFolder,
    forDraft: (draft) => configs.forDraft(resolve(cwd, draft)),
    nameOf: (draft) => relativeTo(folder, resolve(cwd, draft)) ?? draft,
    ...(path !== undefined && { baseline: createBaseline(readSuppressions(path)) }),
  };
}
