import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { lintCommand } from './lint-command.js';

/** Looks across the posts of files or of this folder, and at nothing else. Throws what a check throws. */
export function calendarCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const isUnnamed = names.length === 0 && raw.text === undefined && !raw.stdin;
  return lintCommand(isUnnamed ? ['.'] : names, { ...raw, calendar: true }, io);
}
