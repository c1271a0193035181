import type { Post, Waiver } from '../post/post.js';
import type { DraftError } from '../post/reader.js';
import type { Locale } from '../rule/rule.js';
import { maskAll } from '../text/mask.js';
import { type Crash, type Finding, render } from './linter.js';
import { locate } from './location.js';
import type { LintMessage } from './results.js';
import type { WaiverProblem } from './waive.js';

export interface Rendering {
  post: Post;
  locale: Locale;
  /** Texts to be masked wherever they stand in this post's messages. */
  secrets: readonly string[];
}

/** Turns a finding into ESLint's message; line and column appear here and nowhere before. */
export function findingMessage(finding: Finding, { post, locale, secrets }: Rendering): LintMessage {
  const { rule, messageId, data, start, end, confidence } = finding;
  const suggestions = finding.suggestions.map((suggestion) => ({
    desc: maskAll(render(rule.rule.messages, suggestion.messageId, suggestion.data, locale), secrets),
    messageId: suggestion.messageId,
    fix: { range: post.toSource(suggestion.start, suggestion.end), text: maskAll(suggestion.text, secrets) },
  }));
  return {
    ruleId: rule.rule.id,
    severity: rule.severity === 'error' ? 2 : 1,
    message: maskAll(render(rule.rule.messages, messageId, data, locale), secrets),
    messageId,
    ...locate(post.part, ...post.toSource(start, end)),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(post.id === undefined ? {} : { postId: maskAll(post.id, secrets) }),
    confidence,
  };
}

/** A draft, or one post of it, that could not be read. */
export function draftMessage(error: DraftError): LintMessage {
  const { message, line, column } = error;
  return { ruleId: null, severity: 2, fatal: true, message, messageId: 'unreadable-draft', line, column };
}

/** A rule that threw: the fault is the rule's, the draft may be fine. */
export function crashMessage({ rule, error }: Crash, { post, secrets }: Rendering): LintMessage {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The rule "${rule.rule.id}" failed on this post (${maskAll(reason, secrets)}); the other rules went on.`;
  const [start] = post.toSource(0, 0);
  const { line, column } = locate(post.part, start, start);
  return { ruleId: rule.rule.id, severity: 2, fatal: true, message, messageId: 'rule-crashed', line, column };
}

const waiverMessages: Record<WaiverProblem, Record<Locale, (waiver: Waiver) => string>> = {
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

export function waiverMessage(problem: WaiverProblem, waiver: Waiver, post: Post, locale: Locale): LintMessage {
  const { part } = post;
  const start = waiver.start ?? part.offset;
  return {
    ruleId: null,
    severity: problem === 'waiver-forbidden' ? 2 : 1,
    message: waiverMessages[problem][locale](waiver),
    messageId: problem,
    ...locate(part, start, waiver.end ?? start),
  };
}
