import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rules } from '../../rules/index.js';
import type { LintResult } from '../lint/results.js';
import { type JsonReport, mergeResults, ReportError, readReport } from '../report/read-report.js';
import { rulesMeta } from '../report/rules-meta.js';
import { missingShards } from '../report/shards.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { exitCodeOf } from './exit-code.js';
import { readRecord } from './finding-record.js';
import { openInboxes } from './inboxes.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { createRuns } from './lint-runs.js';
import { type LintOptions, readLintOptions } from './options.js';
import { loadReports, printReports } from './print-report.js';
import { reviewResults } from './review-results.js';
import { UsageError } from './usage-error.js';

/** Makes one report of several JSON ones, such as those of the shards of a run, with the exit code of them all. */
export async function mergeReportsCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (names.length === 0)
    throw new UsageError('Name the reports: smlint merge-reports report-1.json report-2.json --format sarif');
  const options = readLintOptions(raw, []);
  const formats = await loadReports(options.formats, io.cwd);
  const reports = await Promise.all(names.map((name) => read(name, io.cwd)));
  holdToAllShards(reports.map((report) => report.results));
  const merged = mergeResults(reports.map((report) => report.results));
  const results = merged.some(({ calendar }) => calendar) ? await lookAcross(merged, options, io) : merged;
  await printReports(results, formats, {
    options,
    io,
    locale: undefined,
    rulesMeta: (locale) => Object.assign(rulesMeta(rules, locale), ...reports.map((report) => report.rulesMeta)),
    isConfigMissing: false,
  });
  return exitCodeOf(results, options.maxWarnings);
}

/** A part that nobody misses would pass for clean. */
function holdToAllShards(reports: readonly (readonly LintResult[])[]): void {
  const missing = missingShards(reports);
  if (missing.length === 0) return;
  const listed = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ', …' : '');
  throw new UsageError(
    `There is no report of shard ${listed}. Name those of all shards, also where nothing was found, or run what is missing.`,
  );
}

/** Shards can't look across posts; here all of them are together. */
async function lookAcross(results: readonly LintResult[], options: LintOptions, io: Io): Promise<LintResult[]> {
  const configs = createConfigs(io.cwd, options);
  const settled = await Promise.all(results.map(({ filePath }) => configs.forDraft(filePath)));
  const inboxes = await openInboxes(
    settled.map(({ config }) => config),
    io.cwd,
  );
  const runOf = createRuns({ ...options, ...readRecord(io.cwd) }, {}, () => undefined, inboxes);
  const entries = results.map((result, index) => ({ result, run: runOf(settled[index] as DraftConfig) }));
  return reviewResults(entries, { now: options.now, inquiriesOf: inboxes.inquiriesOf });
}

async function read(name: string, cwd: string): Promise<JsonReport> {
  try {
    return readReport(await readFile(resolve(cwd, name), 'utf8'));
  } catch (error) {
    const reason = error instanceof ReportError ? error.message : `it can't be read, ${(error as Error).message}`;
    throw new UsageError(`${name} is no report: ${reason}.`);
  }
}
