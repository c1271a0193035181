import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countGraphemes } from '../src/text/graphemes.js';
import { measure } from '../src/text/measure.js';
import { findBlueskyFacets } from '../src/text/networks/bluesky-facets.js';
import type { LinkedEntity } from '../src/text/networks/entity.js';
import { findXEntities } from '../src/text/networks/x-entities.js';
import { utf8Length } from '../src/text/utf8.js';

/** Other people's conformance cases; like all such data they are measured and never committed. */
interface Row {
  id: string;
  text: string;
  labels: Record<string, unknown> & { file?: string; group?: string; expected?: unknown; description?: string };
}

interface Conformance {
  suite: string;
  cases: number;
  failures: { id: string; text: string; expected: unknown; found: unknown }[];
}

/** Failures that stay, and why. */
const reasons: Record<string, string> = {
  'tt-validate-tweets-6': 'from the time when a post had 140 characters',
  'tt-validate-tweets-7': 'from the time when a post had 140 characters',
  'tt-validate-urls-4': 'a valid address, but X makes no link of one with a user and a password',
  'tt-validate-urls-6': 'a valid address, but X makes no link of one without a name',
  'tt-validate-urls-7': 'a valid address, but X makes no link of one without a name',
  'tt-validate-urls-9': 'a valid address, of which X makes a link without the last "+"',
  'gb-624': 'Unicode 15.0 took U+2701 for a pictograph, later versions, which Intl.Segmenter follows, do not',
};

/** Prints for each suite how many cases pass, and every failure with its reason. */
export function printConformance(data: string): void {
  console.log('\nconformance');
  for (const { suite, cases, failures } of runConformance(data)) {
    console.log(`  ${suite}: ${cases - failures.length} of ${cases}`);
    for (const { id, text, expected, found } of failures) {
      console.log(`    ${id} ${JSON.stringify(text.slice(0, 80))}: ${reasons[id] ?? 'no reason known'}`);
      console.log(`      expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    }
  }
}

type Check = (row: Row) => { expected: unknown; found: unknown } | undefined;

/** Runs the cases of twitter-text, of Bluesky's rich text and of Unicode's grapheme clusters, as far as they are there. */
function runConformance(data: string): Conformance[] {
  const suites: [string, string, Check][] = [
    ['X, length', 'twitter_text_conformance.jsonl', xLength],
    ['X, entities', 'twitter_text_conformance.jsonl', xEntities],
    ['X, replies', 'twitter_text_conformance.jsonl', xReplies],
    ['X, validation', 'twitter_text_conformance.jsonl', xValidation],
    ['Bluesky, facets', 'bsky_richtext.jsonl', blueskyFacets],
    ['Unicode, graphemes', 'grapheme_break.jsonl', graphemes],
  ];
  return suites.map(([suite, file, check]) => {
    const rows = readRows(join(data, file));
    const results = rows.flatMap((row) => {
      const result = check(row);
      return result ? [{ id: row.id, text: row.text, ...result }] : [];
    });
    const failures = results.filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found));
    return { suite, cases: results.length, failures };
  });
}

function readRows(path: string): Row[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const xCounting = { unit: 'weighted', link: 23 } as const;
const invalidOnX = /[\uFFFE\uFEFF\uFFFF]/;

function xLength({ text, labels: { group = '', expected } }: Row): ReturnType<Check> {
  // Left out are the older counters: one knew no emoji sequences, one a limit of 140.
  if (!/^WeightedTweetsWithDiscountedEmoji|^UnicodeDirectional/.test(group)) return undefined;
  const { length, cut } = measure(text, xCounting, 280);
  const valid = length > 0 && length <= 280 && !invalidOnX.test(text);
  const { weightedLength, valid: isValid, validRangeEnd } = expected as Record<string, unknown>;
  const found = { weightedLength: length, valid, validRangeEnd: invalidOnX.test(text) ? validRangeEnd : cut - 1 };
  return { expected: { weightedLength, valid: isValid, validRangeEnd }, found };
}

function xEntities({ text, labels: { file, group = '', expected } }: Row): ReturnType<Check> {
  if (file !== 'extract') return undefined;
  const entities = findXEntities(text);
  const of = (type: LinkedEntity['type']) => entities.filter((entity) => entity.type === type);
  const names = (type: LinkedEntity['type']) => of(type).map(({ start, end }) => text.slice(start + 1, end));
  const places = (list: { indices: [number, number] }[]) => list.map(({ indices }) => indices);
  const codePoints = (offset: number) => [...text.slice(0, offset)].length;
  const found = (type: LinkedEntity['type']) => of(type).map(({ start, end }) => [codePoints(start), codePoints(end)]);
  switch (group) {
    case 'mentions':
      return { expected, found: names('mention').map((name) => name.replace(/\/.*/, '')) };
    case 'mentions_with_indices':
    case 'mentions_or_lists_with_indices':
      return { expected: places(expected as []), found: found('mention') };
    case 'hashtags':
    case 'hashtags_from_astral':
      return { expected, found: names('hashtag') };
    case 'hashtags_with_indices':
      return { expected: places(expected as []), found: found('hashtag') };
    case 'cashtags':
      return { expected, found: names('cashtag') };
    case 'cashtags_with_indices':
      return { expected: places(expected as []), found: found('cashtag') };
    case 'urls':
    case 'tco_urls_with_params':
      return { expected, found: of('url').map(({ start, end }) => text.slice(start, end)) };
    case 'urls_with_indices':
    case 'urls_with_directional_markers':
      return { expected: places(expected as []), found: found('url') };
    default:
      return undefined;
  }
}

/** To whom a post replies: whose name it begins with. */
function xReplies({ text, labels: { file, group, expected } }: Row): ReturnType<Check> {
  if (file !== 'extract' || group !== 'replies') return undefined;
  const start = text.search(/\S/);
  const first = findXEntities(text).find((entity) => entity.start === start && entity.type === 'mention');
  const name = first && text.slice(first.start + 1, first.end).replace(/\/.*/, '');
  return { expected: expected ?? null, found: name ?? null };
}

/** Whether the whole text is one valid post, name, list, hashtag or address. */
function xValidation({ text, labels: { file, group = '', expected } }: Row): ReturnType<Check> {
  if (file !== 'validate' || typeof expected !== 'boolean') return undefined;
  const whole = findXEntities(text).find(({ start, end }) => start === 0 && end === text.length);
  const is = (type: LinkedEntity['type']) => whole?.type === type;
  switch (group) {
    case 'tweets': {
      const { length } = measure(text, xCounting, 280);
      return { expected, found: text.trim() !== '' && length <= 280 && !invalidOnX.test(text) };
    }
    case 'usernames':
      return { expected, found: is('mention') && !text.includes('/') };
    case 'lists':
      return { expected, found: is('mention') && text.includes('/') };
    case 'hashtags':
      return { expected, found: is('hashtag') };
    case 'urls':
    case 'urls_without_protocol':
      return { expected, found: is('url') };
    default:
      return undefined;
  }
}

function blueskyFacets({ text, labels }: Row): ReturnType<Check> {
  const facets = findBlueskyFacets(text);
  if (labels.group === 'mentions_links') {
    const wanted = (labels.segments as string[][]).flatMap(([written, target]) => (target ? [written] : []));
    const linked = facets.filter(({ type }) => type === 'url' || type === 'mention');
    return { expected: wanted, found: linked.map(({ start, end }) => text.slice(start, end)) };
  }
  const type = labels.group === 'cashtags' ? 'cashtag' : 'hashtag';
  const found = facets
    .filter((facet) => facet.type === type)
    .map(({ start, end }) => ({
      byteStart: utf8Length(text.slice(0, start)),
      byteEnd: utf8Length(text.slice(0, end)),
    }));
  return { expected: labels.bytes, found };
}

function graphemes({ text, labels }: Row): ReturnType<Check> {
  return { expected: labels.graphemes, found: countGraphemes(text) };
}
