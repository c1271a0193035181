import { type FSWatcher, watch } from 'node:fs';
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
  let watchers: FSWatcher[] = [];
  let folders = [io.cwd];
  let timer: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    for (const watcher of watchers) watcher.close();
    try {
      await testCommand(names, raw, io);
    } catch (error) {
      // A file that is half written is no reason to stop watching.
      tell(io, escapeLines(error instanceof Error ? error.message : String(error)));
    }
    folders = (await foldersOf(raw, io)) ?? folders;
    watchers = folders.map((folder) => watch(folder, changed));
  }

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(run, calm);
  }

  await run();
  tell(io, 'Watching for changes; Ctrl+C ends it.');
  await new Promise(() => {});
  return exitCodes.fine;
}

/** The folders of the config and of the files that it names; unknown while one of them is broken. */
async function foldersOf(raw: RawOptions, io: Io): Promise<string[] | undefined> {
  try {
    const { guidelines } = await createConfigs(io.cwd, readConfigOptions(raw)).forFolder();
    return [...new Set([io.cwd, ...(guidelines?.paths ?? []).map((path) => dirname(path))])];
  } catch {
    return undefined;
  }
}
