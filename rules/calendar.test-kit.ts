import type { ConfigInput, MetadataInput } from '../src/config/config.js';
import { normalizeMetadata } from '../src/config/metadata.js';
import { createSettings } from '../src/config/settings.js';
import { type Reviewable, type ReviewOptions, reviewCalendar } from '../src/lint/calendar/review.js';
import { postOf } from '../src/lint/judge.js';
import { lintSource } from '../src/lint/lint-source.js';
import { createLinter } from '../src/lint/linter.js';
import type { LintResult } from '../src/lint/results.js';
import type { Reader } from '../src/post/reader.js';
import { textSource } from '../src/post/text-source.js';
import type { AnyRule } from '../src/report/rules-meta.js';
import type { Inquiry } from '../src/rule/calendar.js';
import type { Locale } from '../src/rule/rule.js';
import type { Zone } from '../src/time/zone.js';

/** A post of a calendar; `text` may be left out where a rule doesn't read it. */
export type CalendarCasePost = MetadataInput & { id?: string; text?: string };

/** An inquiry with dates as people write them. */
export interface CaseInquiry extends Omit<Inquiry, 'receivedAt' | 'answeredAt'> {
  receivedAt: string;
  answeredAt?: string;
}

export interface Calendar {
  posts: CalendarCasePost[];
  settings?: ConfigInput | undefined;
  options?: object | undefined;
  /** ISO date; the run takes place at noon. */
  today?: string | undefined;
  period?: ReviewOptions['period'];
  inquiries?: CaseInquiry[] | undefined;
  /** As if somebody had typed `smlint calendar`. */
  isAsked?: boolean | undefined;
}

/** What one rule alone finds in a calendar, through the whole engine; post number n stands on line n. */
export async function reviewOf(rule: AnyRule, calendar: Calendar, locale: Locale = 'en'): Promise<LintResult> {
  const { inquiries = [], period, isAsked } = calendar;
  const [reviewed] = await reviewCalendar([await collectFrom(rule, calendar, locale)], {
    ...(period && { period }),
    ...(isAsked && { isAsked }),
    inquiriesOf: async (_, zone) => inquiries.map((inquiry) => datedIn(zone, inquiry)),
  });
  return reviewed as LintResult;
}

/** The first half alone: what a file of these posts brings to the calendar. */
export async function collectFrom(
  rule: AnyRule,
  { posts, today = '2027-03-01', ...calendar }: Calendar,
  locale: Locale = 'en',
  path = 'calendar',
): Promise<Reviewable> {
  const settings = createSettings([calendar.settings ?? {}], today);
  const options = { ...rule.defaults, ...calendar.options };
  const enabled = { rule, severity: 'error' as const, options, waivable: true };
  const run = {
    ...{ locale, today, reveal: false, minConfidence: 'low' as const, unwaivable: new Set<string>() },
    linter: createLinter([enabled], settings),
    calendar: { rules: [enabled], settings },
    knownRules: new Set([rule.id]),
    nameOf: (name: string) => name,
    metadataOf: ({ metadata }: { metadata: object }) => metadata,
  };
  return { result: await lintSource(textSource('', path), readerOf(posts), run), run };
}

function readerOf(posts: readonly CalendarCasePost[]): Reader {
  return {
    name: 'case',
    extensions: [],
    async *read() {
      yield posts.map(({ id, text = '…', ...metadata }, index) => ({
        ...postOf(text, normalizeMetadata(metadata)),
        ...(id !== undefined && { id }),
        part: { text, offset: 0, line: index + 1 },
      }));
    },
  };
}

function datedIn(zone: Zone, { receivedAt, answeredAt, ...inquiry }: CaseInquiry): Inquiry {
  return {
    ...inquiry,
    receivedAt: zone.instantOf(receivedAt) as number,
    ...(answeredAt !== undefined && { answeredAt: zone.instantOf(answeredAt) as number }),
  };
}
