import type { PostMetadata } from '../post/post.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Hit } from '../text/scan.js';
import type { CollectContext, ReviewContext } from './calendar.js';
import type { OptionsOf, OptionsSchema, ResolvedOptions } from './options-schema.js';
import type { Guideline, Settings } from './settings.js';
import type { PostView } from './view.js';

export type Locale = 'en' | 'de';
export type Severity = 'warn' | 'error';
export type Confidence = 'high' | 'medium' | 'low';

/** One message in every language that smlint speaks; the arguments are typed, so a missing one doesn't compile. */
export interface Message<Data> {
  en(data: Data): string;
  de(data: Data): string;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds messages with different arguments
export type Messages = Record<string, Message<any>>;
export type DataOf<M> = M extends Message<infer D> ? D : never;

/** `[start, end)` of the post's text, in UTF-16 code units, gives way to `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A better wording, offered and never applied by itself. */
export interface Suggestion extends TextEdit {
  messageId: string;
  data: object;
}

export interface Report<M extends Messages, Id extends keyof M & string = keyof M & string> {
  messageId: Id;
  data: DataOf<M[Id]>;
  /** `[start, end)` in UTF-16 code units of the post's text. */
  start: number;
  end: number;
  confidence?: Confidence;
  /** Never more than a warning, whatever the config says: for findings that rest on a doubtful fact. */
  severity?: 'warn';
  /** The id of a rule that has more to say of this passage: where it reports it, this finding is left out. */
  yieldsTo?: string;
  /** What `--fix` writes: only where there is one right answer and no meaning is touched. */
  fix?: TextEdit;
  suggestions?: Suggestion[];
}

/** What could not be checked, and why; a notice is never a finding and never silence. */
export interface NoticeReport<M extends Messages, Id extends keyof M & string = keyof M & string> {
  messageId: Id;
  data: DataOf<M[Id]>;
}

export interface RuleContext<Options, M extends Messages> {
  post: PostView;
  options: Options;
  settings: Settings;
  /** Where this rule's own phrases and the phrases that it took from the settings were found, in order. */
  hits: readonly Hit[];
  /** This rule's phrases in another text, such as the reason that a config gives. Not for the post itself. */
  find(text: string): readonly Hit[];
  report<Id extends keyof M & string>(report: Report<M, Id>): void;
  notice<Id extends keyof M & string>(notice: NoticeReport<M, Id>): void;
}

export interface Rule<Options = object, M extends Messages = Messages> {
  id: string;
  /** Raised whenever verdicts change, so that caches and baselines know. */
  version: number;
  docs: {
    description: { en: string; de: string };
    /** `off` for a rule that a company switches on itself. */
    recommended: Severity | 'off';
    /** Why the rule exists: a section of a known guideline or a law. */
    source: string;
  };
  /** The clause of the company's guideline that the rule holds posts to. */
  guideline?: Guideline;
  /** What whoever tests or reads about the rule should know beside its messages. */
  remarks?(locale: Locale, settings: Settings): string[] | Promise<string[]>;
  /** Posts that break the rule and posts that don't; `smlint test` runs them. */
  examples?: Examples;
  /** Findings are masked in every output. */
  confidential?: boolean;
  messages: M;
  /** JSON Schema of the options object, as far as smlint checks it. */
  schema?: OptionsSchema;
  defaults: Options;
  /** The rule's own words, and those of what it asks. */
  lexicon?: Lexicon | readonly Lexicon[];
  /** Words that only the settings know, such as code names. */
  lexiconFrom?(settings: Settings, options: Options): Lexicon | Lexicon[] | undefined;
  /** `false`: the rule has no use for its phrases in this post, so they need not be looked for. Asked once a post. */
  listens?(post: PostView, options: Options): boolean;
  /**
   * The rule has nothing to say about a post that holds none of its phrases, and isn't asked then. A company may have
   * hundreds of rules, and asking each about each post would cost more than finding all of their phrases.
   */
  onlyOnHits?: boolean;
  /** Looks at one post. */
  check?(context: RuleContext<Options, M>): void;
  /**
   * The first half of a look across posts: what `review` has to know about a post with a date. A small JSON value without
   * any text of the post, for it travels: into the cache, into reports of shards.
   */
  collect?(context: CollectContext<Options>): unknown;
  /** The second half: sees all posts with a date in order of time, and of each what `collect` gave. */
  review?(context: ReviewContext<Options, M>): void;
  /** `review` has something to say about a single post too; others are asked only where there are two or more. */
  reviewsAlone?: true;
}

export interface Example {
  text: string;
  /** What the draft's front matter would say. */
  metadata: PostMetadata;
  /** Exactly the texts that are found, in order; where it is absent, any finding will do. */
  finds?: string[];
}

export interface Examples {
  bad: Example[];
  good: Example[];
}

/** A rule whose schema says the types of its options. */
export type RuleWithSchema<Schema extends OptionsSchema, Defaults, M extends Messages> = Omit<
  Rule<ResolvedOptions<Schema, Defaults>, M>,
  'schema' | 'defaults'
> & { schema: Schema; defaults: Defaults };

/**
 * Keeps the types of a rule's options and messages together; returns the rule as it is. The types of `options` come from
 * the `schema`, where there is one, else from the `defaults`.
 */
export function defineRule<
  const Schema extends OptionsSchema,
  const Defaults extends Partial<OptionsOf<Schema>>,
  M extends Messages,
>(rule: RuleWithSchema<Schema, Defaults, M>): Rule<ResolvedOptions<Schema, Defaults>, M>;
export function defineRule<Options, M extends Messages>(
  rule: Rule<Options, M> & { schema?: undefined },
): Rule<Options, M>;
export function defineRule(rule: unknown): unknown {
  return rule;
}
