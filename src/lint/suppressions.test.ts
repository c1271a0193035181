import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createBaseline,
  parseSuppressions,
  printSuppressions,
  type Suppression,
  staleSuppressions,
} from './suppressions.js';

const [a, b, c] = ['000000000000000a', '000000000000000b', '000000000000000c'] as const;
const entry = (file = 'a.txt'): Suppression => ({ rule: 'tone', file });

describe('the file', () => {
  test('has a line for each finding, in the order of the fingerprints', () => {
    const text = printSuppressions(
      new Map([
        [b, entry('ö "x".txt')],
        [a, entry()],
      ]),
    );
    expect(text).toBe(
      `{\n  "${a}": {"rule": "tone", "file": "a.txt"},\n  "${b}": {"rule": "tone", "file": "ö \\"x\\".txt"}\n}\n`,
    );
    expect(printSuppressions(new Map())).toBe('{}\n');
  });

  test('says what was written', () => {
    const fingerprint = fc.stringMatching(/^[0-9a-f]{16}$/);
    const record = fc.record({ rule: fc.string(), file: fc.string() });
    fc.assert(
      fc.property(fc.array(fc.tuple(fingerprint, record)), (entries) => {
        const suppressions = new Map(entries);
        expect(new Map(parseSuppressions(printSuppressions(suppressions)))).toEqual(suppressions);
      }),
    );
  });

  test.each([
    ['{', 'not valid JSON'],
    ['[]', 'one object of fingerprints'],
    ['{"x": {}}', '"x" is not a fingerprint'],
    [`{"${a}": {"rule": "tone"}}`, 'lacks its "rule" or its "file"'],
    [`{"${a}": null}`, 'lacks its "rule" or its "file"'],
  ])('%s is refused', (text, message) => {
    expect(() => parseSuppressions(text)).toThrow(message);
  });
});

describe('a baseline', () => {
  test.each([
    [[], a, 'tone', true],
    [[], b, 'tone', false],
    [['tone'], b, 'tone', true],
    [['tone'], b, 'other', false],
    ['all' as const, b, 'other', true],
  ])('that takes in %j covers %s of %s: %s', (takeIn: string[] | 'all', fingerprint, rule, expected) => {
    expect(createBaseline(new Map([[a, entry()]]), takeIn).covers(fingerprint, rule, 'a.txt')).toBe(expected);
  });

  test('notes what is new and what is stale', () => {
    const known = new Map([
      [a, entry()],
      [b, entry()],
      [c, entry('elsewhere.txt')],
    ]);
    const baseline = createBaseline(known, ['new']);
    baseline.covers(a, 'tone', 'a.txt');
    baseline.covers('000000000000000d', 'new', 'a.txt');
    expect([...baseline.added]).toEqual([['000000000000000d', { rule: 'new', file: 'a.txt' }]]);
    expect(staleSuppressions(known, baseline, ({ file }) => file === 'a.txt')).toEqual([b]);
  });
});
