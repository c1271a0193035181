import { expect, test } from 'vitest';
import type { LintResult } from '../lint/results.js';
import { sampleResults } from './report.test-kit.js';
import { missingShards } from './shards.js';

const [sample] = sampleResults() as [LintResult];
const report = (shard?: string): LintResult[] => [shard === undefined ? sample : { ...sample, shard }];

test.each<[what: string, reports: LintResult[][], missing: string[]]>([
  ['no reports', [], []],
  ['reports that are of no shard', [report(), report()], []],
  ['all of three', [report('1/3'), report('2/3'), report('3/3')], []],
  ['one shard of one', [report('1/1')], []],
  ['a shard twice', [report('1/2'), report('2/2'), report('2/2')], []],
  ['the second left out', [report('1/3'), report('3/3')], ['2/3']],
  ['all but one left out', [report('3/3')], ['1/3', '2/3']],
  ['a whole report beside one of a shard', [report(), report('1/2')], ['2/2']],
  ['two files in a shard', [[...report('1/2'), ...report('1/2')]], ['2/2']],
  ['a shard without drafts', [report('1/3'), report('2/3'), []], []],
  ['a shard without drafts, and one left out', [report('1/4'), report('2/4'), []], ['3/4', '4/4']],
  ['two runs', [report('1/2'), report('2/2'), report('1/3'), report('3/3')], ['2/3']],
])('%s', (_, reports, missing) => {
  expect(missingShards(reports)).toEqual(missing);
});
