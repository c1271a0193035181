import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readDraft } from '../post/read.js';
import { DraftError } from '../post/reader.js';
import { escapeLines, escapeText } from '../report/escape.js';
import { configCandidates } from '../workspace/config-places.js';
import { fileSource } from '../workspace/draft-source.js';
import { findDrafts } from '../workspace/drafts.js';
import { openDialog } from './dialog.js';
import { exitCodes } from './exit-code.js';
import { gatherAnswers } from './init-answers.js';
import { configTemplate } from './init-template.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { learnFrom, type PastPost } from './learn.js';
import { choose, UsageError } from './usage-error.js';

const fileName = '.socialmediarc.yml';

/** Writes a first config into the current folder, once the user has seen it, and never over one that is there. Throws a `UsageError`. */
export async function initCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (names.length > 0) throw new UsageError('"smlint init" takes no names; it writes into the current folder.');
  const [existing] = configCandidates(io.cwd);
  if (existing !== undefined) throw refusal(basename(existing));
  const dialog = raw.yes ? undefined : await openDialog(io);
  try {
    const answers = await gatherAnswers(
      raw,
      async (folder, known) => {
        const learned = learnFrom(await readPast(folder, io), known);
        tell(io, `Read ${learned.posts} past posts.`);
        return learned;
      },
      dialog,
    );
    const text = configTemplate(answers);
    if (dialog) {
      io.stderr.write(`\n${escapeLines(text)}\n`);
      const isWanted = await dialog.ask(`Write this as ${fileName}? yes or no`, 'yes', isYes);
      if (!isWanted) {
        tell(io, 'Nothing was written.');
        return exitCodes.fine;
      }
    }
    await writeNew(join(io.cwd, fileName), text);
  } finally {
    dialog?.close();
  }
  tell(io, `Wrote ${fileName}. Fill in what is still behind a "#", then try: smlint --text "Hello world!"`);
  return exitCodes.fine;
}

function isYes(text: string): boolean {
  return choose('answer', text, ['yes', 'y', 'no', 'n']).startsWith('y');
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    // "wx" so that a file that appeared meanwhile is safe as well.
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw refusal(fileName);
    throw new UsageError(`${fileName} could not be written: ${(error as Error).message}`);
  }
}

/** All posts in a folder; drafts that can't be read teach nothing. */
async function readPast(folder: string, io: Io): Promise<PastPost[]> {
  const { files, problems } = await findDrafts([folder], { cwd: io.cwd });
  const [problem] = problems;
  if (problem) throw new UsageError(problem.message);
  const posts: PastPost[] = [];
  for (const path of files) {
    for await (const items of readDraft(fileSource(path))) {
      for (const item of items) {
        if (item instanceof DraftError) continue;
        const { platform, topic } = item.metadata;
        posts.push({ text: item.text, platform, ...(topic !== undefined && { topic }) });
      }
    }
  }
  return posts;
}

function refusal(name: string): UsageError {
  return new UsageError(
    `There is a config already: ${escapeText(name)}. Edit it, or remove it and run "smlint init" again.`,
  );
}
