import { resolve } from 'node:path';
import { escapeText } from '../report/escape.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { lintCommand } from './lint-command.js';
import { UsageError } from './usage-error.js';

const fileName = 'smlint-report.html';

/** Writes the report for people who want to look at posts, and opens it if asked. Throws what a check throws. */
export async function reportCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const other = raw.format?.find((format) => format !== 'html');
  if (other !== undefined) {
    throw new UsageError(`"smlint report" writes HTML. For another format: smlint --format ${other}`);
  }
  const outputFile = raw.outputFile ?? fileName;
  const patterns = names.length === 0 && raw.text === undefined && !raw.stdin ? ['.'] : names;
  const code = await lintCommand(patterns, { ...raw, format: ['html'], outputFile }, io);
  tell(io, `Wrote ${escapeText(outputFile)}.${raw.open ? '' : ' Open it in a browser, or use --open.'}`);
  if (raw.open) await open(resolve(io.cwd, outputFile), io);
  return code;
}

/** A machine without a browser is no reason to fail: the report is there. */
async function open(path: string, io: Io): Promise<void> {
  const { default: openFile } = await import('open');
  try {
    const child = await openFile(path);
    child.on('error', () => tell(io, 'No browser could be started; open the file yourself.'));
  } catch {
    tell(io, 'No browser could be started; open the file yourself.');
  }
}
