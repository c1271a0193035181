import { type Details, type Line, writeDetails } from './file.js';
import { type Gram, sum } from './gram.js';
import { fromHex, hex, type VaultKey } from './key.js';

const block = 16;

/** What only a key holder gets out of an entry: sums that tell a text without the term from one that may have it. */
export interface Opened {
  line: Line;
  key: VaultKey;
  /** `sum` of the term's first word, and of all of its words. */
  first: number;
  whole: number;
}

/** The hash under which a term is kept: the first half of its HMAC. */
export function hashOf(gram: string, key: VaultKey): string {
  return hex(key.mac(`term ${gram}`).subarray(0, block));
}

/**
 * An entry for the vault. The seal is one AES block: two sums, and a check of the details, all mixed with the encrypted
 * hash. Without the key it is as random as the hash; with it, a changed hash, label, date or seal is seen at once, and ten
 * thousand entries open in two calls.
 */
export function sealLine(gram: Gram, details: Details, key: VaultKey): Line {
  const hash = hashOf(gram.text, key);
  const plain = new Uint8Array(block);
  const view = new DataView(plain.buffer);
  view.setUint32(0, sum(gram.first));
  view.setUint32(4, sum(gram.text));
  plain.set(checkOf(details, key), 8);
  const seal = key.encrypt(mixed(plain, key.encrypt(fromHex(hash))));
  return { keyId: key.id, hash, seal: hex(seal), details };
}

/** Opens entries of one key; `undefined` stands for an entry that somebody has changed. */
export function openLines(lines: readonly Line[], key: VaultKey): (Opened | undefined)[] {
  const masks = key.encrypt(fromHex(lines.map(({ hash }) => hash).join('')));
  const plain = mixed(key.decrypt(fromHex(lines.map(({ seal }) => seal).join(''))), masks);
  const view = new DataView(plain.buffer, plain.byteOffset);
  const checks = new Map<string, Uint8Array>();
  return lines.map((line, index) => {
    const details = writeDetails(line.details);
    const check = checks.get(details) ?? checkOf(line.details, key);
    checks.set(details, check);
    const at = index * block;
    if (!check.every((byte, offset) => plain[at + 8 + offset] === byte)) return undefined;
    return { line, key, first: view.getUint32(at), whole: view.getUint32(at + 4) };
  });
}

function checkOf(details: Details, key: VaultKey): Uint8Array {
  return key.mac(`details ${writeDetails(details)}`).subarray(0, 8);
}

function mixed(bytes: Uint8Array, mask: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) result[at] = (bytes[at] as number) ^ (mask[at] as number);
  return result;
}
