import type { Details, Line, VaultFile } from './file.js';
import { type Gram, gramOf } from './gram.js';
import type { VaultKey } from './key.js';
import { hashOf, sealLine } from './seal.js';

export interface Changed {
  file: VaultFile;
  /** The terms for which something was done. */
  done: string[];
  /** Terms that were there already, or weren't there; and such without a word or with too many. */
  known: string[];
  unusable: string[];
}

type Wanted = Omit<Details, 'words'>;

/** Adds terms; one that is there already gets the new details. */
export function addTerms(
  file: VaultFile,
  terms: readonly string[],
  wanted: Wanted,
  keys: readonly VaultKey[],
): Changed {
  const key = currentKey(file, keys);
  const lines = new Map(file.lines.map((line) => [line.hash, line]));
  return change(
    file,
    terms,
    (gram) => {
      const before = keys.flatMap((other) => lines.get(hashOf(gram.text, other)) ?? []);
      for (const { hash } of before) lines.delete(hash);
      const line = sealLine(gram, { ...wanted, words: gram.words }, key);
      lines.set(line.hash, line);
      return before.length === 0;
    },
    lines,
  );
}

export function removeTerms(file: VaultFile, terms: readonly string[], keys: readonly VaultKey[]): Changed {
  const lines = new Map(file.lines.map((line) => [line.hash, line]));
  return change(
    file,
    terms,
    (gram) => {
      const hashes = keys.map((key) => hashOf(gram.text, key)).filter((hash) => lines.has(hash));
      for (const hash of hashes) lines.delete(hash);
      return hashes.length > 0;
    },
    lines,
  );
}

/**
 * Moves terms from older keys to the file's first one. Hashes can't be turned back, so the terms have to be told again;
 * their details stay. The older key goes when nothing needs it any more.
 */
export function rotateTerms(
  file: VaultFile,
  terms: readonly string[],
  next: VaultKey,
  keys: readonly VaultKey[],
): Changed {
  const lines = new Map(file.lines.map((line) => [line.hash, line]));
  const { file: moved, ...rest } = change(
    file,
    terms,
    (gram) => {
      const old = keys.filter(({ id }) => id !== next.id).flatMap((key) => lines.get(hashOf(gram.text, key)) ?? []);
      for (const line of old) {
        lines.delete(line.hash);
        const sealed = sealLine(gram, line.details, next);
        lines.set(sealed.hash, sealed);
      }
      return old.length > 0;
    },
    lines,
  );
  const needed = new Set(moved.lines.map(({ keyId }) => keyId));
  return {
    ...rest,
    file: { ...moved, keyIds: [next.id, ...file.keyIds.filter((id) => id !== next.id && needed.has(id))] },
  };
}

function currentKey({ keyIds }: VaultFile, keys: readonly VaultKey[]): VaultKey {
  return keys.find(({ id }) => id === keyIds[0]) as VaultKey;
}

function change(
  file: VaultFile,
  terms: readonly string[],
  apply: (gram: Gram) => boolean,
  lines: Map<string, Line>,
): Changed {
  const changed: Changed = { file, done: [], known: [], unusable: [] };
  for (const term of terms) {
    const gram = gramOf(term);
    if (!gram || gram.words > 6 || gram.text.length < 3) changed.unusable.push(term);
    else if (apply(gram)) changed.done.push(term);
    else changed.known.push(term);
  }
  return { ...changed, file: { ...file, lines: [...lines.values()] } };
}
