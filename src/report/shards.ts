import type { LintResult } from '../lint/results.js';

/**
 * Which shards of a run, such as "2/3", have no report among these; runs in as many parts are taken for one. A report
 * without results may be that of any shard, for there may be fewer drafts than shards.
 */
export function missingShards(reports: readonly (readonly LintResult[])[]): string[] {
  const given = new Set(reports.flat().flatMap(({ shard }) => shard ?? []));
  const counts = new Set([...given].map((shard) => Number(shard.split('/')[1])));
  const all = [...counts].flatMap((of) => Array.from({ length: of }, (_, index) => `${index + 1}/${of}`));
  const missing = all.filter((shard) => !given.has(shard));
  const empty = reports.filter((results) => results.length === 0).length;
  return missing.length > empty ? missing : [];
}
