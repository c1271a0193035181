import { type AuthorRole, authorRoles, type PostMetadata, platforms } from '../post/post.js';
import { escapeText } from '../report/escape.js';
import type { Locale } from '../rule/rule.js';
import type { Dialog } from './dialog.js';
import type { RawOptions } from './invocation.js';
import type { Learned, LearnedTopic } from './learn.js';
import { choose } from './usage-error.js';

/** What a first config needs to know. Empty and absent: nobody said. */
export interface Answers {
  company?: string;
  /** With the leading `@`. */
  handle?: string;
  products: string[];
  platforms: NonNullable<PostMetadata['platform']>[];
  /** Those of the posts. */
  languages: Locale[];
  topics: LearnedTopic[];
  /** Who writes posts that don't say it themselves. */
  role?: AuthorRole;
  /** The language of messages. */
  locale: Locale;
  /** From past posts. */
  learned?: Learned;
}

/** Reads the past posts of a folder; `known` are names that need no proposal. Throws a `UsageError`. */
export type Learn = (folder: string, known: readonly string[]) => Promise<Learned>;

/**
 * Takes what the flags say and asks for the rest, with proposals from past posts. Without a dialog nothing is asked, and
 * what past posts propose is taken by nobody. Throws a `UsageError`.
 */
export async function gatherAnswers(raw: RawOptions, learn: Learn, dialog: Dialog | undefined): Promise<Answers> {
  async function answer<Answer>(
    flag: string | undefined,
    question: string,
    proposed: readonly string[],
    read: (text: string) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    if (flag !== undefined || !dialog) return read(flag ?? '');
    return dialog.ask(question, escapeText(proposed.join(', ')), read);
  }

  const company = await answer(raw.company, 'Name of the company, as posts write it', [], nameIn);
  const handle = await answer(raw.handle, 'Its main account, such as @acme (Enter for none)', [], nameIn);
  const learned = await answer(
    raw.learn,
    'A folder of past posts to learn from (Enter for none)',
    [],
    async (folder) => (folder === '' ? undefined : learn(folder, [company ?? [], namesIn(raw.products ?? '')].flat())),
  );
  const { products = [], topics = [], platforms: seen = [], languages: spoken = [] } = learned ?? {};
  const names = { products: await answer(raw.products, 'Its products, by commas (- for none)', products, namesIn) };
  const places = await answer(raw.platform, `Platforms that it posts on (${platforms.join(', ')})`, seen, platformsIn);
  const languages = await answer(
    raw.language,
    'Languages of the posts, en or de, that of messages first (Enter: each says itself)',
    spoken,
    languagesIn,
  );
  const about = await answer(
    raw.topics,
    'Topics that you chose to post about, by commas (- for none)',
    topics.map(({ id }) => id),
    namesIn,
  );
  const role = await answer(
    raw.author,
    `Who writes most posts: ${authorRoles.join(', ')} (Enter for none)`,
    [],
    roleIn,
  );
  return {
    ...(company && { company }),
    ...(handle && { handle: handle.startsWith('@') ? handle : `@${handle}` }),
    ...names,
    platforms: places,
    languages,
    topics: about.map((id) => ({ id, keywords: proposedFor(id, topics)?.keywords ?? [id] })),
    ...(role && { role }),
    locale: choose('report language', raw.locale ?? languages[0] ?? 'en', ['en', 'de']),
    ...(learned && { learned }),
  };
}

function proposedFor(name: string, topics: readonly LearnedTopic[]): LearnedTopic | undefined {
  const isName = (word: string) => word.toLowerCase() === name.toLowerCase();
  return topics.find(({ id }) => isName(id)) ?? topics.find(({ keywords }) => keywords.some(isName));
}

function nameIn(text: string): string | undefined {
  return text === '' || text === '-' ? undefined : text;
}

function namesIn(text: string): string[] {
  return text === '-' ? [] : [...new Set(text.split(/[,;]/).flatMap((name) => name.trim() || []))];
}

function platformsIn(text: string): Answers['platforms'] {
  return namesIn(text.replaceAll(' ', ',')).map((name) =>
    choose('platform', name.toLowerCase() === 'twitter' ? 'x' : name, platforms),
  );
}

function languagesIn(text: string): Locale[] {
  return namesIn(text.replaceAll(' ', ',')).map((name) => choose('post language', name, ['en', 'de']));
}

function roleIn(text: string): AuthorRole | undefined {
  const name = nameIn(text);
  return name === undefined ? undefined : choose('author role', name, authorRoles);
}
