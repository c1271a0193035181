import { resolve } from 'node:path';
import { createConfigs } from '../cli/configs.js';
import { readRecord } from '../cli/finding-record.js';
import { dayOf } from '../config/day.js';
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
  const { nameOf, baseline } = readRecord(cwd);
  return {
    forFolder: configs.forFolder,
    forDraft: (draft) => configs.forDraft(resolve(cwd, draft)),
    nameOf: (draft) => nameOf(resolve(cwd, draft)),
    ...(baseline && { baseline }),
  };
}
