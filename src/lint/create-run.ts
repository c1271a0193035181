import { mergeMetadata } from '../config/metadata.js';
import type { FileConfig } from '../config/resolve.js';
import type { Message } from '../inbox/message.js';
import { threadEnd } from '../inbox/thread-end.js';
import type { PostMetadata } from '../post/post.js';
import type { Confidence, Locale } from '../rule/rule.js';
import type { Vault } from '../rule/settings.js';
import type { Period } from './calendar/collect.js';
import type { LintRun } from './lint-source.js';
import { createLinter, type EnabledRule } from './linter.js';
import type { Baseline } from './suppressions.js';

export interface RunOptions {
  /** Stronger than the config's. */
  locale: Locale | undefined;
  /** The run's day as an ISO date. */
  today: string;
  reveal: boolean;
  minConfidence: Confidence;
  /** What is said about every post, stronger than what the post says. */
  metadata: PostMetadata;
  nameOf(path: string): string;
  baseline?: Baseline | undefined;
  /** Only the rules that look across posts. */
  onlyCalendar?: boolean | undefined;
  /** Of those only what is about posts of these days. */
  period?: Period | undefined;
  /** The guarded list of this config, opened; `locked`, which each post is told, when a config has one and nobody opened it. */
  vault?: Vault | 'locked' | undefined;
  /** What customers wrote, for replies that name what they answer. */
  inbox?: readonly Message[] | undefined;
}

/** What a linter needs to judge the drafts of one config; `rules` are all that the config may speak of. */
export function createRun(
  config: FileConfig,
  rules: readonly EnabledRule['rule'][],
  { locale, metadata, vault = config.vault && 'locked', onlyCalendar, period, inbox = [], ...options }: RunOptions,
): LintRun {
  const enabled = enabledRules(config, onlyCalendar ? rules.filter(({ review }) => review) : rules);
  const wordsOf = new Map(inbox.map(({ id, text }) => [threadEnd(id), text]));
  const reviewing = enabled.filter(({ rule }) => rule.review);
  return {
    ...options,
    linter: createLinter(enabled, { ...config.settings, ...(vault && { vault }) }),
    ...(reviewing.length > 0 && { calendar: { rules: reviewing, settings: config.settings, period } }),
    locale: locale ?? config.locale ?? 'en',
    knownRules: new Set(rules.map(({ id }) => id)),
    ...(onlyCalendar && { passedOver: new Set(rules.flatMap(({ id, review }) => (review ? [] : [id]))) }),
    unwaivable: new Set(rules.flatMap(({ id }) => (config.rules[id]?.waivable === false ? [id] : []))),
    metadataOf(post) {
      const merged = mergeMetadata({
        flags: metadata,
        post: post.metadata,
        accounts: config.accounts,
        defaults: config.post,
      });
      const answered = merged.replyTo === undefined ? undefined : wordsOf.get(threadEnd(merged.replyTo));
      return answered === undefined ? merged : { inReplyToText: answered, ...merged };
    },
  };
}

function enabledRules({ rules: resolved }: FileConfig, rules: readonly EnabledRule['rule'][]): EnabledRule[] {
  return rules.flatMap((rule) => {
    const setting = resolved[rule.id];
    if (!setting || setting.severity === 'off') return [];
    return [{ rule, severity: setting.severity, options: setting.options, waivable: setting.waivable }];
  });
}
