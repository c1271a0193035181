import type { Post, PostMetadata, Waiver } from '../post/post.js';
import { DraftError, type DraftSource, type Reader } from '../post/reader.js';
import type { Confidence, Locale } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { maskAll } from '../text/mask.js';
import { type Finding, judgePost, type Linter, type Verdict } from './linter.js';
import { crashMessage, draftMessage, findingMessage, type Rendering, waiverMessage } from './message.js';
import { createNoticeCount } from './notices.js';
import type { LintMessage, LintResult, SuppressedMessage } from './results.js';
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
  /** Rules for which the company allows no waiver. */
  unwaivable: ReadonlySet<string>;
  /** Fills in what the post itself doesn't say. */
  metadataOf(post: Post): PostMetadata;
  /** Told of every post that was judged: for progress, statistics and evaluation. */
  onPost?(post: Post, view: PostView, findings: readonly Finding[]): void;
}

const ranks: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** Lints one draft file. Broken drafts and crashed rules become fatal messages of the result; nothing is thrown. */
export async function lintSource(source: DraftSource, reader: Reader, run: LintRun): Promise<LintResult> {
  const messages: LintMessage[] = [];
  const suppressed: SuppressedMessage[] = [];
  const notices = createNoticeCount(run.locale);
  const waivers = new Map<Waiver, Post>();
  const used = new Set<Waiver>();
  let secret = false;
  let parts: Post['part'] | undefined;
  try {
    for await (const batch of reader.read(source)) {
      for (const item of batch) {
        if (item instanceof DraftError) {
          messages.push(draftMessage(item));
          continue;
        }
        const verdict = await judgePost(run.linter, item, run.metadataOf(item));
        const rendering = renderingOf(item, verdict, run);
        secret ||= rendering.secrets.length > 0;
        parts = item.part.offset === 0 ? item.part : undefined;
        const confident = verdict.findings.filter((found) => ranks[found.confidence] >= ranks[run.minConfidence]);
        const { kept, waived } = waive(inOrder(confident), item, run.today);
        for (const finding of kept) messages.push(findingMessage(finding, rendering));
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
        run.onPost?.(item, verdict.view, kept);
      }
    }
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    messages.push(draftMessage(error));
  }
  for (const [waiver, post] of waivers) {
    const problem = waiverProblem(waiver, used, run);
    if (problem) messages.push(waiverMessage(problem, waiver, post, run.locale));
  }
  messages.sort(byPlace);
  const shown = messages.length > 0 && !secret ? parts?.text : undefined;
  return {
    ...countMessages(source.path, messages),
    suppressedMessages: suppressed,
    source: shown,
    notices: notices.list(),
  };
}

/** Confidential text that one rule found must not come out through another rule's message. */
function renderingOf(post: Post, { findings }: Verdict, { locale, reveal }: LintRun): Rendering {
  const secrets = findings.flatMap(({ rule, start, end }) =>
    rule.rule.confidential ? [post.text.slice(start, end)] : [],
  );
  return { post, locale, secrets: reveal ? [] : secrets };
}

function inOrder(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
}

function byPlace(a: LintMessage, b: LintMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function waiverProblem(waiver: Waiver, used: ReadonlySet<Waiver>, run: LintRun): WaiverProblem | undefined {
  if (!run.knownRules.has(waiver.rule)) return 'waiver-unknown-rule';
  if (!waiver.reason) return 'waiver-without-reason';
  if (isExpired(waiver, run.today)) return 'waiver-expired';
  if (run.unwaivable.has(waiver.rule)) return 'waiver-forbidden';
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
