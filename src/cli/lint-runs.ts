import { mergeMetadata } from '../config/metadata.js';
import type { LintRun } from '../lint/lint-source.js';
import { createLinter, type EnabledRule } from '../lint/linter.js';
import type { AnyRule } from '../report/rules-meta.js';
import type { DraftConfig } from './configs.js';
import type { LintOptions } from './options.js';

/** One run per distinct config: its phrases are compiled once for all of its drafts. */
export function createRuns(
  options: LintOptions,
  reveal: boolean,
  onPost?: LintRun['onPost'],
): (config: DraftConfig) => LintRun {
  const runs = new Map<DraftConfig['config'], LintRun>();
  return ({ config, rules }) => {
    const known = runs.get(config);
    if (known) return known;
    const run: LintRun = {
      linter: createLinter(enabledRules(rules, config), config.settings),
      locale: options.locale ?? config.locale ?? 'en',
      today: options.today,
      reveal,
      minConfidence: options.minConfidence,
      knownRules: new Set(rules.map(({ id }) => id)),
      unwaivable: new Set(rules.flatMap(({ id }) => (config.rules[id]?.waivable === false ? [id] : []))),
      metadataOf: (post) =>
        mergeMetadata({
          flags: options.metadata,
          post: post.metadata,
          accounts: config.accounts,
          defaults: config.post,
        }),
      ...(onPost && { onPost }),
    };
    runs.set(config, run);
    return run;
  };
}

function enabledRules(rules: readonly AnyRule[], { rules: resolved }: DraftConfig['config']): EnabledRule[] {
  return rules.flatMap((rule) => {
    const setting = resolved[rule.id];
    if (!setting || setting.severity === 'off') return [];
    return [{ rule, severity: setting.severity, options: setting.options, waivable: setting.waivable }];
  });
}
