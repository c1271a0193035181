import { describe, expect, test } from 'vitest';
import { cuesOf } from './cues.js';
import { findIdentities } from './identity.js';

describe('findIdentities', () => {
  test.each([
    ['65 170839 J 003', true],
    ['65 170839 J 004', false],
    ['65 171339 J 003', false],
    ['JG 10 37 59 A', true],
    ['QQ 12 34 56 C', false],
    ['123-45-6780', true],
    ['666-45-6780', false],
    ['911-70-1234', true],
    ['911-89-1234', false],
    ['756.9217.0769.85', true],
    ['756.9217.0769.84', false],
    ['12-34-5678', false],
    ['2031-45-6780', false],
  ])('%s: %s', (text, isOne) => expect(findIdentities(text, cuesOf([])).length === 1).toBe(isOne));
});
