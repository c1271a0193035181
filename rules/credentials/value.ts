import { isPlaceholder } from './tokens.js';

/**
 * How much a piece of text looks like a password: `strong` as no word does ("Malz!Sack_88"), `mixed` as a word with a
 * number ("Hafen2019"), `digits` as a PIN, `word` as any word.
 */
export type Look = 'strong' | 'mixed' | 'digits' | 'word' | 'none';

/** Passwords that only ever stand in advice about passwords. */
const proverbial = new Set(
  (
    'password passwort passwort1 password1 password123 passwort123 passw0rd kennwort geheim geheim123 secret letmein qwerty qwertz ' +
    'abc123 hallo123 admin admin123 root test test123 hunter2 iloveyou welcome willkommen 123456 12345678 123456789 1234 12345 0000 ' +
    '1111 000000 111111 summer2024 sommer2024 winter2024 sommer2023 summer2023 sommer2025 summer2025 pass pw xxx user'
  ).split(' '),
);

const time = /^\d{1,2}[:.]\d{2}(?:[-–]\d{1,2}[:.]\d{2})?(?:h|uhr|am|pm)?$/i;
const date = /^\d{1,4}[./-]\d{1,2}[./-]\d{0,4}$/;
const amount = /^[€$£]?\d[\d.,]*(?:[-–]\d[\d.,]*)?(?:[€$£%°]|[a-z]{1,4}|x\d+)?$/i;
const link =
  /:\/\/|^www\.|^[^@]+@[^@]+\.\p{L}{2,}$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:de|com|org|net|io|eu|at|ch|uk|example)(?:\/|$)/iu;

export function lookOf(value: string): Look {
  const plain = value.replace(/[!?]+$/, '');
  if (value.length < 4 || value.length > 120 || proverbial.has(plain.toLowerCase())) return 'none';
  if (/^[#@/]/.test(value) || link.test(value) || date.test(plain) || time.test(plain)) return 'none';
  if (/^\d{4,12}[#*]?$/.test(plain)) return /^(\d)\1+$/.test(plain) ? 'none' : 'digits';
  if (isPlaceholder(value)) return 'none';
  if (amount.test(plain)) return 'none';
  const [letters, digits] = [/\p{L}/u.test(value), (value.match(/\d/g) ?? []).length];
  if (!letters) return 'none';
  const inner = /[\p{L}\d][!$%&?@#_*+=^~§|]+[\p{L}\d]/u.test(plain);
  if (digits > 0 && value.length >= 8) {
    const changes = plain.match(/(?=\d\p{L}|\p{L}\d)/gu)?.length ?? 0;
    if (inner || changes >= 3) return 'strong';
  }
  if (digits > 0 && value.length >= 6) return isCompound(plain) ? 'word' : 'mixed';
  if (inner && value.length >= 8 && /\p{Ll}/u.test(value) && /\p{Lu}/u.test(value)) return 'mixed';
  return /^[\p{L}-]{6,}!?$/u.test(value) ? 'word' : 'none';
}

/** "24-Stunden-Hotline", "COVID-19-Test", "WLAN-6": compounds with a short number, not passwords. */
function isCompound(value: string): boolean {
  const parts = value.split(/[-–/:]/);
  return parts.length > 1 && parts.every((part) => /^\p{L}*$|^\d{1,3}$|^\p{L}{1,2}\d{1,2}$/u.test(part));
}
