import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { VaultError } from '../vault/errors.js';
import { hex, type VaultKey } from '../vault/key.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Where keys may be: the environment, and the folder that paths in it are relative to. */
export interface Surroundings {
  cwd: string;
  env: Env;
}

/** 32 random bytes as 43 characters of base64url: nobody's password, so that nobody can guess it. */
const written = /^[\w-]{43}$/;

/** Makes a key of its written form. Throws a `VaultError` for anything else, which is never printed. */
export function readKey(text: string, source: string): VaultKey {
  if (!written.test(text)) {
    throw new VaultError(
      `${source} holds no vault key: a key has 43 letters, digits, "-" and "_", as "smlint vault init" writes it.`,
    );
  }
  const secret = Buffer.from(text, 'base64url');
  const derive = (purpose: string) => createHmac('sha256', secret).update(`smlint vault ${purpose}`).digest();
  const [macKey, blockKey] = [derive('terms'), derive('seals')];
  // Blocks are hashes, or mixed with one: no two are alike, so that the plain mode gives nothing away.
  const whole = (cipher: ReturnType<typeof createCipheriv>, blocks: Uint8Array) =>
    Buffer.concat([cipher.setAutoPadding(false).update(blocks), cipher.final()]);
  return {
    id: hex(derive('id').subarray(0, 6)),
    mac: (message) => createHmac('sha256', macKey).update(message).digest(),
    encrypt: (blocks) => whole(createCipheriv('aes-256-ecb', blockKey, null), blocks),
    decrypt: (blocks) => whole(createDecipheriv('aes-256-ecb', blockKey, null), blocks),
  };
}

/**
 * The keys that the user gives for a vault: `SMLINT_VAULT_KEY` (two, parted by a space, while keys are changed), the file
 * that `SMLINT_VAULT_KEY_FILE` names, or those that `storeKey` has left. None where there are none. Throws a `VaultError`.
 */
export function findKeys({ cwd, env }: Surroundings, vault: string, keyIds: readonly string[]): VaultKey[] {
  const direct = env['SMLINT_VAULT_KEY']?.trim();
  if (direct) return readKeys(direct, 'SMLINT_VAULT_KEY');
  const named = env['SMLINT_VAULT_KEY_FILE'];
  if (named) return readKeys(readKeyFile(resolve(cwd, named), vault), `The key file ${named}`);
  return keyIds.flatMap((id) => {
    const path = storedAt(env, id);
    return existsSync(path) ? readKeys(readKeyFile(path, vault), `The key file ${path}`) : [];
  });
}

function readKeys(text: string, source: string): VaultKey[] {
  return text.split(/[\s,]+/).flatMap((key) => (key === '' ? [] : [readKey(key, source)]));
}

function readKeyFile(path: string, vault: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new VaultError(`The key file ${path} could not be read: ${(error as Error).message}`);
  }
  const root = repositoryOf(dirname(vault));
  if (root !== undefined && realpathSync(path).startsWith(realpathSync(root) + sep)) {
    throw new VaultError(
      `The key file ${path} lies in the repository of the vault, where everybody finds both. Move it out, and change the key: smlint vault rotate`,
    );
  }
  return text;
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryOf(dirname(folder));
}

export interface NewKey {
  key: VaultKey;
  /** Where it was stored. */
  path: string;
}

/** Makes a key and stores it in the user's own configuration folder, for the user alone. Throws a `VaultError`. */
export function storeNewKey(env: Env): NewKey {
  const text = randomBytes(32).toString('base64url');
  const key = readKey(text, 'The new key');
  const path = storedAt(env, key.id);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new VaultError(`The new key could not be stored: ${(error as Error).message}`);
  }
  return { key, path };
}

function storedAt(env: Env, id: string): string {
  return join(env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config'), 'smlint', `${id}.key`);
}
