import { basename } from 'node:path';
import { fixSource } from '../lint/fix.js';
import type { LintRun } from '../lint/lint-source.js';
import type { LintResult } from '../lint/results.js';
import type { DraftSource, Reader } from '../post/reader.js';
import { replaceFile } from '../workspace/replace-file.js';
import type { LintOptions } from './options.js';

export interface DraftOutcome {
  result: LintResult;
  /** How many places were put right, or would be. */
  fixes: number;
  /** Why fixes did not make it into the file, with the next step. */
  problem?: string;
}

/** Lints one draft and fixes what can be put right; `fix` says whether that is written into the file or only shown. */
export async function fixDraft(
  source: DraftSource,
  reader: Reader,
  run: LintRun,
  fix: NonNullable<LintOptions['fix']>,
): Promise<DraftOutcome> {
  const { result, before, output, fixes, isRefused, isSecret } = await fixSource(source, reader, run);
  const name = basename(source.path);
  const refusal = isRefused
    ? { problem: `${name}: some fixes would have changed more than they should; they were left out.` }
    : {};
  if (output === undefined) return { result, fixes, ...refusal };
  const problem = fix === 'write' ? await write(source, before, output) : undefined;
  if (problem !== undefined) return { result, fixes: 0, problem };
  const mark = source.bom ? '\uFEFF' : '';
  const texts = { output: mark + output, ...(fix === 'show' && { before: mark + before }) };
  if (!isSecret) return { result: { ...result, ...texts }, fixes, ...refusal };
  if (fix === 'write') return { result, fixes, ...refusal };
  return { result, fixes, problem: `${name}: the changes are not shown, for they would show confidential text.` };
}

async function write(source: DraftSource, before: string, output: string): Promise<string | undefined> {
  const name = basename(source.path);
  try {
    const reason = await replaceFile(source, before, output);
    if (reason === 'changed')
      return `${name}: the file was changed in the meantime and left as it is. Run smlint again.`;
    if (reason === undefined) return undefined;
    return `${name}: the fixes hold characters that the file's encoding, Windows-1252, has not. Save it as UTF-8 and run smlint again.`;
  } catch (error) {
    return `${name}: the fixes could not be written: ${(error as Error).message}.`;
  }
}
