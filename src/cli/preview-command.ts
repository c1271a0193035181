import { resolve } from 'node:path';
import { mergeMetadata } from '../config/metadata.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import { createLinter, type Finding, render } from '../lint/linter.js';
import { maskAll } from '../lint/mask.js';
import { type PostMetadata, platforms } from '../post/post.js';
import { readDraft, readerFor } from '../post/read.js';
import { escapeText } from '../report/escape.js';
import { colours, noPaint } from '../report/paint.js';
import { type Mark, previewPost } from '../report/preview.js';
import type { Locale } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { fileSource, textSource } from '../workspace/draft-source.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell, wantsColor } from './io.js';
import { enabledRules } from './lint-command.js';
import { readLintOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';

/** Shows how platforms will show the posts of a draft. Throws usage and config errors. */
export async function previewCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const { platform, ...rest } = raw;
  const wanted = platform?.split(',').map((name) => choose('platform', name === 'twitter' ? 'x' : name, platforms));
  const options = readLintOptions(rest, names);
  const [name, ...more] = names;
  if (more.length > 0 || (name === undefined) === (raw.text === undefined)) {
    throw new UsageError('Name one draft: smlint preview draft.txt, or smlint preview --text "…" --platform x,bluesky');
  }
  const path = name === undefined ? undefined : resolve(io.cwd, name);
  const configs = createConfigs(io.cwd, options);
  const config = path === undefined ? await configs.forFolder() : await configs.forDraft(path);
  const source = path === undefined ? textSource(raw.text ?? '') : fileSource(path);
  const locale = options.locale ?? config.config.locale ?? 'en';
  const paint = wantsColor(options.color, io.env, io.stdout) ? await colours() : noPaint;
  const blocks: string[] = [];
  let failed = false;
  for (const target of wanted ?? [undefined]) {
    const metadata = { ...options.metadata, ...(target && { platform: target }) };
    const run = runOf(config, { ...options, locale, metadata }, (view, findings) =>
      blocks.push(previewPost(view, marksOf(view, findings, locale), paint, locale)),
    );
    const { messages } = await lintSource(source, { ...readerFor(source.path), read: readDraft }, run);
    for (const { message } of messages.filter(({ fatal }) => fatal)) tell(io, escapeText(message));
    failed ||= messages.some(({ fatal }) => fatal);
    if (failed) break;
  }
  io.stdout.write(blocks.join('\n'));
  return failed ? exitCodes.failed : exitCodes.fine;
}

interface PreviewOptions {
  today: string;
  locale: Locale;
  minConfidence: LintRun['minConfidence'];
  metadata: PostMetadata;
}

function runOf(
  { config, rules }: DraftConfig,
  { today, locale, minConfidence, metadata }: PreviewOptions,
  show: (view: PostView, findings: readonly Finding[]) => void,
): LintRun {
  return {
    linter: createLinter(enabledRules(rules, config), config.settings),
    locale,
    today,
    reveal: false,
    minConfidence,
    knownRules: new Set(rules.map(({ id }) => id)),
    unwaivable: new Set(rules.flatMap(({ id }) => (config.rules[id]?.waivable === false ? [id] : []))),
    metadataOf: (post) =>
      mergeMetadata({ flags: metadata, post: post.metadata, accounts: config.accounts, defaults: config.post }),
    onPost: (_, view, findings) => show(view, findings),
  };
}

/** What one rule keeps secret does not come out through the message of another. */
function marksOf({ text }: PostView, findings: readonly Finding[], locale: Locale): Mark[] {
  const isSecret = ({ rule }: Finding) => rule.rule.confidential === true;
  const secrets = findings.filter(isSecret).map(({ start, end }) => text.slice(start, end));
  return findings.map((finding) => ({
    start: finding.start,
    end: finding.end,
    severity: finding.severity ?? finding.rule.severity,
    message: maskAll(render(finding.rule.rule.messages, finding.messageId, finding.data, locale), secrets),
    ruleId: finding.rule.rule.id,
    isSecret: isSecret(finding),
  }));
}
