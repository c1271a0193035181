import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { escapeText } from '../report/escape.js';
import type { PastReport } from '../report/format.js';
import { UsageError } from './usage-error.js';

/** Reads earlier JSON reports, the oldest first. Throws a `UsageError` for a file that is none. */
export async function readHistory(files: readonly string[], cwd: string): Promise<PastReport[]> {
  const reports = await Promise.all(files.map((file) => readReport(file, resolve(cwd, file))));
  return reports.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

async function readReport(name: string, path: string): Promise<PastReport> {
  let report: unknown;
  try {
    report = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw refusal(name, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : 'it is no JSON');
  }
  // With metadata, the results stand beside them.
  const results = Array.isArray(report) ? report : (report as { results?: unknown } | null)?.results;
  if (!Array.isArray(results) || !results.every(isResult)) throw refusal(name, 'it holds no results');
  return {
    date: dateIn(basename(path)) ?? (await stat(path)).mtime.toISOString().slice(0, 10),
    errors: results.reduce((sum, { errorCount }) => sum + errorCount, 0),
    warnings: results.reduce((sum, { warningCount }) => sum + warningCount, 0),
  };
}

function isResult(value: unknown): value is { errorCount: number; warningCount: number } {
  const result = value as { errorCount?: unknown; warningCount?: unknown } | null;
  return Number.isSafeInteger(result?.errorCount) && Number.isSafeInteger(result?.warningCount);
}

/** A report has no date of its own, but who keeps reports names them by day: `2027-03-01.json`. */
function dateIn(name: string): string | undefined {
  const found = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  return found !== undefined && !Number.isNaN(Date.parse(found)) ? found : undefined;
}

function refusal(name: string, why: string): UsageError {
  return new UsageError(
    `${escapeText(name)} can't be used as history: ${why}. Name a report written with --format json.`,
  );
}
