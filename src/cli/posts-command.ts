import { mergeMetadata } from '../config/metadata.js';
import { locate } from '../lint/location.js';
import type { PostMetadata } from '../post/post.js';
import { DraftError, NoPosts, type ReadItem } from '../post/reader.js';
import { escapeText, toSafeJson } from '../report/escape.js';
import { compilePhrases } from '../text/automaton.js';
import { digestOf, shortDigest } from '../text/digest.js';
import { detectLanguage } from '../text/language.js';
import { splitWords } from '../text/split-words.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { findDraftSources } from './draft-sources.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { type LintOptions, readLintOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';

const { vocabulary } = compilePhrases([], []);

/** One post as smlint understands it. */
interface Understood extends PostMetadata {
  file: string;
  line: number;
  column: number;
  id?: string;
  text: string;
  /** What an approval names, so that it holds for this text alone. */
  hash: string;
}

/** Lists what smlint understands of drafts, before anything is held against a guideline. Throws usage and config errors. */
export async function postsCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, names);
  const [{ name, file } = { name: 'stylish', file: undefined }] = options.formats;
  if (options.formats.length > 1 || file !== undefined)
    throw new UsageError('"smlint posts" prints one list. To keep it: smlint posts drafts/ --format json > posts.json');
  const format = choose('format of this list', name, ['stylish', 'json']);
  const { drafts, problems } = await findDraftSources(options, createConfigs(io.cwd, options), io);
  const posts: Understood[] = [];
  for (const { source, reader, config, isNamed } of drafts) {
    for await (const items of reader.read(source)) {
      for (const item of items) {
        if (item instanceof DraftError) {
          if (isNamed || !(item instanceof NoPosts)) problems.push(`${source.path}:${placeOf(item)}  ${item.message}`);
          continue;
        }
        const post = understood(source.path, item, config, options);
        if (format === 'json') posts.push(post);
        else io.stdout.write(`${lineOf(post)}\n`);
      }
    }
  }
  if (format === 'json') io.stdout.write(`${toSafeJson(posts)}\n`);
  for (const problem of problems) tell(io, escapeText(problem));
  return problems.length > 0 ? exitCodes.failed : exitCodes.fine;
}

function understood(
  file: string,
  post: Exclude<ReadItem, DraftError>,
  { config }: DraftConfig,
  options: LintOptions,
): Understood {
  const { accounts, post: defaults } = config;
  const metadata = mergeMetadata({ flags: options.metadata, post: post.metadata, accounts, defaults });
  const language = metadata.language ?? detectLanguage(splitWords(post.text, vocabulary).words);
  const { line, column } = locate(post.part, ...post.toSource(0, 0));
  return {
    file,
    line,
    column,
    ...(post.id !== undefined && { id: post.id }),
    ...metadata,
    ...(language !== 'unknown' && { language }),
    text: post.text,
    hash: digestOf(post.text).slice(0, shortDigest),
  };
}

/** Place, platform, author, language, date, first words; a dash for what nobody said. */
function lineOf({ file, line, column, platform, author, kind, language, publishAt, text }: Understood): string {
  const who = [author?.role, author?.name ?? author?.handle].filter(Boolean).join(' ');
  const what = [platform, who, language, publishAt].map((cell) => cell || '-');
  if (kind === 'reply') what[0] += ' reply';
  return escapeText(`${file}:${line}:${column}  ${what.join('  ')}  ${firstWords(text)}`);
}

function firstWords(text: string): string {
  const words = Array.from(text.replace(/\s+/g, ' ').trim());
  return words.length > 60 ? `${words.slice(0, 59).join('')}…` : words.join('');
}

function placeOf({ line, column }: DraftError): string {
  return line === undefined ? '' : `${line}:${column ?? 1}:`;
}
