import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { authorRoles, platforms } from '../post/post.js';
import { readDraft } from '../post/read.js';
import { DraftError } from '../post/reader.js';
import { escapeText } from '../report/escape.js';
import { nearest } from '../text/nearest.js';
import { configCandidates } from '../workspace/config-places.js';
import { fileSource } from '../workspace/draft-source.js';
import { findDrafts } from '../workspace/drafts.js';
import { exitCodes } from './exit-code.js';
import { type Answers, configTemplate } from './init-template.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { learnFrom } from './learn.js';
import { choose, UsageError } from './usage-error.js';

const fileName = '.socialmediarc.yml';

/** Writes a first config into the current folder and never over one that is there. Throws a `UsageError`. */
export async function initCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (names.length > 0) throw new UsageError('"smlint init" takes no names; it writes into the current folder.');
  const [existing] = configCandidates(io.cwd);
  if (existing !== undefined) throw refusal(basename(existing));
  const isTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
  if (!raw.yes && !isTerminal) {
    throw new UsageError('"smlint init" asks its questions on a terminal. Without one: smlint init --yes');
  }
  const past = raw.learn === undefined ? [] : await readPast(raw.learn, io);
  const answers: Answers = raw.yes ? { platforms: [] } : await ask(io);
  if (past.length > 0) {
    const { company = '', products = [] } = answers;
    const learned = learnFrom(past, [company, ...products]);
    answers.learned = learned;
    tell(
      io,
      `Learned from ${learned.posts} posts. Words: ${listed(learned.keywords)}. Names: ${listed(learned.products)}.`,
    );
  }
  try {
    // "wx" so that a file that appeared meanwhile is safe as well.
    await writeFile(join(io.cwd, fileName), configTemplate(answers), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw refusal(fileName);
    throw new UsageError(`${fileName} could not be written: ${(error as Error).message}`);
  }
  tell(io, `Wrote ${fileName}. Fill in what is still behind a "#", then try: smlint --text "Hello world!"`);
  return exitCodes.fine;
}

function listed(words: readonly string[]): string {
  return words.length > 0 ? words.map(escapeText).join(', ') : 'none';
}

/** The texts of all posts in a folder; drafts that can't be read teach nothing. */
async function readPast(folder: string, io: Io): Promise<string[]> {
  const { files, problems } = await findDrafts([folder], { cwd: io.cwd });
  const [problem] = problems;
  if (problem) throw new UsageError(problem.message);
  const texts: string[] = [];
  for (const path of files) {
    for await (const items of readDraft(fileSource(path))) {
      for (const item of items) if (!(item instanceof DraftError)) texts.push(item.text);
    }
  }
  return texts;
}

function refusal(name: string): UsageError {
  return new UsageError(
    `There is a config already: ${escapeText(name)}. Edit it, or remove it and run "smlint init" again.`,
  );
}

async function ask(io: Io): Promise<Answers> {
  const { createInterface } = await import('node:readline/promises');
  const dialog = createInterface({ input: io.stdin, output: io.stderr as NodeJS.WriteStream });
  // Ctrl+D ends the dialog without an answer; the promise alone would wait for ever.
  const closed = new Promise<never>((_, reject) => {
    dialog.once('close', () => reject(new UsageError('Stopped; nothing was written.')));
  });
  const question = async (text: string) => (await Promise.race([dialog.question(text), closed])).trim();
  try {
    const company = await question('Name of the company, as posts write it: ');
    const handle = await question('Its main handle, such as @acme (Enter for none): ');
    const products = await question('Its products, parted by commas (Enter for none): ');
    const chosen = await question(`Platforms that it posts on (${platforms.join(', ')}): `);
    const role = await question(`Who writes most posts: ${authorRoles.join(', ')} (Enter for none): `);
    const locale = await question('Language of the messages, en or de (Enter for en): ');
    return {
      ...(company && { company }),
      ...(handle && { handle: handle.startsWith('@') ? handle : `@${handle}` }),
      products: products.split(',').flatMap((name) => name.trim() || []),
      ...(role && { role: choose('author role', nearest(role, authorRoles) ?? role, authorRoles) }),
      platforms: knownPlatforms(chosen, io),
      ...(locale.toLowerCase().startsWith('d') && { locale: 'de' as const }),
    };
  } finally {
    closed.catch(() => {});
    dialog.close();
  }
}

function knownPlatforms(text: string, io: Io): Answers['platforms'] {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const found = words.flatMap((word) => {
    const platform = word === 'twitter' ? 'x' : platforms.find((known) => known === word);
    const near = platform ?? nearest(word, platforms);
    if (!platform)
      tell(io, `There is no platform "${escapeText(word)}"; ${near ? `"${near}" is taken for it` : 'it is left out'}.`);
    return platforms.filter((known) => known === near);
  });
  return [...new Set(found)];
}
