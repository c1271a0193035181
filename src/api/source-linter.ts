import type { ConfigInput } from '../config/config.js';
import { dayOf } from '../config/day.js';
import type { Message } from '../inbox/message.js';
import type { Reviewable } from '../lint/calendar/review.js';
import { createRun } from '../lint/create-run.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import type { PostMetadata } from '../post/post.js';
import { draftReader } from '../post/read.js';
import type { DraftSource } from '../post/reader.js';
import type { Confidence, Locale } from '../rule/rule.js';
import type { Settings } from '../rule/settings.js';
import { type Config, configOf } from './config.js';

export interface LintOptions {
  /** What `loadConfig` gave, or what a config file would hold. */
  config?: Config | ConfigInput;
  /** The language of messages; the config's, or English, when absent. */
  locale?: Locale;
  /** What holds for every post, stronger than what the post says of itself. */
  metadata?: PostMetadata;
  /** Less certain findings are left out; `low` when absent. */
  minConfidence?: Confidence;
}

/**
 * Checks any number of drafts, each by itself; the phrases of each config are compiled once. What comes back is still to be
 * reviewed by the rules that look across posts. `inboxOf` gives what customers wrote. Throws a `ConfigError`.
 */
export async function createSourceLinter(
  options: LintOptions,
  inboxOf: (settings: Settings) => readonly Message[] = () => [],
): Promise<(source: DraftSource) => Promise<Reviewable>> {
  const { locale, metadata = {}, minConfidence = 'low' } = options;
  const config = await configOf(options.config ?? {});
  const { nameOf, baseline } = config;
  const common = { locale, metadata, minConfidence, nameOf, baseline, today: dayOf(new Date()), reveal: false };
  const runs = new Map<object, LintRun>();
  return async (source) => {
    const own = await (source.path === '<text>' ? config.forFolder() : config.forDraft(source.path));
    const inbox = inboxOf(own.config.settings);
    const run = runs.get(own.config) ?? createRun(own.config, own.rules, { ...common, inbox });
    runs.set(own.config, run);
    return { result: await lintSource(source, draftReader(source.path, { plugged: own.readers }), run), run };
  };
}
