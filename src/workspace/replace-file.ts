import { readFile, realpath } from 'node:fs/promises';
import type { DraftSource } from '../post/reader.js';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.js';

/** Why a file was left as it is. */
export type NotReplaced = 'changed' | 'not-encodable';

/**
 * Puts `after` in the place of `before`, in one step: whoever reads the file sees the old one or the new one. Keeps mode,
 * owner, byte order mark and encoding; a link stays a link. A file that no longer holds `before` is left alone. Throws
 * what the file system throws.
 */
export async function replaceFile(
  source: DraftSource,
  before: string,
  after: string,
): Promise<NotReplaced | undefined> {
  const path = await realpath(source.path);
  const bytes = await readFile(path);
  const now = source.encoding === 'windows-1252' ? decodeWindows1252(bytes) : bytes.toString('utf8');
  const mark = source.bom ? '\uFEFF' : '';
  if (now !== mark + before) return 'changed';
  const data = source.encoding === 'windows-1252' ? encodeWindows1252(after) : mark + after;
  if (data === undefined) return 'not-encodable';
  const { writeFile } = await import('atomically');
  await writeFile(path, Buffer.from(data));
  return undefined;
}
