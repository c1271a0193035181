import type { Cues } from './cues.js';
import type { Found } from './found.js';

/**
 * Numbers of tax and social security whose form says what they are: Deutsche Rentenversicherung (VSNR), HMRC (national
 * insurance number), SSA and IRS (SSN, ITIN), BSV (AHV number). A check digit or the rules of issue tell them from others.
 */
const shaped =
  /(?<![\p{L}\p{N}])(?:\d{2} ?\d{6} ?[A-Z] ?\d{3}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|\d{3}-\d{2}-\d{4}|756[. ]\d{4}[. ]\d{4}[. ]\d{2})(?![\p{L}\p{N}-])/gu;
/** What only words beside it make a tax number: "St.-Nr. 123/456/78901", "Steuer-ID 86 095 742 719". */
const behindWords = /(?<![\p{L}\p{N}/])(?:\d{2,3}\/\d{3,4}\/\d{4,5}|\d{2} ?\d{3} ?\d{3} ?\d{3})(?![\p{L}\p{N}/])/gu;

export function findIdentities(text: string, cues: Cues): Found[] {
  const found: Found[] = [];
  const add = (start: number, end: number, confidence: Found['confidence']) => {
    if (!cues.near('example', start, end, 50, 30)) found.push({ kind: 'identity', start, end, confidence });
  };
  for (const { 0: written, index } of text.matchAll(shaped)) {
    if (isIssued(written)) add(index, index + written.length, 'medium');
  }
  if (cues.of('identity').length === 0) return found;
  for (const { 0: written, index } of text.matchAll(behindWords)) {
    const end = index + written.length;
    if (cues.near('identity', index, end, 30, 4)) add(index, end, 'medium');
  }
  return found;
}

function isIssued(written: string): boolean {
  const plain = written.replace(/[ .]/g, '');
  if (/^756/.test(plain)) return isEan(plain);
  if (/^\d{3}-/.test(plain)) return isAmerican(plain);
  return /^\d/.test(plain) ? isGerman(plain) : isBritish(plain);
}

/** Day and month of birth, and a check digit over all digits, the letter counted as two. */
function isGerman(number: string): boolean {
  const [day, month] = [Number(number.slice(2, 4)), Number(number.slice(4, 6))];
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  const letter = number.charCodeAt(8) - 64;
  const digits = `${number.slice(0, 8)}${String(letter).padStart(2, '0')}${number.slice(9, 11)}`;
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  const total = weights.reduce((sum, weight, at) => {
    const product = weight * Number(digits[at]);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
  return total % 10 === Number(number[11]);
}

function isBritish(number: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/.test(number);
}

function isAmerican(number: string): boolean {
  if (/^9/.test(number)) return /^9\d\d-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-/.test(number);
  return !/^(?:000|666)|-00-|-0000$/.test(number);
}

function isEan(number: string): boolean {
  const sum = [...number].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
