import { closeSync, createReadStream, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { draftErrorAt } from '../post/position.js';
import { DraftError, type DraftSource } from '../post/reader.js';
import { sidecarEnding } from '../post/sidecar.js';
import { nearest } from '../text/nearest.js';
import { firstInvalidByte, unfinishedTail } from './utf8.js';
import { decodeWindows1252 } from './windows-1252.js';

const longestDraft = 10_000_000;
/** In bytes. What is read of a long file has to be forgotten before the garbage collector takes it for old. */
const chunkSize = 64 * 1024;

/** A draft file on disk; nothing is opened before it is asked for. */
export function fileSource(path: string): DraftSource {
  const source: DraftSource = {
    path,
    async text() {
      return withoutMark(decodeWhole(readWhole(path)), source);
    },
    async *chunks({ mayBeWindows1252 = false } = {}) {
      const open = () => createReadStream(path, { highWaterMark: chunkSize });
      try {
        if (mayBeWindows1252 && !(await isUtf8(open()))) {
          source.encoding = 'windows-1252';
          for await (const bytes of open()) yield decodeWindows1252(bytes);
        } else yield* decodeChunks(open(), source);
      } catch (error) {
        throw unreadable(path, error);
      }
    },
    async sidecar() {
      try {
        return decodeWhole(readWhole(path + sidecarEnding)).replace(/^\uFEFF/, '');
      } catch (error) {
        if (!(error instanceof DraftError)) throw error;
        if (error.cause === 'ENOENT' || error.cause === 'ENOTDIR') return undefined;
        throw new DraftError(`${basename(path)}${sidecarEnding}: ${error.message}`);
      }
    },
  };
  return source;
}

/** Standard input under the name that decides how it is read. */
export function stdinSource(name: string, input: AsyncIterable<Uint8Array> = process.stdin): DraftSource {
  const source: DraftSource = {
    path: name,
    async text() {
      const buffers: Uint8Array[] = [];
      let size = 0;
      for await (const buffer of input) {
        size += buffer.length;
        if (size > longestDraft) throw tooLarge(size);
        buffers.push(buffer);
      }
      return withoutMark(decodeWhole(Buffer.concat(buffers)), source);
    },
    chunks: () => decodeChunks(input, source),
  };
  return source;
}

/** What a failed call of the file system means for a draft and what to do next. */
export function unreadable(path: string, error: unknown): Error {
  if (error instanceof DraftError || !(error instanceof Error)) return error as Error;
  const code = (error as NodeJS.ErrnoException).code;
  const draftError = new DraftError(reasonOf(path, code) ?? `This file can't be read: ${error.message}.`);
  draftError.cause = code;
  return draftError;
}

function reasonOf(path: string, code: string | undefined): string | undefined {
  if (code === 'EISDIR')
    return 'This is a folder, not a draft. Name the drafts in it, or the folder itself on the command line.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'smlint may not read this file. Give it read permission, or leave it out with "ignore".';
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return undefined;
  const near = nearestName(path);
  return `There is no file "${basename(path)}" here. ${near === undefined ? 'Check its name and folder.' : `Did you mean "${near}"?`}`;
}

function nearestName(path: string): string | undefined {
  try {
    return nearest(basename(path), readdirSync(dirname(path)));
  } catch {
    return undefined;
  }
}

function readWhole(path: string): Uint8Array {
  try {
    // One descriptor for the size and the bytes, so that the file measured is the file read.
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > longestDraft) throw tooLarge(size);
      const bytes = readFileSync(file);
      if (bytes.length > longestDraft) throw tooLarge(bytes.length);
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

function tooLarge(size: number): DraftError {
  const megabytes = (size / 1_000_000).toFixed(1);
  return new DraftError(
    `This draft has ${megabytes} MB, more than the 10 MB that smlint reads at once. Split it, or write it as JSON Lines (.jsonl), which is streamed.`,
  );
}

function decodeWhole(bytes: Uint8Array): string {
  refuseBinary(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstInvalidByte(bytes);
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at));
    const { message, line, column } = draftErrorAt(notUtf8(at), before, before.length);
    throw new DraftError(message, line, column);
  }
}

/** Spreadsheet programs on Windows write tables so; only the whole file can tell, for the first umlaut may come late. */
async function isUtf8(input: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    let isFirst = true;
    for await (const bytes of input) {
      refuseBinary(bytes, isFirst);
      decoder.decode(bytes, { stream: true });
      isFirst = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof DraftError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return false;
  }
}

async function* decodeChunks(input: AsyncIterable<Uint8Array>, source: DraftSource): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let read = 0;
  // The bytes of a character that a chunk cuts in two, kept to tell where an invalid one begins.
  let tail: Uint8Array = new Uint8Array();
  let isFirst = true;
  const decode = (bytes: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      const joined = Buffer.concat([tail, bytes]);
      throw new DraftError(notUtf8(read - tail.length + firstInvalidByte(joined)));
    }
  };
  for await (const bytes of input) {
    refuseBinary(bytes, isFirst);
    const text = decode(bytes, true);
    read += bytes.length;
    tail = unfinishedTail(bytes.length < 3 ? Buffer.concat([tail, bytes]) : bytes);
    if (text === '') continue;
    yield isFirst ? withoutMark(text, source) : text;
    isFirst = false;
  }
  decode(new Uint8Array(), false);
}

function withoutMark(text: string, source: DraftSource): string {
  source.bom = text.charCodeAt(0) === 0xfeff;
  return source.bom ? text.slice(1) : text;
}

function refuseBinary(bytes: Uint8Array, isStart = true): void {
  if (isStart && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    throw new DraftError('This file is written in UTF-16. Save it as UTF-8 and try again.');
  }
  if (!bytes.includes(0)) return;
  throw new DraftError(
    'This looks like a binary file, for it holds a zero byte. Name a text file, or leave it out with "ignore".',
  );
}

function notUtf8(at: number): string {
  return `This file is not UTF-8: byte ${at} (counted from 0) fits no character. Save it as UTF-8 and try again.`;
}
