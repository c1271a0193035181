/**
 * What the vault needs of a secret key. The shell makes it from node's crypto; another host may bring its own, as long as
 * the same key gives the same bytes.
 */
export interface VaultKey {
  /** Twelve hexadecimal digits that tell keys apart and give nothing away of them. */
  readonly id: string;
  /** HMAC-SHA-256: 32 bytes. */
  mac(text: string): Uint8Array;
  /** AES-256 of each 16-byte block by itself; `decrypt` undoes it. Only for blocks that are never the same. */
  encrypt(blocks: Uint8Array): Uint8Array;
  decrypt(blocks: Uint8Array): Uint8Array;
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Reads an even number of hexadecimal digits, small ones; a vault has hundreds of thousands. */
export function fromHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = (digitOf(digits.charCodeAt(at * 2)) << 4) | digitOf(digits.charCodeAt(at * 2 + 1));
  }
  return bytes;
}

const digitOf = (unit: number): number => (unit < 0x3a ? unit - 0x30 : unit - 0x57);
