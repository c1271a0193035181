import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { protectedWord } from '../guideline/protected-speech.js';
import { escapeText } from '../report/escape.js';
import { addTerms, type Changed, removeTerms, rotateTerms } from '../vault/change.js';
import type { Line, VaultFile } from '../vault/file.js';
import type { VaultKey } from '../vault/key.js';
import { openEntries } from '../vault/open.js';
import { readVault, saveVault } from '../workspace/vault.js';
import { findKeys, storeNewKey } from '../workspace/vault-key.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { isoDate, readConfigOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';
import { readTerms } from './vault-terms.js';
import { vaultPath } from './vaults.js';

const actions = ['init', 'add', 'remove', 'list', 'check', 'rotate'] as const;
const usage = `Say what to do with the vault: smlint vault ${actions.join(' | ')}. See docs/vault.md.`;

interface Place {
  /** Absolute, and as messages show it. */
  path: string;
  name: string;
}

/** Keeps the guarded list. Terms come from stdin or a silent prompt. Throws usage, config and vault errors. */
export async function vaultCommand([word, ...rest]: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (word === undefined) throw new UsageError(usage);
  const action = choose('vault action', word, actions);
  if (action !== 'remove' && rest.length > 0) throw refusal(action);
  const { config } = await createConfigs(io.cwd, readConfigOptions(raw)).forFolder();
  const path = vaultPath(config) ?? resolve(io.cwd, 'confidential.vault');
  const place = { path, name: relative(io.cwd, path) };
  if (action === 'init') return init(place, config.vault !== undefined, io);
  const file = readVault(path, place.name);
  if (action === 'list') return list(file, io);
  const keys = findKeys(io, path, file.keyIds);
  if (action === 'rotate') return rotate(place, file, keys, io);
  const entries = openEntries(file, keys, place.name);
  if (action === 'add') return add(place, file, keys, raw, io);
  if (action === 'remove') return remove(place, file, keys, rest, io);
  tell(io, `${place.name}: ${count(entries.length)}, all as smlint wrote them.`);
  return exitCodes.fine;
}

/** Whatever a shell is told, it remembers. */
function refusal(action: string): UsageError {
  return new UsageError(
    `Terms don't belong on the command line, which shells remember and every user of the machine can read. Try: smlint vault ${action} < terms.txt`,
  );
}

function init({ path, name }: Place, isConfigured: boolean, io: Io): number {
  if (existsSync(path))
    throw new UsageError(`There is a vault already: ${escapeText(name)}. Add to it with "smlint vault add".`);
  const [given] = findKeys(io, path, []);
  const { key, path: stored } = given ? { key: given, path: undefined } : storeNewKey(io.env);
  saveVault(path, { keyIds: [key.id], lines: [] });
  tell(io, `Wrote ${escapeText(name)}, an empty vault for the key ${key.id}.`);
  if (stored !== undefined)
    tell(
      io,
      `The key is in ${escapeText(stored)}. Keep a copy where your passwords are, and give it to CI as SMLINT_VAULT_KEY.`,
    );
  if (!isConfigured) tell(io, `Add this to your config: confidential: { vault: ${escapeText(name)} }`);
  tell(io, 'So that git joins two versions by itself, add this line to .gitattributes: *.vault merge=union');
  return exitCodes.fine;
}

async function add(place: Place, file: VaultFile, keys: readonly VaultKey[], raw: RawOptions, io: Io): Promise<number> {
  const label = raw.label ?? 'a confidential term';
  if (!/^[^\p{C}]{1,80}$/u.test(label) || label.trim() !== label)
    throw new UsageError('--label takes one short line that everybody may read, such as "an unreleased product".');
  const details = {
    label,
    match: choose('match mode', raw.match ?? 'part', ['exact', 'inflected', 'part']),
    ...(raw.from !== undefined && { from: isoDate(raw.from, '--from') }),
    ...(raw.until !== undefined && { until: isoDate(raw.until, '--until') }),
  };
  const terms = await readTerms(io);
  const changed = addTerms(file, terms, details, keys);
  saveVault(place.path, changed.file);
  const touching = terms.filter((term) => protectedWord([term]) !== undefined).length;
  if (touching > 0) {
    tell(
      io,
      `${count(touching)} touches what employees may talk about, also critically: pay, hours, safety, unions, works councils; see docs/writing-rules.md.`,
    );
  }
  const again = changed.known.length > 0 ? `, ${changed.known.length} changed` : '';
  return finish(changed, `${place.name}: ${changed.done.length} added${again}.`, io);
}

async function remove(
  place: Place,
  file: VaultFile,
  keys: readonly VaultKey[],
  ids: readonly string[],
  io: Io,
): Promise<number> {
  if (ids.some((id) => !/^[0-9a-f]{8,32}$/.test(id))) throw refusal('remove');
  if (ids.length > 0) {
    const unknown = ids.find((id) => !file.lines.some(({ hash }) => hash.startsWith(id)));
    if (unknown !== undefined) throw new UsageError(`There is no entry ${unknown}. See: smlint vault list`);
    const lines = file.lines.filter(({ hash }) => !ids.some((id) => hash.startsWith(id)));
    saveVault(place.path, { ...file, lines });
    tell(io, `${place.name}: ${file.lines.length - lines.length} removed.`);
    return exitCodes.fine;
  }
  const changed = removeTerms(file, await readTerms(io), keys);
  saveVault(place.path, changed.file);
  const missing = changed.known.length > 0 ? `, ${changed.known.length} were not in it` : '';
  return finish(changed, `${place.name}: ${changed.done.length} removed${missing}.`, io);
}

const orderOf = ({ hash, details: { label, words } }: Line): string => `${label} ${words} ${hash}`;

function list({ keyIds, lines }: VaultFile, io: Io): number {
  const rows = [...lines]
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map(({ keyId, hash, details: { match, words, from, until, label } }) => {
      const days = from === undefined && until === undefined ? '' : `  ${from ?? ''}..${until ?? ''}`;
      const old = keyId === keyIds[0] ? '' : `  (key ${keyId})`;
      return `${hash.slice(0, 8)}  ${match.padEnd('inflected'.length)}  ${words}  ${escapeText(label)}${days}${old}\n`;
    });
  io.stdout.write(rows.join(''));
  return exitCodes.fine;
}

async function rotate(place: Place, file: VaultFile, keys: readonly VaultKey[], io: Io): Promise<number> {
  openEntries(file, keys, place.name);
  const isUnderWay = new Set(file.lines.map(({ keyId }) => keyId)).size > 1 || file.keyIds.length > 1;
  const given = isUnderWay
    ? keys.find(({ id }) => id === file.keyIds[0])
    : keys.find(({ id }) => !file.keyIds.includes(id));
  const { key, path: stored } = given ? { key: given, path: undefined } : storeNewKey(io.env);
  const terms = await readTerms(io);
  const started = { ...file, keyIds: [key.id, ...file.keyIds.filter((id) => id !== key.id)] };
  const changed = rotateTerms(started, terms, key, [key, ...keys]);
  saveVault(place.path, changed.file);
  if (stored !== undefined) tell(io, `The new key ${key.id} is in ${escapeText(stored)}.`);
  const left = changed.file.lines.filter(({ keyId }) => keyId !== key.id).length;
  const next =
    left === 0
      ? 'The old key is of no more use; give the new one to CI.'
      : `Still under the old key: ${count(left)}. Give both keys to SMLINT_VAULT_KEY, and run this again with the other terms.`;
  return finish(changed, `${place.name}: ${changed.done.length} moved to the key ${key.id}. ${next}`, io);
}

/** How many, never which: what is told on a terminal may be a log. */
function finish({ unusable }: Changed, sentence: string, io: Io): number {
  tell(io, sentence);
  if (unusable.length === 0) return exitCodes.fine;
  tell(io, `${unusable.length} could not be used: a term has one to six words and three letters or more.`);
  return exitCodes.failed;
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}
