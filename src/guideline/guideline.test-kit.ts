import type { ConfigInput, MetadataInput } from '../config/config.js';
import { normalizeMetadata } from '../config/metadata.js';
import { parseConfig } from '../config/parse.js';
import { formatProblem } from '../config/problems.js';
import { createSettings } from '../config/settings.js';
import { judge, postOf } from '../lint/judge.js';
import { createLinter, render } from '../lint/linter.js';
import { buildGuidelines, type Guidelines } from './guidelines.js';

/** The guidelines of a file rules.yml. */
export function guidelinesOf(yaml: string): Promise<Guidelines> {
  const { value, problems, locate } = parseConfig(yaml, 'rules.yml');
  if (problems[0]) throw new Error(formatProblem(problems[0]));
  const file = { path: '/rules.yml', name: 'rules.yml', folder: '/', value, locate };
  const entries = Array.isArray(value) ? value : [value];
  const sources = entries.map((entry, index) => ({
    value: entry,
    pointer: Array.isArray(value) ? `/${index}` : '',
    file,
  }));
  return buildGuidelines(sources, new Set(['confidential-terms']));
}

/** All complaints about a file, as they are printed. */
export async function complaintsAbout(yaml: string): Promise<string[]> {
  return (await guidelinesOf(yaml)).problems.map(formatProblem);
}

export interface Judged {
  quotes: string[];
  messages: string[];
  /** What is offered instead. */
  offers: string[];
  /** What `--fix` would write. */
  fixes: string[];
  notices: string[];
}

/** What one rule, whose id, message and examples go without saying, finds in a post. */
export async function judged(
  keys: string,
  text: string,
  post: MetadataInput = {},
  config: ConfigInput = {},
): Promise<Judged> {
  const { rules, problems } = await guidelinesOf(
    `id: acme/rule\nmessage: '"{quote}" will not do'\nexamples: {bad: [a], good: [b]}\n${keys}`,
  );
  if (problems[0]) throw new Error(formatProblem(problems[0]));
  const enabled = rules.map((rule) => ({ rule, severity: 'error' as const, options: {}, waivable: true }));
  const metadata = normalizeMetadata(post);
  const linter = createLinter(enabled, createSettings([config], '2026-06-15'));
  const { findings, notices, crashes } = await judge(postOf(text, metadata), metadata, linter);
  if (crashes[0]) throw crashes[0].error;
  return {
    quotes: findings.map(({ start, end }) => text.slice(start, end)),
    messages: findings.map(({ rule, messageId, data }) => render(rule.rule.messages, messageId, data, 'en')),
    offers: findings.flatMap(({ suggestions }) => suggestions.map((suggestion) => suggestion.text)),
    fixes: findings.flatMap(({ fix }) => fix?.text ?? []),
    notices: notices.map(({ messageId }) => messageId),
  };
}
