import type { RuleSetting } from '../config/config.js';
import { authorRoles, type PostMetadata, platforms } from '../post/post.js';
import type { Confidence, Locale } from '../rule/rule.js';
import type { RawOptions } from './invocation.js';
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
  /** Drafts that can't be held against the guarded list are a failure. */
  requireVault: boolean;
  color: boolean | undefined;
  minConfidence: Confidence;
  /** What the flags say about every post. */
  metadata: PostMetadata;
}

/** Throws a `UsageError` for a value that means nothing. */
export function readConfigOptions(raw: RawOptions): ConfigOptions {
  return {
    config: raw.config,
    ruleFlags: readRuleFlags(raw.rule ?? []),
    allowCode: raw.code,
    today: raw.today === undefined ? localDate(new Date()) : isoDate(raw.today, '--today'),
    locale: raw.locale === undefined ? undefined : choose('report language', raw.locale, ['en', 'de']),
  };
}

/** Throws a `UsageError` for a value that means nothing, and for inputs that exclude each other. */
export function readLintOptions(raw: RawOptions, names: readonly string[]): LintOptions {
  return {
    ...readConfigOptions(raw),
    input: readInput(raw, names),
    format: raw.format ?? 'stylish',
    outputFile: raw.outputFile,
    quiet: raw.quiet ?? false,
    maxWarnings: raw.maxWarnings === undefined ? undefined : warningLimit(raw.maxWarnings),
    reveal: raw.reveal ?? false,
    requireVault: raw.requireVault ?? false,
    color: raw.color,
    minConfidence: choose('confidence', raw.minConfidence ?? 'low', ['high', 'medium', 'low']),
    metadata: readMetadata(raw),
  };
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

/** Throws a `UsageError` for what is no date. */
export function isoDate(value: string, flag: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  if (!isReal) throw new UsageError(`${flag} takes a date such as 2026-12-31, not "${value}".`);
  return value;
}

/** The day where the user is; `toISOString` would give the day in Greenwich. */
function localDate(now: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
