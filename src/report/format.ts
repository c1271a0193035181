import type { JudgedPost } from '../lint/judged-post.js';
import type { LintResult } from '../lint/results.js';
import type { Inquiry } from '../rule/calendar.js';
import type { Locale } from '../rule/rule.js';
import type { Settings } from '../rule/settings.js';

/** What a formatter may know beside the results; the first four are ESLint's, so that its formatter packages work. */
export interface FormatContext {
  cwd: string;
  rulesMeta: Record<string, RuleMeta>;
  color: boolean;
  maxWarningsExceeded?: { maxWarnings: number; foundWarnings: number };
  locale: Locale;
  /** The posts of every file by its path, in order; only for a format that `wantsPosts`. */
  posts?: ReadonlyMap<string, readonly JudgedPost[]>;
  /** What is no secret of the config. */
  settings?: PublicSettings;
  /** What customers asked and when they were answered; without their words. */
  inquiries?: readonly Inquiry[];
  /** Earlier reports, the oldest first. */
  history?: readonly PastReport[];
}

export interface PublicSettings extends Pick<Settings, 'company' | 'strategy' | 'calendar' | 'today'> {
  /** The moment of the run, in milliseconds since 1970. */
  now?: number;
}

export interface PastReport {
  /** ISO date. */
  date: string;
  errors: number;
  warnings: number;
}

/** ESLint's `rule.meta`, as far as readers of reports use it. */
export interface RuleMeta {
  type: 'problem' | 'suggestion';
  docs: {
    description: string;
    url: string;
    recommended: 'off' | 'warn' | 'error';
    /** The clause of known guidelines or laws that the rule comes from. */
    source: string;
  };
  messages: Record<string, string>;
  schema: object;
}

/** Results in, text out; an empty text means that there is nothing to print. */
export interface Formatter {
  (results: LintResult[], context: FormatContext): string | Promise<string>;
  /** The format shows the posts themselves; all of them are kept in memory for it. */
  readonly wantsPosts?: boolean;
}

/** The formats that smlint brings along. */
export const formatNames = [
  'stylish',
  'json',
  'json-with-metadata',
  'compact',
  'unix',
  'markdown',
  'junit',
  'checkstyle',
  'sarif',
  'github',
  'gitlab',
  'rdjsonl',
  'diff',
  'html',
] as const;
export type FormatName = (typeof formatNames)[number];

/** A format that can't be used; the message says why and what to do. */
export class FormatError extends Error {
  override name = 'FormatError';
}
