import { describe, expect, test } from 'vitest';
import { readLintOptions } from './options.js';
import { readRuleFlags } from './rule-flags.js';

describe('readLintOptions', () => {
  test.each([
    [{ platform: 'LinkedIn' }, { metadata: { platform: 'linkedin' } }],
    [{ platform: 'twitter' }, { metadata: { platform: 'x' } }],
    [{ author: 'brand', language: 'de' }, { metadata: { author: { role: 'brand' }, language: 'de' } }],
    [{ maxWarnings: '0' }, { maxWarnings: 0 }],
    [{ maxWarnings: '-1' }, { maxWarnings: undefined }],
    [{ today: '2026-02-28' }, { today: '2026-02-28' }],
    [{ text: 'Hi' }, { input: { kind: 'text', text: 'Hi' } }],
    [{ stdin: true, stdinFilename: 'a.md' }, { input: { kind: 'stdin', name: 'a.md' } }],
    [{}, { minConfidence: 'low', formats: [{ name: 'stylish' }], quiet: false, metadata: {} }],
  ])('%j', (raw, expected) => {
    expect(readLintOptions({ code: true, ...raw }, [])).toMatchObject(expected);
  });

  test('today is the day where the user is', () => {
    expect(readLintOptions({ code: true }, []).today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('"-" is standard input', () => {
    expect(readLintOptions({ code: true }, ['-']).input).toEqual({ kind: 'stdin', name: undefined });
  });

  test.each([
    [{ platform: 'linkdin' }, 'There is no platform "linkdin". Did you mean "linkedin"?'],
    [{ author: 'emploee' }, 'There is no author role "emploee". Did you mean "employee"?'],
    [{ author: 'zzz' }, 'There is no author role "zzz". Choose one of employee, executive, brand, partner.'],
    [{ language: 'fr' }, 'There is no post language "fr". Choose one of en, de.'],
    [{ locale: 'german' }, 'There is no report language "german"'],
    [{ minConfidence: 'hihg' }, 'There is no confidence "hihg". Did you mean "high"?'],
    [{ maxWarnings: 'many' }, '--max-warnings takes a whole number, not "many". Try --max-warnings 0.'],
    [{ maxWarnings: '1.5' }, '--max-warnings takes a whole number'],
    [{ today: '2026-02-30' }, '--today takes a date such as 2026-12-31, not "2026-02-30".'],
    [{ text: 'Hi', stdin: true }, 'Both --text and --stdin are given. Check one of them at a time.'],
    [{ stdinFilename: 'a.md' }, 'Add --stdin'],
  ])('%j is refused', (raw, message) => {
    expect(() => readLintOptions({ code: true, ...raw }, [])).toThrow(message);
  });

  test('files and a text exclude each other', () => {
    expect(() => readLintOptions({ code: true, text: 'Hi' }, ['a.txt'])).toThrow('Both --text and files');
  });
});

describe('readRuleFlags', () => {
  test.each([
    [['a:off'], { a: 'off' }],
    [['a: error'], { a: 'error' }],
    [['a:1'], { a: 1 }],
    [['acme/tone:warn'], { 'acme/tone': 'warn' }],
    [['a: ["warn", {"n": 2}]'], { a: ['warn', { n: 2 }] }],
    [['{"a": "off", "b": ["error", {}]}'], { a: 'off', b: ['error', {}] }],
    [['"a": "warn"'], { a: 'warn' }],
    [['a:off', 'a:warn'], { a: 'warn' }],
  ])('%j', (flags, expected) => {
    expect(readRuleFlags(flags)).toEqual(expected);
  });

  test.each([
    ['a', 'names no rule with a severity'],
    ['a:', 'names no rule with a severity'],
    ['a:warning', 'There is no severity "warning". Did you mean "warn"?'],
    ['a: [warn]', 'is not valid JSON'],
    ['{a}', 'is not valid JSON'],
  ])('%s is refused', (flag, message) => {
    expect(() => readRuleFlags([flag])).toThrow(message);
  });
});
