import type { RuleSetting } from '../config/config.js';
import { dayOf } from '../config/day.js';
import { authorRoles, type PostMetadata, platforms } from '../post/post.js';
import type { Confidence, Locale } from '../rule/rule.js';
import { type FormatChoice, readFormats } from './formats.js';
import type { RawOptions } from './invocation.js';
import { type ReadingOptions, readReadingOptions } from './reading-options.js';
import { readRuleFlags } from './rule-flags.js';
import { choose, UsageError } from './usage-error.js';

export type LintInput =
  | { kind: 'files'; patterns: string[] }
  | { kind: 'text'; text: string }
  | { kind: 'stdin'; name: string | undefined };

/** What decides about configs, for every command. */
export interface ConfigOptions {
  /** A file, `false` for none, `undefined` to search beside the draft and above it. */
  config: string | false | undefined;
  ruleFlags: Record<string, RuleSetting>;
  allowCode: boolean;
  /** ISO date. */
  today: string;
  locale: Locale | undefined;
  /** The file of `strategy.vocabulary` is yet to be written. */
  isLearning?: boolean;
}

export interface LintOptions extends ConfigOptions {
  /** The moment of the run, in milliseconds since 1970; absent where a flag says the day. */
  now: number | undefined;
  input: LintInput;
  formats: FormatChoice[];
  quiet: boolean;
  maxWarnings: number | undefined;
  reveal: boolean;
  /** Drafts that can't be held against the guarded list are a failure. */
  requireVault: boolean;
  color: boolean | undefined;
  minConfidence: Confidence;
  /** The commit whose posts need no check. */
  changed: string | undefined;
  /** `index` counts from 1. */
  shard: { index: number; of: number } | undefined;
  suppress: SuppressOptions;
  /** What the flags say about every post. */
  metadata: PostMetadata;
  /** Only what looks across posts, from and to these days; absent for a check of everything. */
  calendar: { from: string | undefined; until: string | undefined } | undefined;
  /** Files of earlier JSON reports. */
  history: string[];
  /** How the flags want every draft to be read. */
  reading: ReadingOptions;
  /** Whether fixes are written into the files, or only shown. */
  fix: 'write' | 'show' | undefined;
  /** Where results are kept between runs, and how a changed file is told. */
  cache: { location: string; strategy: 'metadata' | 'content' } | undefined;
}

/** What becomes of the file of suppressions in this run. */
export interface SuppressOptions {
  /** Rules whose findings are taken in. */
  takeIn: readonly string[] | 'all';
  prune: boolean;
}

/** Throws a `UsageError` for a value that means nothing. */
export function readConfigOptions(raw: RawOptions): ConfigOptions {
  return {
    config: raw.config,
    ruleFlags: readRuleFlags(raw.rule ?? []),
    allowCode: raw.code,
    today: raw.today === undefined ? dayOf(new Date()) : isoDate(raw.today, '--today'),
    locale: raw.locale === undefined ? undefined : choose('report language', raw.locale, ['en', 'de']),
  };
}

/** Throws a `UsageError` for a value that means nothing, and for inputs that exclude each other. */
export function readLintOptions(raw: RawOptions, names: readonly string[]): LintOptions {
  return {
    ...readConfigOptions(raw),
    now: raw.today === undefined ? Date.now() : undefined,
    input: readInput(raw, names),
    formats: readFormats(raw.format ?? (raw.fixDryRun ? ['diff'] : []), raw.outputFile),
    quiet: raw.quiet ?? false,
    maxWarnings: raw.maxWarnings === undefined ? undefined : warningLimit(raw.maxWarnings),
    reveal: raw.reveal ?? false,
    requireVault: raw.requireVault ?? false,
    color: raw.color,
    minConfidence: choose('confidence', raw.minConfidence ?? 'low', ['high', 'medium', 'low']),
    changed: raw.changed === true ? 'HEAD' : raw.changed,
    shard: raw.shard === undefined ? undefined : readShard(raw.shard),
    suppress: readSuppress(raw, names),
    metadata: readMetadata(raw),
    calendar: readCalendar(raw),
    history: raw.history ?? [],
    reading: readReadingOptions(raw),
    fix: readFix(raw, names),
    cache: readCache(raw),
  };
}

function readCalendar({ calendar, from, to }: RawOptions): LintOptions['calendar'] {
  if (!calendar) return undefined;
  const day = (value: string | undefined, flag: string) => (value === undefined ? undefined : isoDate(value, flag));
  const period = { from: day(from, '--from'), until: day(to, '--to') };
  if (period.from !== undefined && period.until !== undefined && period.until < period.from)
    throw new UsageError(`--to ${period.until} is before --from ${period.from}. Swap them.`);
  return period;
}

function readCache({ cache, cacheLocation, cacheStrategy }: RawOptions): LintOptions['cache'] {
  if (!cache && (cacheLocation ?? cacheStrategy) !== undefined) {
    const flag = cacheLocation === undefined ? '--cache-strategy' : '--cache-location';
    throw new UsageError(`${flag} is about the cache, which is off. Add --cache.`);
  }
  if (!cache) return undefined;
  const strategy = choose('cache strategy', cacheStrategy ?? 'metadata', ['metadata', 'content']);
  return { location: cacheLocation ?? '.smlintcache', strategy };
}

function readFix(raw: RawOptions, names: readonly string[]): LintOptions['fix'] {
  if (raw.fix && raw.fixDryRun) throw new UsageError('Both --fix and --fix-dry-run are given. Choose one of them.');
  if (raw.fix && (raw.text !== undefined || raw.stdin || names.includes('-'))) {
    throw new UsageError(
      '--fix writes into files, and there is none here. Use --fix-dry-run to see what it would change.',
    );
  }
  if (raw.fix) return 'write';
  return raw.fixDryRun ? 'show' : undefined;
}

function readSuppress(raw: RawOptions, names: readonly string[]): SuppressOptions {
  const { suppressAll, suppressRule = [], pruneSuppressions = false } = raw;
  const flag = suppressAll ? '--suppress-all' : suppressRule.length > 0 ? '--suppress-rule' : '--prune-suppressions';
  const isUsed = suppressAll || suppressRule.length > 0 || pruneSuppressions;
  if (isUsed && (raw.text !== undefined || raw.stdin || names.includes('-')))
    throw new UsageError(`${flag} keeps its record by files. Name the files or folders that it is for.`);
  const narrowed =
    raw.minConfidence !== undefined ? '--min-confidence' : raw.changed !== undefined ? '--changed' : undefined;
  if (pruneSuppressions && narrowed !== undefined)
    throw new UsageError(`--prune-suppressions has to see every finding. Leave ${narrowed} out.`);
  return { takeIn: suppressAll ? 'all' : suppressRule, prune: pruneSuppressions };
}

function readInput({ text, stdin, stdinFilename, changed, shard }: RawOptions, names: readonly string[]): LintInput {
  const wantsStdin = stdin || names.includes('-');
  const patterns = names.filter((name) => name !== '-');
  const inputs = [text !== undefined && '--text', wantsStdin && '--stdin', patterns.length > 0 && 'files'];
  const given = inputs.filter((input) => input !== false);
  if (given.length > 1) throw new UsageError(`Both ${given.join(' and ')} are given. Check one of them at a time.`);
  if (stdinFilename !== undefined && !wantsStdin) {
    throw new UsageError('--stdin-filename names what comes through --stdin. Add --stdin, or name the file itself.');
  }
  const picking = changed !== undefined ? '--changed' : shard !== undefined ? '--shard' : undefined;
  if (picking !== undefined && (text !== undefined || wantsStdin))
    throw new UsageError(`${picking} picks from files. Name files or folders, or leave it out.`);
  if (text !== undefined) return { kind: 'text', text };
  if (wantsStdin) return { kind: 'stdin', name: stdinFilename };
  return { kind: 'files', patterns: patterns.length === 0 && changed !== undefined ? ['.'] : patterns };
}

function readMetadata({ platform, author, language }: RawOptions): PostMetadata {
  const metadata: PostMetadata = {};
  if (platform !== undefined)
    metadata.platform = choose('platform', platform.toLowerCase() === 'twitter' ? 'x' : platform, platforms);
  if (author !== undefined) metadata.author = { role: choose('author role', author, authorRoles) };
  if (language !== undefined) metadata.language = choose('post language', language, ['en', 'de']);
  return metadata;
}

function readShard(value: string): { index: number; of: number } {
  const [, index, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index && of && index <= of) return { index, of };
  throw new UsageError(`--shard takes a part and the number of parts, not "${value}". Try --shard 1/3.`);
}

/** As in ESLint, -1 means that any number is fine. */
function warningLimit(value: string): number | undefined {
  if (!/^(-1|\d+)$/.test(value))
    throw new UsageError(`--max-warnings takes a whole number, not "${value}". Try --max-warnings 0.`);
  return value === '-1' ? undefined : Number(value);
}

/** Throws a `UsageError` for what is no date. */
export function isoDate(value: string, flag: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  if (!isReal) throw new UsageError(`${flag} takes a date such as 2026-12-31, not "${value}".`);
  return value;
}
