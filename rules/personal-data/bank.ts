import type { Cues } from './cues.js';
import type { Found } from './found.js';

/** Lengths by country: SWIFT, IBAN Registry (ISO 13616), release 99. */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 ' +
    'SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const ibanStart = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?=[ \u00a0.-]?[A-Za-z0-9]{4})/gu;

export function findIbans(text: string, cues: Cues): Found[] {
  const found: Found[] = [];
  for (const { 0: head, index } of text.matchAll(ibanStart)) {
    const length = lengths.get(head.slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const read = readIban(text, index, length);
    if (!read || cues.near('example', index, read.end, 60, 40)) continue;
    if (cues.near('house-account', index, read.end, 140, 80) && !cues.near('bank', index, read.end)) continue;
    // A mistyped one still tells whose account it is, where the text around speaks of one.
    if (!read.valid && text.length - (read.end - index) < 12) continue;
    found.push({ kind: 'iban', start: index, end: read.end, confidence: read.valid ? 'high' : 'medium' });
  }
  return found;
}

/** Reads on from an IBAN's first letter. Invented and mistyped ones fail the check sum, or are short by a group. */
function readIban(text: string, start: number, length: number): { end: number; valid: boolean } | undefined {
  let [iban, end, at] = ['', start, start];
  while (at < text.length && iban.length < length) {
    const character = text[at] as string;
    if (/[A-Za-z0-9]/.test(character)) {
      iban += character.toUpperCase();
      end = at + 1;
    } else if (!/[ \u00a0.-]/.test(character) || !/[A-Za-z0-9]/.test(text[at + 1] ?? '')) break;
    at++;
  }
  const digits = iban.slice(2).replace(/\D/g, '').length;
  const whole = iban.length === length && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
  if (iban.startsWith('00', 2) || /0{12}/.test(iban)) return undefined;
  if (whole && isValidIban(iban)) return { end, valid: true };
  // Of an invented one, at least the shape: groups of digits only, "DE12 3456 …", or a bank's four letters as in GB.
  const shape = /^[A-Z]{2}\d{2}(?:[A-Z]{4})?\d{10,}/.exec(iban)?.[0];
  if (!shape || digits < 12 || iban.length < 15) return undefined;
  return shape.length === iban.length && whole ? { end, valid: false } : shortened(text, start);
}

function shortened(text: string, start: number): { end: number; valid: boolean } | undefined {
  const groups =
    /[A-Za-z]{2}\d{2}(?:[ \u00a0][A-Z]{4})?(?:[ \u00a0]?\d{4}){3,7}(?:[ \u00a0]?\d{1,3})?(?![\p{L}\p{N}])/uy;
  groups.lastIndex = start;
  const match = groups.exec(text);
  return match ? { end: start + match[0].length, valid: false } : undefined;
}

export function isValidIban(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const digitRun = /(?<![\p{L}\p{N}.,_/=-])\d(?:[ \u00a0-]?\d){12,18}(?![\p{L}\p{N}_-]|[ \u00a0]?\d)/gu;
/** Numbers that card schemes and payment providers publish for testing. */
const testCards =
  /^(?:4111111111111111|4242424242424242|4000056655665556|4012888888881881|5555555555554444|5105105105105100|378282246310005|371449635398431|6011111111111117|1234567812345678|1234567890123456|(\d)\1{12,})$/;

export function findCards(text: string, cues: Cues): Found[] {
  const found: Found[] = [];
  for (const { 0: written, index } of text.matchAll(digitRun)) {
    const digits = written.replace(/\D/g, '');
    const end = index + written.length;
    if (testCards.test(digits) || cues.near('example', index, end, 60, 40)) continue;
    const grouped = /^\d{4}([ \u00a0-])\d{4}\1\d{4}\1\d{4}$|^3[47]\d{2}[ -]\d{6}[ -]\d{5}$/.test(written);
    const scheme = /^(?:4\d{12}(?:\d{3})?|(?:5[1-5]|2[2-7]|6[05])\d{14}|3[47]\d{13}|3[068]\d{12})$/.test(digits);
    const card = cues.near('card', index, end, 80, 40);
    const valid = scheme && isLuhn(digits);
    if (valid && (grouped || card)) found.push({ kind: 'card', start: index, end, confidence: 'high' });
    else if (grouped && (card || scheme) && digits.length >= 15)
      found.push({ kind: 'card', start: index, end, confidence: 'medium' });
    else if (valid && digits === written.trim() && digits.length === text.trim().length) {
      found.push({ kind: 'card', start: index, end, confidence: 'medium' });
    }
  }
  return found;
}

export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = Number(digits[at]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const accountNumber =
  /(?<![\d.,-])\d{2}[ -]\d{2}[ -]\d{2}(?=[^\d\n]{1,30}\d{8}(?!\d))[^\d\n]{1,30}\d{8}|(?<![\d.,])\d{6,10}(?=[^\d\n]{1,16}(?:BLZ|Bankleitzahl))/gu;

/** A British sort code with its account number; a German account number with its BLZ. */
export function findAccounts(text: string, cues: Cues): Found[] {
  if (cues.of('sort-code').length === 0) return [];
  return [...text.matchAll(accountNumber)].flatMap(({ 0: written, index }): Found[] => {
    const end = index + written.length;
    if (cues.near('example', index, end) || cues.near('house-account', index, end, 140, 80)) return [];
    return [{ kind: 'account', start: index, end, confidence: 'medium' }];
  });
}
