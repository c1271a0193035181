import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { escapeLines } from '../report/escape.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { readConfigOptions } from './options.js';
import { testCommand } from './test-command.js';

/** Editors write a file in several steps; what comes within this time is one change. In milliseconds. */
const calm = 100;

/** Tests again whenever a config or a file of rules changes, until the user ends it. */
export async function watchTests(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const watched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  // What changes during a run starts the next one: the watching never pauses.
  function watchFolder(folder: string): void {
    if (watched.has(folder)) return;
    watched.add(folder);
    watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(run);
      }, calm);
    });
  }

  async function run(): Promise<void> {
    try {
      for (const folder of await foldersOf(raw, io)) watchFolder(folder);
      await testCommand(names, raw, io);
    } catch (error) {
      // A file that is half written is no reason to stop watching.
      tell(io, escapeLines(error instanceof Error ? error.message : String(error)));
    }
  }

  watchFolder(io.cwd);
  await run();
  tell(io, 'Watching for changes; Ctrl+C ends it.');
  await new Promise(() => {});
  return exitCodes.fine;
}

/** The folders of the config and of the files that it names. */
async function foldersOf(raw: RawOptions, io: Io): Promise<string[]> {
  const { guidelines } = await createConfigs(io.cwd, readConfigOptions(raw)).forFolder();
  return (guidelines?.paths ?? []).map((path) => dirname(path));
}
