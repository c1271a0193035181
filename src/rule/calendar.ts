import type { AuthorRole, Platform, PostLanguage, Waiver } from '../post/post.js';
import type { Hit } from '../text/scan.js';
import type { Zone } from '../time/zone.js';
import type { Confidence, DataOf, Messages, NoticeReport } from './rule.js';
import type { Settings } from './settings.js';
import type { PostView } from './view.js';

/**
 * What is kept of a post with a date for rules that look across posts: JSON values only, nothing of its text, some 200
 * bytes. It travels between processes and through caches, so its keys are short and what is absent takes no room.
 */
export interface CalendarPost {
  /** Milliseconds since 1970. */
  at: number;
  /** Only the day is known; `at` is its first moment. */
  allDay?: true;
  /** The first line of the post in its file: line, column, end line, end column; all from 1, in UTF-16 code units. */
  place: [number, number, number, number];
  platform: Platform;
  language: PostLanguage;
  role?: AuthorRole;
  account?: string;
  /** Name or handle. */
  author?: string;
  isReply?: true;
  id?: string;
  topic?: string;
  audience?: string;
  campaign?: string;
  /** What rules collected, by their ids. */
  facts?: Record<string, unknown>;
  /** The waivers that name a rule which looks across posts. */
  waivers?: CalendarWaiver[];
}

/** A waiver and where it stands. */
export interface CalendarWaiver extends Pick<Waiver, 'rule' | 'reason' | 'until'> {
  place: CalendarPost['place'];
}

/** A question or complaint of a customer; its text stays where it was read. */
export interface Inquiry {
  id: string;
  kind: 'question' | 'complaint';
  /** Milliseconds since 1970. */
  receivedAt: number;
  answeredAt?: number;
}

export interface CollectContext<Options> {
  post: PostView;
  options: Options;
  settings: Settings;
  /** As in `check`. */
  hits: readonly Hit[];
  find(text: string): readonly Hit[];
}

export interface CalendarReport<M extends Messages, Id extends keyof M & string = keyof M & string> {
  /** Where the finding is shown: on the first line of this post. */
  post: CalendarPost;
  messageId: Id;
  data: DataOf<M[Id]>;
  confidence?: Confidence;
  /** Never more than a warning, whatever the config says. */
  severity?: 'warn';
}

export interface ReviewContext<Options, M extends Messages> {
  /** In order of time; those outside `period` are there for comparison, and reports about them are dropped. */
  posts: readonly CalendarPost[];
  /** What this rule's `collect` gave for a post. */
  // biome-ignore lint/suspicious/noExplicitAny: a fact comes back as what the rule itself made of it
  factOf(post: CalendarPost): any;
  /** How a message names a post: by its id, or by file and line. */
  nameOf(post: CalendarPost): string;
  /** What is looked at, in milliseconds since 1970, both ends included. */
  period: { from: number; to: number };
  /** The moment of the run, in milliseconds since 1970. */
  now: number;
  /** Of `calendar.timezone`, else Greenwich. */
  zone: Zone;
  /** Questions and complaints of customers, in order of time; empty without an inbox. */
  inquiries: readonly Inquiry[];
  options: Options;
  settings: Settings;
  report<Id extends keyof M & string>(report: CalendarReport<M, Id>): void;
  notice<Id extends keyof M & string>(notice: NoticeReport<M, Id>): void;
}
