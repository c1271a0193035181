import { describe, expect, test } from 'vitest';
import { mask, maskAll } from './mask.js';

describe('mask', () => {
  test.each([
    ['Zaunkönig', 'Za•••••••'],
    ['4711', '••••'],
    ['', ''],
  ])('%s', (secret, masked) => expect(mask(secret)).toBe(masked));
});

describe('maskAll', () => {
  test.each([
    ['"Zaunkönig", ZAUNKÖNIG and zaunkoenig', ['Zaunkönig'], '"Za•••••••", ZA••••••• and za••••••••'],
    ['Projekt Falke, the Falke', ['Projekt Falke'], 'Pr•••••••••••, the Fa•••'],
    ['we leave it out, said Ada', ['we leave'], 'we•••••• it out, said Ada'],
    ['a+b (c) [d] $1', ['a+b (c)'], 'a+••••• [d] $1'],
    ['nothing', ['', 'x'], 'nothing'],
    ['an x in a text', ['x'], 'an • in a text'],
  ])('%s', (text, secrets, masked) => expect(maskAll(text, secrets)).toBe(masked));
});
