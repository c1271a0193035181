import { mergeMetadata } from '../config/metadata.js';
import type { FileConfig } from '../config/resolve.js';
import type { PostMetadata } from '../post/post.js';
import type { Confidence, Locale } from '../rule/rule.js';
import type { Vault } from '../rule/settings.js';
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
  /** The guarded list of this config, opened; `locked`, which each post is told, when a config has one and nobody opened it. */
  vault?: Vault | 'locked' | undefined;
}

/** What a linter needs to judge the drafts of one config; `rules` are all that the config may speak of. */
export function createRun(
  config: FileConfig,
  rules: readonly EnabledRule['rule'][],
  { locale, metadata, vault = config.vault && 'locked', onlyCalendar, ...options }: RunOptions,
): LintRun {
  const enabled = enabledRules(config, onlyCalendar ? rules.filter(({ review }) => review) : rules);
  const reviewing = enabled.filter(({ rule }) => rule.review);
  return {
    ...options,
    linter: createLinter(enabled, { ...config.settings, ...(vault && { vault }) }),
    ...(reviewing.length > 0 && { calendar: { rules: reviewing, settings: config.settings } }),
    locale: locale ?? config.locale ?? 'en',
    knownRules: new Set(rules.map(({ id }) => id)),
    ...(onlyCalendar && { passedOver: new Set(rules.flatMap(({ id, review }) => (review ? [] : [id]))) }),
    unwaivable: new Set(rules.flatMap(({ id }) => (config.rules[id]?.waivable === false ? [id] : []))),
    metadataOf: (post) =>
      mergeMetadata({ flags: metadata, post: post.metadata, accounts: config.accounts, defaults: config.post }),
  };
}

function enabledRules({ rules: resolved }: FileConfig, rules: readonly EnabledRule['rule'][]): EnabledRule[] {
  return rules.flatMap((rule) => {
    const setting = resolved[rule.id];
    if (!setting || setting.severity === 'off') return [];
    return [{ rule, severity: setting.severity, options: setting.options, waivable: setting.waivable }];
  });
}
