import { expect, test } from 'vitest';
import { readFormats } from './formats.js';

test.each([
  [[], undefined, [{ name: 'stylish' }]],
  [['json'], undefined, [{ name: 'json' }]],
  [['json'], 'out.json', [{ name: 'json', file: 'out.json' }]],
  [['sarif=a=b.sarif'], undefined, [{ name: 'sarif', file: 'a=b.sarif' }]],
  [['stylish', 'sarif=out.sarif'], undefined, [{ name: 'stylish' }, { name: 'sarif', file: 'out.sarif' }]],
  [
    ['stylish', 'sarif=out.sarif'],
    'log.txt',
    [
      { name: 'stylish', file: 'log.txt' },
      { name: 'sarif', file: 'out.sarif' },
    ],
  ],
])('%j with --output-file %s', (values: string[], outputFile, expected) => {
  expect(readFormats(values, outputFile)).toEqual(expected);
});

test.each([
  [
    ['stylish', 'json'],
    undefined,
    '"stylish" and "json" would be written to one place. Give all but one a file: --format json=<file>.',
  ],
  [['=x'], undefined, 'not "=x". Try --format sarif=report.sarif.'],
  [['sarif='], undefined, 'not "sarif=".'],
  [['sarif=a'], 'b', '--output-file has no report to take'],
  [['sarif=a', 'json=a'], undefined, 'Two reports would be written to "a".'],
  [['sarif=a', 'json'], 'a', 'Two reports would be written to "a".'],
])('%j with --output-file %s is refused', (values: string[], outputFile, message) => {
  expect(() => readFormats(values, outputFile)).toThrow(message);
});
