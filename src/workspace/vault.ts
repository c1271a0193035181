import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Vault } from '../rule/settings.js';
import { VaultError } from '../vault/errors.js';
import { readVaultFile, type VaultFile, writeVaultFile } from '../vault/file.js';
import { openVault } from '../vault/open.js';
import { findKeys, type Surroundings } from './vault-key.js';

/** Reads a vault's file; `name` is for messages. Throws a `VaultError`. */
export function readVault(path: string, name: string): VaultFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new VaultError(`${name}  there is no such vault; check confidential.vault, or run "smlint vault init"`);
    }
    throw new VaultError(`${name}  the vault could not be read: ${(error as Error).message}`);
  }
  return readVaultFile(text, name);
}

/** Opens the vault for a check; `locked` where the user has no key. Throws a `VaultError`. */
export function openVaultAt(path: string, name: string, around: Surroundings): Vault | 'locked' {
  const file = readVault(path, name);
  const keys = findKeys(around, path, file.keyIds);
  return keys.length === 0 ? 'locked' : openVault(file, keys, name);
}

/** Replaces the file in one step, so that a run that breaks off leaves the old one. Throws a `VaultError`. */
export function saveVault(path: string, file: VaultFile): void {
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, writeVaultFile(file));
    renameSync(draft, path);
  } catch (error) {
    throw new VaultError(`The vault could not be written: ${(error as Error).message}`);
  }
}
