import type { CalendarPost } from '../rule/calendar.js';
import type { Confidence } from '../rule/rule.js';

/**
 * ESLint's result shape (eslint.org, "Node.js API", `LintResult`), so that its formatters and editors read ours.
 * Lines and columns count from 1 in UTF-16 code units, `endColumn` is exclusive; `range` counts from 0 in the file.
 */
export interface LintMessage {
  /** `null` when the message comes from smlint itself: a broken draft, an unused waiver. */
  ruleId: string | null;
  severity: 1 | 2;
  fatal?: true;
  message: string;
  messageId?: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
  fix?: Fix;
  suggestions?: { desc: string; messageId: string; fix: Fix }[];
  /** smlint's own addition: the post's id, where the draft gives one. */
  postId?: string;
  /** smlint's own addition. */
  confidence?: Confidence;
  /** smlint's own addition: the same for the same words in the same post, wherever they stand in it; see `fingerprint.ts`. */
  fingerprint?: string;
}

export interface Fix {
  range: [number, number];
  text: string;
}

export interface SuppressedMessage extends LintMessage {
  suppressions: { kind: string; justification: string }[];
}

export interface LintResult {
  /** Absolute path, or `<text>`. */
  filePath: string;
  messages: LintMessage[];
  suppressedMessages: SuppressedMessage[];
  errorCount: number;
  fatalErrorCount: number;
  warningCount: number;
  fixableErrorCount: number;
  fixableWarningCount: number;
  /** The whole draft, when there are messages, none of them confidential, and the draft was not streamed. */
  source?: string;
  /** The draft with all fixes, when `--fix` or `--fix-dry-run` changed it and nothing in it is confidential. */
  output?: string;
  /** smlint's own addition: the draft before `output`. */
  before?: string;
  usedDeprecatedRules: never[];
  /** smlint's own addition: what could not be checked in this file. */
  notices: Notice[];
  /** smlint's own addition, in results of shards: what rules that look across posts know of this file. */
  calendar?: CalendarPart;
  /** smlint's own addition, in results of shards: which of how many, "2/3". */
  shard?: string;
}

/** What one file brings to the calendar. */
export interface CalendarPart {
  posts: CalendarPost[];
  /** How many posts have no date. */
  undated: number;
}

/** What could not be checked, once a rule and reason with the number of posts concerned. */
export interface Notice {
  ruleId: string | null;
  messageId: string;
  message: string;
  posts: number;
}
