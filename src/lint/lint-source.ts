import type { Post, PostMetadata, Waiver } from '../post/post.js';
import { DraftError, type DraftSource, type Reader } from '../post/reader.js';
import type { Confidence, Locale } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { maskAll } from '../text/mask.js';
import { type CalendarRules, createCalendarPart } from './calendar/collect.js';
import { createFingerprints, type Fingerprints } from './fingerprint.js';
import { giveWay } from './give-way.js';
import { judge } from './judge.js';
import { type JudgedPost, judgedPost, type PlacedMessage, wordsAround } from './judged-post.js';
import type { Finding, Linter, Verdict } from './linter.js';
import { type Location, locate } from './location.js';
import { crashMessage, draftMessage, findingMessage, type Rendering, waiverMessage } from './message.js';
import { createNoticeCount } from './notices.js';
import type { LintMessage, LintResult, SuppressedMessage } from './results.js';
import type { Baseline } from './suppressions.js';
import { isExpired, type WaiverProblem, waive } from './waive.js';

export interface LintRun {
  linter: Linter;
  locale: Locale;
  /** The run's day as an ISO date. */
  today: string;
  /** Shows confidential text in messages: for a person at a terminal. */
  reveal: boolean;
  minConfidence: Confidence;
  /** Every rule id there is; a waiver for another one is a mistake. */
  knownRules: ReadonlySet<string>;
  /** Rules that this run leaves out, so that their waivers have nothing to do. */
  passedOver?: ReadonlySet<string>;
  /** Rules for which the company allows no waiver. */
  unwaivable: ReadonlySet<string>;
  /** The name of a draft that is the same on every machine, for the fingerprints of posts without an id. */
  nameOf(path: string): string;
  /** The findings that are to be left alone. */
  baseline?: Baseline;
  /** The rules that look across posts, if any is on. */
  calendar?: CalendarRules;
  /** Fills in what the post itself doesn't say. */
  metadataOf(post: Post): PostMetadata;
  /** Told of every post that was judged: for progress, statistics and evaluation. */
  onPost?(post: Post, view: PostView, findings: readonly Finding[], hasSecrets: boolean): void;
  /** Takes every post, always masked, for a report that shows the posts themselves; absent, nothing is kept. */
  keepPost?(path: string, post: JudgedPost): void;
}

export const ranks: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** Lints one draft file. Broken drafts and crashed rules become fatal messages of the result; nothing is thrown. */
export async function lintSource(source: DraftSource, reader: Reader, run: LintRun): Promise<LintResult> {
  const messages: LintMessage[] = [];
  const suppressed: SuppressedMessage[] = [];
  const notices = createNoticeCount(run.locale);
  const waivers = new Map<Waiver, Post>();
  const used = new Set<Waiver>();
  const fingerprints = createFingerprints(run.nameOf(source.path));
  const calendar = run.calendar && createCalendarPart(run.calendar);
  let secret = false;
  let posts = 0;
  let parts: Post['part'] | undefined;
  try {
    for await (const batch of reader.read(source)) {
      for (const item of batch) {
        if (item instanceof DraftError) {
          messages.push(draftMessage(item));
          continue;
        }
        const verdict = await judge(item, run.metadataOf(item), run.linter);
        if (await calendar?.isOutside(verdict.view)) verdict.findings = [];
        const said = quotesNames(verdict) ? await secretsAround(item, verdict.view, run) : [];
        const rendering = renderingOf(item, [...secretsOf(item, verdict.findings), ...said], run, fingerprints);
        secret ||= rendering.secrets.length > 0;
        parts = item.part.offset === 0 ? item.part : undefined;
        const confident = verdict.findings.filter((found) => ranks[found.confidence] >= ranks[run.minConfidence]);
        const { kept, waived } = waive(inOrder(giveWay(confident)), item, run.today);
        const placed: PlacedMessage[] = [];
        for (const finding of kept) {
          const message = findingMessage(finding, rendering);
          if (isInBaseline(finding, message, source.path, run)) {
            suppressed.push({ ...message, suppressions: [{ kind: 'file', justification: '' }] });
          } else {
            messages.push(message);
            placed.push({ message, start: finding.start, end: finding.end });
          }
        }
        for (const { finding, waiver } of waived) {
          used.add(waiver);
          const justification = maskAll(waiver.reason ?? '', rendering.secrets);
          suppressed.push({
            ...findingMessage(finding, rendering),
            suppressions: [{ kind: 'directive', justification }],
          });
        }
        for (const waiver of item.waivers) if (!waivers.has(waiver)) waivers.set(waiver, item);
        for (const crash of verdict.crashes) messages.push(crashMessage(crash, rendering));
        for (const notice of verdict.notices) notices.add(notice);
        await calendar?.add(item, verdict, rendering.secrets);
        run.onPost?.(item, verdict.view, kept, rendering.secrets.length > 0);
        posts++;
        if (run.keepPost) {
          const secrets = [...secretsOf(item, verdict.findings), ...(await secretsAround(item, verdict.view, run))];
          const [start] = item.toSource(0, 0);
          const { line } = locate(item.part, start, start);
          run.keepPost(source.path, judgedPost(item, verdict.view, line, placed, secrets));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    messages.push(draftMessage(error));
  }
  for (const [waiver, post] of waivers) {
    const problem = waiverProblem(waiver, used, run);
    const isTaken = calendar?.takes(waiver) ?? false;
    if (!problem || (problem === 'waiver-unused' && isTaken)) continue;
    messages.push(waiverMessage(problem, waiver, placeOfWaiver(waiver, post), run.locale));
  }
  if (source.encoding !== undefined) notices.addOwn('windows-1252', posts);
  messages.sort(byPlace);
  const part = calendar?.part();
  const shown = (messages.length > 0 || part?.calendar) && !secret ? parts?.text : undefined;
  return {
    ...countMessages(source.path, withoutTwins(messages)),
    suppressedMessages: suppressed,
    source: shown,
    notices: notices.list(),
    ...part,
  };
}

/** Confidential text that one rule found must not come out through another rule's message. */
function renderingOf(
  post: Post,
  secrets: readonly string[],
  { locale, reveal }: LintRun,
  fingerprints: Fingerprints,
): Rendering {
  const fingerprintOf = ({ rule, start, end }: Finding) =>
    // A hash is a secret only as long as nobody guesses: so one of the masked text.
    fingerprints.next(rule.rule.id, maskAll(post.text.slice(start, end), secrets), post.id);
  return { post, locale, secrets: reveal ? [] : secrets, fingerprintOf };
}

/** What no waiver may take out, no baseline may hide. */
export function isInBaseline(
  { rule }: Pick<Finding, 'rule'>,
  { fingerprint }: LintMessage,
  path: string,
  run: LintRun,
): boolean {
  if (!run.baseline || !rule.waivable || fingerprint === undefined) return false;
  return run.baseline.covers(fingerprint, rule.rule.id, run.nameOf(path));
}

function secretsOf({ text }: Post, findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, start, end }) => (rule.rule.confidential ? [text.slice(start, end)] : []));
}

/** A rule that finds no such topic quotes what the front matter says. */
function quotesNames({ findings, view: { metadata } }: Verdict): boolean {
  const names = [metadata.topic, metadata.audience, metadata.campaign].filter((name) => name !== undefined);
  return names.length > 0 && findings.some(({ data }) => Object.values(data).some((value) => names.includes(value)));
}

/**
 * What else must not be shown: rules read a post's text only, a report also shows its alternative texts, its link and its
 * topic. And a term that may be said on the day of the post is still a secret on the day of the report.
 */
async function secretsAround(post: Post, { metadata }: PostView, run: LintRun): Promise<string[]> {
  const undated = { ...post, metadata: { ...post.metadata, publishAt: undefined } };
  const texts = [metadata.publishAt === undefined ? '' : post.text, wordsAround(post, metadata)];
  const secrets: string[] = [];
  for (const text of texts) {
    if (text === '') continue;
    const shown = { ...undated, text };
    secrets.push(...secretsOf(shown, (await judge(shown, run.metadataOf(shown), run.linter)).findings));
  }
  return secrets;
}

function inOrder(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
}

export function byPlace(a: LintMessage, b: LintMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** One text for several platforms is several posts, and most of what is wrong with it is wrong on all of them. */
export function withoutTwins(messages: readonly LintMessage[]): LintMessage[] {
  return messages.filter((message, index) => {
    for (let at = index - 1; at >= 0; at--) {
      const other = messages[at] as LintMessage;
      if (other.line !== message.line || other.column !== message.column) return true;
      const isTwin = other.message === message.message && other.ruleId === message.ruleId;
      if (isTwin && other.endLine === message.endLine && other.endColumn === message.endColumn) return false;
    }
    return true;
  });
}

function placeOfWaiver({ start, end }: Waiver, { part }: Post): Location {
  const from = start ?? part.offset;
  return locate(part, from, end ?? from);
}

function waiverProblem(waiver: Waiver, used: ReadonlySet<Waiver>, run: LintRun): WaiverProblem | undefined {
  if (!run.knownRules.has(waiver.rule)) return 'waiver-unknown-rule';
  if (!waiver.reason) return 'waiver-without-reason';
  if (isExpired(waiver, run.today)) return 'waiver-expired';
  if (run.unwaivable.has(waiver.rule)) return 'waiver-forbidden';
  if (run.passedOver?.has(waiver.rule)) return undefined;
  return used.has(waiver) ? undefined : 'waiver-unused';
}

/** A result without notices or source: the counts follow from the messages. */
export function countMessages(filePath: string, messages: LintMessage[]): LintResult {
  const errors = messages.filter((message) => message.severity === 2);
  return {
    filePath,
    messages,
    suppressedMessages: [],
    errorCount: errors.length,
    fatalErrorCount: messages.filter((message) => message.fatal).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: errors.filter((message) => message.fix).length,
    fixableWarningCount: messages.filter((message) => message.fix && message.severity === 1).length,
    usedDeprecatedRules: [],
    notices: [],
  };
}
