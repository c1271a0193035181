import { directEdit, type Edit } from '../post/excerpt.js';
import type { Post, Waiver } from '../post/post.js';
import { type DraftError, NoPosts } from '../post/reader.js';
import type { Locale, TextEdit } from '../rule/rule.js';
import { maskAll } from '../text/mask.js';
import { type Crash, type Finding, render } from './linter.js';
import { type Location, locate } from './location.js';
import type { LintMessage } from './results.js';
import type { WaiverProblem } from './waive.js';

export interface Rendering {
  post: Post;
  locale: Locale;
  /** Texts to be masked wherever they stand in this post's messages. */
  secrets: readonly string[];
  fingerprintOf(finding: Finding): string;
}

/** Turns a finding into ESLint's message; line and column appear here and nowhere before. */
export function findingMessage(finding: Finding, { post, locale, secrets, fingerprintOf }: Rendering): LintMessage {
  const { rule, messageId, data, start, end, confidence } = finding;
  const suggestions = finding.suggestions.flatMap((suggestion) => {
    const fix = editOf(post, { ...suggestion, text: maskAll(suggestion.text, secrets) });
    const desc = maskAll(render(rule.rule.messages, suggestion.messageId, suggestion.data, locale), secrets);
    return fix ? [{ desc, messageId: suggestion.messageId, fix }] : [];
  });
  // A fix that would write out what is masked stays between smlint and the file.
  const isOpen = finding.fix !== undefined && maskAll(finding.fix.text, secrets) === finding.fix.text;
  const fix = finding.fix && isOpen ? editOf(post, finding.fix) : undefined;
  return {
    ruleId: rule.rule.id,
    severity: (finding.severity ?? rule.severity) === 'error' ? 2 : 1,
    message: maskAll(render(rule.rule.messages, messageId, data, locale), secrets),
    messageId,
    ...locate(post.part, ...post.toSource(start, end)),
    ...(fix && { fix }),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(post.id === undefined ? {} : { postId: maskAll(post.id, secrets) }),
    confidence,
    fingerprint: fingerprintOf(finding),
  };
}

/** A change of a post's text as a change of its file; `undefined` where the file can't take it. */
export function editOf(post: Post, { start, end, text }: TextEdit): Edit | undefined {
  return (post.edit ?? directEdit(post.toSource))(start, end, text);
}

/** A draft, or one post of it, that could not be read. */
export function draftMessage(error: DraftError): LintMessage {
  const { message, line, column } = error;
  const messageId = error instanceof NoPosts ? 'no-posts' : 'unreadable-draft';
  return { ruleId: null, severity: 2, fatal: true, message, messageId, line, column };
}

/** A rule that threw: the fault is the rule's, the draft may be fine. */
export function crashMessage({ rule, error }: Crash, { post, secrets }: Rendering): LintMessage {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The rule "${rule.rule.id}" failed on this post (${maskAll(reason, secrets)}); the other rules went on.`;
  const [start] = post.toSource(0, 0);
  const { line, column } = locate(post.part, start, start);
  return { ruleId: rule.rule.id, severity: 2, fatal: true, message, messageId: 'rule-crashed', line, column };
}

/** A rule that threw when it looked across posts. */
export function reviewCrashMessage({ rule, error }: Crash): LintMessage {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The rule "${rule.rule.id}" failed on the calendar (${reason}); the other rules went on.`;
  return { ruleId: rule.rule.id, severity: 2, fatal: true, message, messageId: 'rule-crashed' };
}

const waiverMessages: Record<WaiverProblem, Record<Locale, (waiver: Pick<Waiver, 'rule' | 'until'>) => string>> = {
  'waiver-without-reason': {
    en: ({ rule }) => `The waiver for "${rule}" gives no reason and counts for nothing: add "reason: …"`,
    de: ({ rule }) => `Die Ausnahme für „${rule}“ nennt keinen Grund und gilt nicht: „reason: …“ ergänzen`,
  },
  'waiver-expired': {
    en: ({ rule, until }) => `The waiver for "${rule}" ran out on ${until}: renew or remove it`,
    de: ({ rule, until }) => `Die Ausnahme für „${rule}“ ist am ${until} abgelaufen: verlängern oder entfernen`,
  },
  'waiver-unused': {
    en: ({ rule }) => `The waiver for "${rule}" waives nothing (any more): remove it`,
    de: ({ rule }) => `Die Ausnahme für „${rule}“ nimmt nichts (mehr) aus: entfernen`,
  },
  'waiver-forbidden': {
    en: ({ rule }) => `The company allows no waiver for "${rule}": change the post or ask the guideline's contact`,
    de: ({ rule }) => `Für „${rule}“ lässt die Firma keine Ausnahme zu: den Beitrag ändern oder nachfragen`,
  },
  'waiver-unknown-rule': {
    en: ({ rule }) => `The waiver names a rule "${rule}", which doesn't exist: see "smlint rules"`,
    de: ({ rule }) => `Die Ausnahme nennt eine Regel „${rule}“, die es nicht gibt: siehe „smlint rules“`,
  },
};

export function waiverMessage(
  problem: WaiverProblem,
  waiver: Pick<Waiver, 'rule' | 'until'>,
  place: Location,
  locale: Locale,
): LintMessage {
  return {
    ruleId: null,
    severity: problem === 'waiver-forbidden' ? 2 : 1,
    message: waiverMessages[problem][locale](waiver),
    messageId: problem,
    ...place,
  };
}
