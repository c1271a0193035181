import { escapeText, toSafeJson } from '../report/escape.js';
import { drawStrategy } from '../report/strategy/draw.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell, wantsColor } from './io.js';
import { readJudgedPosts } from './judged-posts.js';
import { learnTopicsFrom } from './learn-topics.js';
import { readLintOptions } from './options.js';
import { publicSettings } from './public-settings.js';
import { choose, UsageError } from './usage-error.js';

/** Draws what is planned against what is wanted, or learns words of topics. Throws usage, config and vault errors. */
export async function strategyCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (names[0] === 'learn') return learnTopicsFrom(names.slice(1), raw, io);
  const isUnnamed = names.length === 0 && raw.text === undefined && !raw.stdin;
  const options = readLintOptions(raw, isUnnamed ? ['.'] : names);
  const [{ name, file } = { name: 'stylish', file: undefined }] = options.formats;
  if (options.formats.length > 1 || file !== undefined)
    throw new UsageError(
      '"smlint strategy" prints one picture. To keep it: smlint strategy posts/ --format json > strategy.json',
    );
  const format = choose('format of this picture', name, ['stylish', 'json']);
  const { posts, drafts, problems, inboxes } = await readJudgedPosts(options, io);
  const [first] = drafts;
  const { picture, text } = await drawStrategy(posts, publicSettings(drafts, options), {
    inquiries: first ? await inboxes.inquiriesOf(first.config.config.settings) : [],
    locale: options.locale ?? first?.config.config.locale ?? 'en',
    color: wantsColor(options.color, io.env, io.stdout),
  });
  io.stdout.write(format === 'json' ? `${toSafeJson(picture)}\n` : text);
  for (const problem of problems) tell(io, escapeText(problem));
  return problems.length > 0 ? exitCodes.failed : exitCodes.fine;
}
