import { findFiles } from '../cli/find-files.js';
import { openInboxes } from '../cli/inboxes.js';
import { type Reviewable, reviewCalendar } from '../lint/calendar/review.js';
import type { LintResult } from '../lint/results.js';
import { DraftError } from '../post/reader.js';
import { fileSource } from '../workspace/draft-source.js';
import { configOf } from './config.js';
import { loadConfig } from './load-config.js';
import { createSourceLinter, type LintOptions } from './source-linter.js';

export interface LintFilesOptions extends LintOptions {
  /** Absolute; the current folder when absent. */
  cwd?: string;
}

/**
 * Checks files, folders and glob patterns, as the command line does; without `config` with the configs that it would
 * find. Throws a `DraftError` for a pattern that leads nowhere and a `ConfigError` for a config that can't be used.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions = {}): Promise<LintResult[]> {
  const { cwd = process.cwd() } = options;
  const config = options.config ? await configOf(options.config) : await loadConfig({ cwd });
  const { files, problems } = await findFiles(patterns, config, cwd);
  if (problems.length > 0) throw new DraftError(problems.join('\n'));
  const inboxes = await openInboxes(
    files.map((file) => file.config.config),
    cwd,
  );
  const lint = await createSourceLinter({ ...options, config }, inboxes.of);
  const linted: Reviewable[] = [];
  for (const { path } of files) linted.push(await lint(fileSource(path)));
  return reviewCalendar(linted, { now: Date.now(), inquiriesOf: inboxes.inquiriesOf });
}
