/** What `import … from 'smlint'` gives: for checking drafts, for writing rules and for reading results. */

export type { Config } from './api/config.js';
export { type FormatOptions, formatResults } from './api/format-results.js';
export { type LintFilesOptions, lintFiles } from './api/lint-files.js';
export { type LintTextOptions, lintText } from './api/lint-text.js';
export { type LoadOptions, loadConfig } from './api/load-config.js';
export type { LintOptions } from './api/source-linter.js';
export type { Plugin } from './cli/plugin.js';
export type { ConfigInput } from './config/config.js';
export type { Fix, LintMessage, LintResult, Notice, SuppressedMessage } from './lint/results.js';
export type { Author, AuthorRole, Media, Platform, Post, PostLanguage, PostMetadata, Waiver } from './post/post.js';
export type { DraftError, DraftSource, Reader, ReadItem } from './post/reader.js';
export type { FormatContext, FormatName, Formatter } from './report/format.js';
export type { CalendarPost, CalendarReport, CollectContext, Inquiry, ReviewContext } from './rule/calendar.js';
export type { OptionsSchema } from './rule/options-schema.js';
export type {
  Confidence,
  Example,
  Examples,
  Locale,
  Message,
  Messages,
  NoticeReport,
  Report,
  Rule,
  RuleContext,
  Severity,
  Suggestion,
} from './rule/rule.js';
export { defineRule } from './rule/rule.js';
export type { Company, ConfidentialTerm, Guideline, Product, Settings } from './rule/settings.js';
export type { Strategy, Topic } from './rule/strategy.js';
export type { PostView } from './rule/view.js';
export type { Lexicon, PhraseGroup, WordList } from './text/lexicon.js';
export type { Hit, NameHit } from './text/scan.js';
export type { Entity, Sentence, Word } from './text/words.js';
export type { Clock, Zone } from './time/zone.js';
