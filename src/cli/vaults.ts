import { relative, resolve } from 'node:path';
import type { FileConfig } from '../config/resolve.js';
import type { Vault } from '../rule/settings.js';
import { type Io, tell } from './io.js';
import { UsageError } from './usage-error.js';

export type VaultOf = (config: FileConfig) => Vault | 'locked' | undefined;

/** Opens the vaults of all configs, each once. With `required`, throws a `UsageError` where drafts would go unchecked. */
export async function openVaults(configs: readonly FileConfig[], required: boolean, io: Io): Promise<VaultOf> {
  const opened = new Map<string, Vault | 'locked'>();
  for (const config of configs) {
    const path = vaultPath(config);
    if (path === undefined) {
      if (required)
        throw new UsageError('--require-vault, and the config has no confidential.vault. See: smlint vault init');
    } else if (!opened.has(path)) {
      const { openVaultAt } = await import('../workspace/vault.js');
      opened.set(path, openVaultAt(path, relative(io.cwd, path), io));
    }
  }
  if (required && [...opened.values()].includes('locked')) {
    throw new UsageError(
      '--require-vault, and there is no key for the vault. Set SMLINT_VAULT_KEY or SMLINT_VAULT_KEY_FILE.',
    );
  }
  return (config) => opened.get(vaultPath(config) ?? '');
}

/** Tells a person at a terminal that a plain list of secrets lies where everybody can read it. */
export async function recommendVault(configs: readonly FileConfig[], io: Io): Promise<void> {
  const isPlain = configs.some(({ settings }) => settings.confidential.some(({ approved }) => approved === undefined));
  if (!isPlain || io.stderr.isTTY !== true) return;
  const { publicRemote } = await import('../workspace/public-remote.js');
  const host = publicRemote(io.cwd);
  if (host === undefined) return;
  tell(
    io,
    `The config lists confidential terms in plain, and this repository seems to be public on ${host}. See: smlint vault init`,
  );
}

/** Absolute. */
export function vaultPath({ vault }: Pick<FileConfig, 'vault'>): string | undefined {
  return vault && resolve(vault.folder, vault.file);
}
