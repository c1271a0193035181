import { resolve } from 'node:path';
import { createRun } from '../lint/create-run.js';
import { lintSource } from '../lint/lint-source.js';
import { type Finding, render } from '../lint/linter.js';
import { platforms } from '../post/post.js';
import { textSource } from '../post/text-source.js';
import { escapeText } from '../report/escape.js';
import { colours, noPaint } from '../report/paint.js';
import { type Mark, previewPost } from '../report/preview.js';
import type { Locale } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { maskAll } from '../text/mask.js';
import { fileSource } from '../workspace/draft-source.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell, wantsColor } from './io.js';
import { readLintOptions } from './options.js';
import { readerOf } from './reading-options.js';
import { choose, UsageError } from './usage-error.js';
import { openVaults } from './vaults.js';

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
  const vaultOf = await openVaults([config.config], options.requireVault, io);
  const locale = options.locale ?? config.config.locale ?? 'en';
  const paint = wantsColor(options.color, io.env, io.stdout) ? await colours() : noPaint;
  const blocks: string[] = [];
  let failed = false;
  for (const target of wanted ?? [undefined]) {
    const metadata = { ...options.metadata, ...(target && { platform: target }) };
    const run = createRun(config.config, config.rules, {
      ...options,
      locale,
      metadata,
      reveal: false,
      vault: vaultOf(config.config),
      nameOf: (draft) => draft,
    });
    run.onPost = (_, view, findings) => blocks.push(previewPost(view, marksOf(view, findings, locale), paint, locale));
    const { messages } = await lintSource(source, readerOf(source.path, options.reading, config), run);
    for (const { message } of messages.filter(({ fatal }) => fatal)) tell(io, escapeText(message));
    failed ||= messages.some(({ fatal }) => fatal);
    if (failed) break;
  }
  io.stdout.write(blocks.join('\n'));
  return failed ? exitCodes.failed : exitCodes.fine;
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
