import type { CalendarPart, LintMessage, LintResult, Notice } from '../lint/results.js';
import { authorRoles, platforms } from '../post/post.js';
import type { RuleMeta } from './format.js';

/** A JSON report, as `json` and `json-with-metadata` write it. */
export interface JsonReport {
  results: LintResult[];
  /** Empty for `json`. */
  rulesMeta: Record<string, RuleMeta>;
}

/** A text that is no report of smlint's; the message says why. */
export class ReportError extends Error {
  override name = 'ReportError';
}

/** Reads a report and holds it to its shape, for it may come from anywhere. Throws a `ReportError`. */
export function readReport(text: string): JsonReport {
  const value = parse(text);
  const results = Array.isArray(value) ? value : fieldsOf(value).results;
  if (!Array.isArray(results)) throw new ReportError('it holds no list of results; write it with --format json');
  const meta = Array.isArray(value) ? {} : (fieldsOf(fieldsOf(value).metadata).rulesMeta ?? {});
  for (const [index, result] of results.entries()) {
    if (!isResult(result)) throw new ReportError(`result ${index + 1} is not one of smlint's`);
  }
  return { results, rulesMeta: Object.fromEntries(Object.entries(fieldsOf(meta)).filter(isMeta)) };
}

/** All results in the order of their files; a file that is in several reports has all findings of them, each once. */
export function mergeResults(reports: readonly (readonly LintResult[])[]): LintResult[] {
  const byPath = new Map<string, LintResult>();
  for (const { shard: _, ...result } of reports.flat()) {
    const known = byPath.get(result.filePath);
    byPath.set(result.filePath, known ? join(known, result) : result);
  }
  return [...byPath.values()].sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
}

function join(one: LintResult, other: LintResult): LintResult {
  const messages = distinct([...one.messages, ...other.messages]);
  const count = (is: (message: LintMessage) => boolean) => messages.filter(is).length;
  return {
    ...one,
    messages,
    suppressedMessages: distinct([...one.suppressedMessages, ...other.suppressedMessages]),
    ...joinCalendars(one.calendar, other.calendar),
    errorCount: count(({ severity }) => severity === 2),
    fatalErrorCount: count(({ fatal }) => fatal === true),
    warningCount: count(({ severity }) => severity === 1),
    notices: distinct([...one.notices, ...other.notices]),
  };
}

function joinCalendars(one: LintResult['calendar'], other: LintResult['calendar']): Pick<LintResult, 'calendar'> {
  if (!one || !other) return one || other ? { calendar: (one ?? other) as CalendarPart } : {};
  return {
    calendar: { posts: distinct([...one.posts, ...other.posts]), undated: Math.max(one.undated, other.undated) },
  };
}

function distinct<T>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReportError(`it is not valid JSON (${(error as Error).message}); write it with --format json`);
  }
}

type Fields = { [key: string]: unknown };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isMaybe = (value: unknown, is: (value: unknown) => boolean) => value === undefined || is(value);
const isList = (value: unknown, is: (value: unknown) => boolean) => Array.isArray(value) && value.every(is);
/** Reports print ids as they are. */
const isId = (value: unknown) => value === null || (isText(value) && /^[\w@/.-]{1,200}$/.test(value));

function isResult(value: unknown): value is LintResult {
  const { filePath, messages, suppressedMessages, notices, source, calendar, shard, ...rest } = fieldsOf(value);
  const counts = [rest.errorCount, rest.fatalErrorCount, rest.warningCount];
  return (
    isText(filePath) &&
    isList(messages, isMessage) &&
    isList(suppressedMessages, isSuppressed) &&
    isList(notices, isNotice) &&
    isMaybe(source, isText) &&
    isMaybe(calendar, isCalendar) &&
    isMaybe(shard, isShard) &&
    counts.every(isCount)
  );
}

const isShard = (value: unknown) => isText(value) && /^\d{1,4}\/\d{1,4}$/.test(value);

function isCalendar(value: unknown): boolean {
  const { posts, undated } = fieldsOf(value);
  return isList(posts, isCalendarPost) && isCount(undated);
}

function isCalendarPost(value: unknown): boolean {
  const { at, place, facts, waivers, platform, language, ...rest } = fieldsOf(value);
  const { allDay, isReply, ...texts } = rest;
  const isFlag = (flag: unknown) => flag === undefined || flag === true;
  return (
    Number.isFinite(at) &&
    isPlace(place) &&
    (platform === 'unknown' || isOneOf(platform, platforms)) &&
    isOneOf(language, ['en', 'de', 'unknown']) &&
    isMaybe(texts.role, (role) => isOneOf(role, authorRoles)) &&
    isMaybe(facts, (all) => typeof all === 'object' && all !== null && !Array.isArray(all)) &&
    isMaybe(waivers, (all) => isList(all, isWaiver)) &&
    [allDay, isReply].every(isFlag) &&
    Object.values(texts).every(isText)
  );
}

function isWaiver(value: unknown): boolean {
  const { rule, reason, until, place } = fieldsOf(value);
  return isText(rule) && isMaybe(reason, isText) && isMaybe(until, isText) && isPlace(place);
}

const isPlace = (value: unknown) => isList(value, isCount) && (value as unknown[]).length === 4;
const isOneOf = (value: unknown, known: readonly string[]) => isText(value) && known.includes(value);

function isMessage(value: unknown): value is LintMessage {
  const { ruleId, severity, message, messageId, fatal, suggestions, fingerprint, postId, confidence, ...place } =
    fieldsOf(value);
  return (
    isId(ruleId) &&
    (severity === 1 || severity === 2) &&
    isText(message) &&
    isMaybe(messageId, isId) &&
    isMaybe(fatal, (is) => is === true) &&
    [fingerprint, postId, confidence].every((text) => isMaybe(text, isText)) &&
    [place.line, place.column, place.endLine, place.endColumn].every((count) => isMaybe(count, isCount)) &&
    isMaybe(suggestions, (list) => isList(list, isSuggestion))
  );
}

function isSuggestion(value: unknown): boolean {
  const { desc, fix } = fieldsOf(value);
  const { range, text } = fieldsOf(fix);
  return isText(desc) && isText(text) && isList(range, isCount) && (range as unknown[]).length === 2;
}

function isSuppressed(value: unknown): boolean {
  const { suppressions } = fieldsOf(value);
  const isReason = (entry: unknown) => isText(fieldsOf(entry).kind) && isText(fieldsOf(entry).justification);
  return isMessage(value) && isList(suppressions, isReason);
}

function isNotice(value: unknown): value is Notice {
  const { ruleId, message, posts } = fieldsOf(value);
  return isId(ruleId) && isText(message) && isCount(posts);
}

function isMeta(entry: [string, unknown]): entry is [string, RuleMeta] {
  const { description, source, recommended } = fieldsOf(fieldsOf(entry[1]).docs);
  return (
    isId(entry[0]) && isText(description) && isText(source) && ['off', 'warn', 'error'].includes(recommended as string)
  );
}
