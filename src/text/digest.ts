import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The SHA-256 of a text in UTF-8, 64 hexadecimal digits; without the blanks around it, and its lines end in a line feed, so that
 * no editor and no Git changes it.
 */
export function digestOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text.replace(/\r\n?/g, '\n').trim()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As many digits as people write down: enough against accidents. */
export const shortDigest = 12;
