import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readVocabulary, type Vocabulary, writeVocabulary } from '../config/vocabulary.js';
import type { JudgedPost } from '../lint/judged-post.js';
import { escapeText } from '../report/escape.js';
import type { Locale } from '../rule/rule.js';
import type { Settings, Vault } from '../rule/settings.js';
import { ownSpelling } from '../rule/strategy.js';
import { fold } from '../text/fold.js';
import { splitWords } from '../text/split-words.js';
import { createVocabulary } from '../text/vocabulary.js';
import { type LearnedTopics, learnTopics } from '../topic/learn.js';
import { foldedWords } from '../topic/phrases.js';
import type { DraftConfig } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { readJudgedPosts } from './judged-posts.js';
import { readLintOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** Learns words of topics from past posts and writes them beside the config. Throws usage, config and vault errors. */
export async function learnTopicsFrom(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (names.length === 0) throw new UsageError('Name past posts to learn from: smlint strategy learn posts/');
  const options = { ...readLintOptions(raw, names), isLearning: true };
  const { posts, drafts, problems, vaultOf } = await readJudgedPosts(options, io);
  for (const problem of problems) tell(io, escapeText(problem));
  const [draft] = drafts;
  if (draft === undefined) return exitCodes.failed;
  const { config } = draft.config;
  const topics = config.settings.strategy?.topics ?? [];
  if (topics.length < 2) {
    throw new UsageError(
      'Words are learned by telling topics apart, and the config has less than two strategy.topics.',
    );
  }
  const vault = vaultOf(config);
  if (vault === 'locked') {
    throw new UsageError(
      'The vault is locked, and nothing confidential must be learned. Set SMLINT_VAULT_KEY or SMLINT_VAULT_KEY_FILE.',
    );
  }
  const file = fileOf(draft.config, io.cwd);
  const old = topics.flatMap(({ id, learned = [] }) => learned.map((word) => [id, word] as const));
  const ids = topics.map(({ id }) => id);
  const never = neverOf(file, ids);
  const past = posts.map((post) => pastPost(post, ids));
  const learned = learnTopics(past, topics, never);
  const isSecret = secretIn(config.settings, vault);
  const vocabulary: Vocabulary = { topics: {}, never };
  for (const { topic, words } of learned.topics) {
    const kept = old.flatMap(([id, word]) => (id === topic ? [word] : []));
    vocabulary.topics[topic] = [...kept, ...words].filter((word) => !isSecret(word));
  }
  const { writeFile } = await import('atomically');
  try {
    await writeFile(file.path, writeVocabulary(vocabulary));
  } catch (error) {
    throw new UsageError(`${escapeText(file.name)} could not be written: ${(error as Error).message}`);
  }
  const locale = options.locale ?? config.locale ?? 'en';
  io.stdout.write(summary(learned, vocabulary, locale));
  const next = file.isNamed ? '' : ` Name it in the config, under strategy: "vocabulary: ./${file.name}".`;
  tell(io, `Wrote ${escapeText(file.name)}.${next}`);
  return problems.length > 0 ? exitCodes.failed : exitCodes.fine;
}

interface File {
  path: string;
  name: string;
  isNamed: boolean;
}

function fileOf({ config: { vocabulary } }: DraftConfig, cwd: string): File {
  const path = vocabulary ? resolve(vocabulary.folder, vocabulary.file) : resolve(cwd, 'topics.yml');
  const name = relative(cwd, path);
  if (vocabulary === undefined && existsSync(path))
    throw new UsageError(
      `There is a ${escapeText(name)} already. Name it in the config, under strategy: "vocabulary: ./${escapeText(name)}", or move it away.`,
    );
  return { path, name, isNamed: vocabulary !== undefined };
}

function neverOf({ path, name }: File, topics: readonly string[]): string[] {
  return existsSync(path) ? readVocabulary(readFileSync(path, 'utf8'), name, topics).vocabulary.never : [];
}

function pastPost({ text, language, metadata }: JudgedPost, topics: readonly string[]) {
  return {
    text,
    ...(language !== 'unknown' && { language }),
    ...(metadata.topic !== undefined && { topic: ownSpelling(metadata.topic, topics) }),
  };
}

/**
 * Posts come with what is confidential masked in them. A second sieve, for a config that switches those rules off, and for words that
 * are harmless in one post and a term in another.
 */
function secretIn({ confidential }: Settings, vault: Vault | undefined): (word: string) => boolean {
  const terms = confidential.filter(({ approved }) => approved !== true).flatMap(({ term, also }) => [term, ...also]);
  const secrets = terms.flatMap(foldedWords).filter((word) => word.length > 3);
  const vocabulary = createVocabulary();
  return (word) => {
    const folded = fold(word);
    return (
      secrets.some((secret) => folded.includes(secret)) || (vault?.find(splitWords(word, vocabulary)).length ?? 0) > 0
    );
  };
}

const mostShown = 8;

function summary({ topics, unknown }: LearnedTopics, vocabulary: Vocabulary, locale: Locale): string {
  const width = topics.reduce((most, { topic }) => Math.max(most, topic.length), 0);
  const lines = topics.map(({ topic, posts }) => {
    const words = vocabulary.topics[topic] ?? [];
    const more = words.length > mostShown ? ' …' : '';
    return `${topic.padEnd(width)}  ${labels[locale].posts(posts)}  ${words.slice(0, mostShown).join(', ')}${more}`;
  });
  if (unknown > 0) lines.push(labels[locale].unknown(unknown));
  return `${lines.map((line) => escapeText(line.trimEnd())).join('\n')}\n`;
}

const labels = {
  en: {
    posts: (count: number) => `${count} ${count === 1 ? 'post' : 'posts'}`,
    unknown: (count: number) => `The topic of ${count} ${count === 1 ? 'post' : 'posts'} is unknown.`,
  },
  de: {
    posts: (count: number) => `${count} ${count === 1 ? 'Beitrag' : 'Beiträge'}`,
    unknown: (count: number) => `Das Thema von ${count} ${count === 1 ? 'Beitrag' : 'Beiträgen'} ist unbekannt.`,
  },
};
