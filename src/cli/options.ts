import type { RuleSetting } from '../config/config.js';
import { authorRoles, type PostMetadata, platforms } from '../post/post.js';
import type { Confidence, Locale } from '../rule/rule.js';
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
}

export interface LintOptions extends ConfigOptions {
  input: LintInput;
  format: string;
  outputFile: string | undefined;
  quiet: boolean;
  maxWarnings: number | undefined;
  reveal: boolean;
  color: boolean | undefined;
  minConfidence: Confidence;
  /** What the flags say about every post. */
  metadata: PostMetadata;
  /** How the flags want every draft to be read. */
  reading: ReadingOptions;
  /** Whether fixes are written into the files, or only shown. */
  fix: 'write' | 'show' | undefined;
  /** Where results are kept between runs, and how a changed file is told. */
  cache: { location: string; strategy: 'metadata' | 'content' } | undefined;
}

/** Throws a `UsageError` for a value that means nothing. */
export function readConfigOptions(raw: RawOptions): ConfigOptions {
  return {
    config: raw.config,
    ruleFlags: readRuleFlags(raw.rule ?? []),
    allowCode: raw.code,
    today: raw.today === undefined ? localDate(new Date()) : isoDate(raw.today),
    locale: raw.locale === undefined ? undefined : choose('report language', raw.locale, ['en', 'de']),
  };
}

/** Throws a `UsageError` for a value that means nothing, and for inputs that exclude each other. */
export function readLintOptions(raw: RawOptions, names: readonly string[]): LintOptions {
  return {
    ...readConfigOptions(raw),
    input: readInput(raw, names),
    format: raw.format ?? (raw.fixDryRun ? 'diff' : 'stylish'),
    outputFile: raw.outputFile,
    quiet: raw.quiet ?? false,
    maxWarnings: raw.maxWarnings === undefined ? undefined : warningLimit(raw.maxWarnings),
    reveal: raw.reveal ?? false,
    color: raw.color,
    minConfidence: choose('confidence', raw.minConfidence ?? 'low', ['high', 'medium', 'low']),
    metadata: readMetadata(raw),
    reading: readReadingOptions(raw),
    fix: readFix(raw, names),
    cache: readCache(raw),
  };
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

function readInput({ text, stdin, stdinFilename }: RawOptions, names: readonly string[]): LintInput {
  const wantsStdin = stdin || names.includes('-');
  const patterns = names.filter((name) => name !== '-');
  const inputs = [text !== undefined && '--text', wantsStdin && '--stdin', patterns.length > 0 && 'files'];
  const given = inputs.filter((input) => input !== false);
  if (given.length > 1) throw new UsageError(`Both ${given.join(' and ')} are given. Check one of them at a time.`);
  if (stdinFilename !== undefined && !wantsStdin) {
    throw new UsageError('--stdin-filename names what comes through --stdin. Add --stdin, or name the file itself.');
  }
  if (text !== undefined) return { kind: 'text', text };
  return wantsStdin ? { kind: 'stdin', name: stdinFilename } : { kind: 'files', patterns };
}

function readMetadata({ platform, author, language }: RawOptions): PostMetadata {
  const metadata: PostMetadata = {};
  if (platform !== undefined)
    metadata.platform = choose('platform', platform.toLowerCase() === 'twitter' ? 'x' : platform, platforms);
  if (author !== undefined) metadata.author = { role: choose('author role', author, authorRoles) };
  if (language !== undefined) metadata.language = choose('post language', language, ['en', 'de']);
  return metadata;
}

/** As in ESLint, -1 means that any number is fine. */
function warningLimit(value: string): number | undefined {
  if (!/^(-1|\d+)$/.test(value))
    throw new UsageError(`--max-warnings takes a whole number, not "${value}". Try --max-warnings 0.`);
  return value === '-1' ? undefined : Number(value);
}

function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  if (!isReal) throw new UsageError(`--today takes a date such as 2026-12-31, not "${value}".`);
  return value;
}

/** The day where the user is; `toISOString` would give the day in Greenwich. */
function localDate(now: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
