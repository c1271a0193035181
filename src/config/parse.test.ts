import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from './parse.js';
import { formatProblem } from './problems.js';

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdef'].map((key, index) => {
  const before = 'abcde'[index - 1];
  return index === 0 ? key : `${key}: &${key} [${Array(9).fill(`*${before}`).join(',')}]`;
});

const goesOn = "the text goes on behind a closing quotation mark or bracket; put single quotes around all of it: '…'";

describe('syntax errors', () => {
  test.each([
    ['a: 1\na: 2', ['c.yml:2:1  the key "a" stands here a second time; keep one']],
    ['{"a": 1,\n "a": 2}', ['c.yml:2:2  the key "a" stands here a second time; keep one']],
    ['a:\n\t- x', ['c.yml:2:1  a tab cannot indent YAML; use spaces']],
    ['a: x: y', ['c.yml:1:4  a second ": " stands in one line; put the text in quotes']],
    ['h: [@acme]', ['c.yml:1:5  text cannot begin with this character; put it in quotes, for example "@acme"']],
    ['a: 1\n---\nb: 2', ['c.yml:2:1  a second document begins here; a config is one document, remove the line "---"']],
    ['a: !!js x', ['c.yml:1:4  unresolved tag: tag:yaml.org,2002:js; remove it']],
    ['{"a": 1} x', [`c.yml:1:10  ${goesOn}`]],
    ['a: "{quote}" is no word', [`c.yml:1:14  ${goesOn}`]],
    ['a: {quote} is no word', [`c.yml:1:12  ${goesOn}`]],
    ['- a: 1\n\tb: 2', expect.arrayContaining(['c.yml:2:2  a tab cannot indent YAML; use spaces'])],
    [
      '- a: x\n   b: y',
      ['c.yml:1:6  the next line is indented further than this one; let both begin in the same column'],
    ],
    [
      'a:\n- we love #win\n- #tag\n- fine # said',
      [
        "c.yml:2:3  YAML takes everything behind # for a comment; put the text in quotes: 'we love #win'",
        "c.yml:3:3  YAML takes everything behind # for a comment; put the text in quotes: '#tag'",
      ],
    ],
    ['a: *x', ['c.yml:1:4  there is no anchor &x above *x; add it, or put the text in quotes: "*x"']],
    ['a: &x [*x]', ['c.yml:1:8  *x contains itself; write the value out']],
    ['- '.repeat(20_000), ['c.yml  the lists and objects are nested too deeply; write them flatter']],
    ['['.repeat(20_000), ['c.yml  the lists and objects are nested too deeply; write them flatter']],
    [bomb.join('\n'), ['c.yml  too many aliases (*name) of aliases; write the values out']],
  ])('%.40j', (text, messages) => {
    const { problems, value } = parseConfig(text, 'c.yml');
    expect(problems.map(formatProblem)).toEqual(messages);
    expect(value).toBeUndefined();
  });

  test('no more than ten of them', () => {
    const text = Array.from({ length: 50 }, (_, index) => `k${index}: @x`).join('\n');
    expect(parseConfig(text, 'c.yml').problems).toHaveLength(10);
  });
});

describe('values', () => {
  test.each([
    ['a: off\nb: on\nc: [no, y]', { a: 'off', b: 'on', c: ['no', 'y'] }],
    ['until: 2027-03-01', { until: '2027-03-01' }],
    ['{\n\t"a": "\\u00e4",\n\t"b": []\n}', { a: 'ä', b: [] }],
    ['\uFEFFa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['# nothing\n', null],
    ['', null],
  ])('%j', (text, value) => {
    expect(parseConfig(text, 'c.yml')).toMatchObject({ value, problems: [] });
  });

  test('every JSON text is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (object) => {
        const text = JSON.stringify(object, null, 2);
        const { value, problems } = parseConfig(text, 'c.json');
        expect(problems).toEqual([]);
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
});

test.each([
  ['/rules/x', 'key', 3, 3],
  ['/rules/x', 'value', 3, 6],
  ['/list/1', 'value', 6, 5],
  ['/list/1/deep', 'value', 6, 13],
  ['/list/9', 'value', 5, 3],
  ['/empty', 'value', 7, 1],
  ['/alias/b', 'value', 1, 11],
  ['/a~1b~0', 'value', 9, 7],
  ['/rules/missing/more', 'value', 3, 3],
  ['', 'value', 1, 1],
] as const)('finds %s, %s', (pointer, part, line, column) => {
  const text = 'a: &x {b: 1}\nrules:\n  x: off\nlist:\n  - 1\n  - { deep: 2 }\nempty:\nalias: *x\na/b~: 3\n';
  expect(parseConfig(text, 'c.yml').locate(pointer, part)).toEqual({ line, column });
});
