import type { CalendarPost, CalendarReport, CalendarWaiver } from '../../rule/calendar.js';
import type { Messages, NoticeReport } from '../../rule/rule.js';
import { createFingerprints, type Fingerprints } from '../fingerprint.js';
import { byPlace, countMessages, isInBaseline, ranks, withoutTwins } from '../lint-source.js';
import { type EnabledRule, render } from '../linter.js';
import type { Location } from '../location.js';
import { reviewCrashMessage } from '../message.js';
import { createNoticeCount, type NoticeCount } from '../notices.js';
import type { LintMessage, LintResult, SuppressedMessage } from '../results.js';
import { isExpired } from '../waive.js';
import type { Reviewable } from './review.js';

export type Found = CalendarReport<Messages> | NoticeReport<Messages> | { error: unknown };

/** What a rule found in the calendar, with the file that shows it. */
export type CalendarFinding = Found & { rule: EnabledRule; from: Reviewable };

export interface Settler {
  add(finding: CalendarFinding): void;
  noteUndated(group: readonly Reviewable[]): void;
  /** The result with all that was added, without its part of the calendar. */
  resultOf(result: LintResult): LintResult;
}

interface Additions {
  messages: LintMessage[];
  suppressed: SuppressedMessage[];
  notices: NoticeCount;
  fingerprints: Fingerprints;
}

/** Waivers, confidence, the baseline: as for the findings in a post, and into the same results. */
export function createSettler(): Settler {
  const additions = new Map<LintResult, Additions>();

  function additionsTo({ result, run }: Reviewable): Additions {
    let known = additions.get(result);
    if (!known) {
      const fingerprints = createFingerprints(run.nameOf(result.filePath));
      known = { messages: [], suppressed: [], notices: createNoticeCount(run.locale), fingerprints };
      additions.set(result, known);
    }
    return known;
  }

  function addReport(finding: CalendarReport<Messages>, rule: EnabledRule, from: Reviewable): void {
    const { run, result } = from;
    const { post, confidence = 'high' } = finding;
    if (ranks[confidence] < ranks[run.minConfidence]) return;
    const { messages, suppressed, fingerprints } = additionsTo(from);
    const message = messageOf({ ...finding, confidence }, rule, from, fingerprints);
    const waiver = rule.waivable ? post.waivers?.find((one) => holdsFor(one, rule, run.today)) : undefined;
    if (waiver) {
      suppressed.push({ ...message, suppressions: [{ kind: 'directive', justification: waiver.reason ?? '' }] });
    } else if (isInBaseline({ rule }, message, result.filePath, run)) {
      suppressed.push({ ...message, suppressions: [{ kind: 'file', justification: '' }] });
    } else messages.push(message);
  }

  return {
    add(finding) {
      const { rule, from } = finding;
      if (from.isContext) return;
      if ('post' in finding) addReport(finding, rule, from);
      else if ('error' in finding) additionsTo(from).messages.push(reviewCrashMessage(finding));
      else additionsTo(from).notices.add(finding);
    },
    noteUndated(group) {
      const own = group.filter(({ isContext }) => !isContext);
      const undated = own.reduce((sum, { result }) => sum + (result.calendar?.undated ?? 0), 0);
      if (undated > 0) additionsTo(own[0] as Reviewable).notices.addOwn('undated-posts', undated);
    },
    resultOf(result) {
      const { calendar: _calendar, source, ...rest } = result;
      const added = additions.get(result);
      if (!added) return { ...rest, ...(rest.messages.length > 0 && { source }) };
      const messages = withoutTwins([...rest.messages, ...added.messages].sort(byPlace));
      return {
        ...rest,
        ...countMessages(rest.filePath, messages),
        suppressedMessages: [...rest.suppressedMessages, ...added.suppressed],
        notices: [...rest.notices, ...added.notices.list()],
        ...(messages.length > 0 && { source }),
      };
    },
  };
}

function holdsFor(waiver: CalendarWaiver, { rule }: EnabledRule, today: string): boolean {
  return waiver.rule === rule.id && Boolean(waiver.reason) && !isExpired(waiver, today);
}

function messageOf(
  { post, messageId, data, confidence, severity }: CalendarReport<Messages>,
  { rule, severity: configured }: EnabledRule,
  { run, result }: Reviewable,
  fingerprints: Fingerprints,
): LintMessage {
  // A post without an id is known by its moment: its words may still change.
  const slot = post.id ?? [run.nameOf(result.filePath), post.at, post.platform].join(' ');
  return {
    ruleId: rule.id,
    severity: (severity ?? configured) === 'error' ? 2 : 1,
    message: render(rule.messages, messageId, data, run.locale),
    messageId,
    ...locationOf(post.place),
    ...(post.id !== undefined && { postId: post.id }),
    ...(confidence && { confidence }),
    fingerprint: fingerprints.next(rule.id, messageId, slot),
  };
}

function locationOf([line, column, endLine, endColumn]: CalendarPost['place']): Location {
  return { line, column, endLine, endColumn };
}
