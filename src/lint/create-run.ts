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
  /** The guarded list of this config, opened; `locked`, which each post is told, when a config has one and nobody opened it. */
  vault?: Vault | 'locked' | undefined;
}

/** What a linter needs to judge the drafts of one config; `rules` are all that the config may speak of. */
export function createRun(
  config: FileConfig,
  rules: readonly EnabledRule['rule'][],
  { locale, metadata, vault = config.vault && 'locked', ...options }: RunOptions,
): LintRun {
  return {
    ...options,
    linter: createLinter(enabledRules(config, rules), { ...config.settings, ...(vault && { vault }) }),
    locale: locale ?? config.locale ?? 'en',
    knownRules: new Set(rules.map(({ id }) => id)),
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
