import { describe, expect, test } from 'vitest';
import { isLuhn, isValidIban } from './bank.js';

describe('isValidIban', () => {
  test.each([
    ['DE89370400440532013000', true],
    ['GB33BUKB20201555555555', true],
    ['AT611904300234573201', true],
    ['NO9386011117947', true],
    ['DE88370400440532013000', false],
    ['GB33BUKB20201555555556', false],
  ])('%s: %s', (iban, valid) => expect(isValidIban(iban)).toBe(valid));
});

describe('isLuhn', () => {
  test.each([
    ['4539148803436467', true],
    ['378282246310005', true],
    ['4539148803436468', false],
  ])('%s: %s', (digits, valid) => expect(isLuhn(digits)).toBe(valid));
});
