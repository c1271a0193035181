import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { escapeText } from '../report/escape.js';
import type { PastReport } from '../report/format.js';
import { ReportError, readReport } from '../report/read-report.js';
import { totalsOf } from '../report/summary.js';
import { UsageError } from './usage-error.js';

/** Reads earlier JSON reports, the oldest first. Throws a `UsageError` for a file that is none. */
export async function readHistory(files: readonly string[], cwd: string): Promise<PastReport[]> {
  const reports = await Promise.all(files.map((file) => readPast(file, resolve(cwd, file))));
  return reports.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

async function readPast(name: string, path: string): Promise<PastReport> {
  try {
    const { errors, warnings } = totalsOf(readReport(await readFile(path, 'utf8')).results);
    return { date: dateIn(basename(path)) ?? (await stat(path)).mtime.toISOString().slice(0, 10), errors, warnings };
  } catch (error) {
    if (error instanceof ReportError) throw refusal(name, error.message);
    throw refusal(
      name,
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : (error as Error).message,
    );
  }
}

/** A report has no date of its own, but who keeps reports names them by day: `2027-03-01.json`. */
function dateIn(name: string): string | undefined {
  const found = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  return found !== undefined && !Number.isNaN(Date.parse(found)) ? found : undefined;
}

function refusal(name: string, why: string): UsageError {
  return new UsageError(`${escapeText(name)} can't be used as history: ${why}.`);
}
