import { describe, expect, test } from 'vitest';
import { jsonWithMetadata } from './json-with-metadata.js';
import { mergeResults, readReport } from './read-report.js';
import { sampleContext, sampleResults } from './report.test-kit.js';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const [first] = plain(sampleResults());

describe('readReport', () => {
  test('reads what "json" writes', () => {
    expect(readReport(JSON.stringify(sampleResults()))).toEqual({ results: plain(sampleResults()), rulesMeta: {} });
  });

  test('reads what "json-with-metadata" writes', async () => {
    const context = sampleContext();
    const { results, rulesMeta } = readReport(await jsonWithMetadata(sampleResults(), context));
    expect(results).toEqual(plain(sampleResults()));
    expect(rulesMeta).toEqual(plain(context.rulesMeta));
  });

  test.each([
    ['{', 'not valid JSON'],
    ['{"a": 1}', 'no list of results'],
    ['[1]', 'result 1 is not'],
    [JSON.stringify([first, { ...first, filePath: 1 }]), 'result 2 is not'],
    [JSON.stringify([{ ...first, errorCount: -1 }]), 'result 1 is not'],
    [JSON.stringify([{ ...first, shard: '1/99999999999' }]), 'result 1 is not'],
    ...[
      { severity: 3 },
      { ruleId: '\u001b[2J' },
      { messageId: 'a b' },
      { line: '1' },
      { fatal: false },
      { suggestions: [{ desc: 'x' }] },
    ].map((wrong) => [
      JSON.stringify([{ ...first, messages: [{ ...first.messages[0], ...wrong }] }]),
      'result 1 is not',
    ]),
  ])('%s is refused', (text, message) => {
    expect(() => readReport(text as string)).toThrow(message as string);
  });
});

describe('mergeResults', () => {
  test('puts files in order', () => {
    const results = plain(sampleResults());
    expect(mergeResults([[results[2]], [results[1], results[0]]])).toEqual([results[0], results[1], results[2]]);
  });

  test('counts each finding of a file once', () => {
    const [finding, other] = [first.messages[0], { ...first.messages[0], line: 9 }];
    const [merged] = mergeResults([[{ ...first, messages: [finding] }], [{ ...first, messages: [finding, other] }]]);
    expect(merged?.messages).toEqual([finding, other]);
    expect([merged?.errorCount, merged?.warningCount]).toEqual([0, 2]);
  });
});
