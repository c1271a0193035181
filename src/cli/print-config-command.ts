import { resolve } from 'node:path';
import type { FileConfig } from '../config/resolve.js';
import { escapeLines } from '../report/escape.js';
import { mask } from '../text/mask.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { readConfigOptions } from './options.js';

/** Prints what one draft is held to, as JSON. The draft need not exist. Throws usage and config errors. */
export async function printConfigCommand(file: string, raw: RawOptions, io: Io): Promise<number> {
  const { config } = await createConfigs(io.cwd, readConfigOptions(raw)).forDraft(resolve(io.cwd, file));
  const reveal = raw.reveal === true && io.stdout.isTTY === true;
  if (raw.reveal && !reveal) tell(io, '--reveal works only on a terminal; confidential terms stay masked.');
  const { sources, rules, post, accounts, settings, ...rest } = config;
  const shown = {
    sources,
    rules,
    post,
    accounts: Object.fromEntries(accounts),
    ...(reveal ? settings : masked(settings)),
    ...rest,
  };
  io.stdout.write(`${escapeLines(JSON.stringify(shown, null, 2))}\n`);
  return exitCodes.fine;
}

/** The list of secrets is itself one, and so is why they are secret. */
function masked(settings: FileConfig['settings']): FileConfig['settings'] {
  const confidential = settings.confidential.map((entry) => ({
    ...entry,
    term: mask(entry.term),
    also: entry.also.map(mask),
    why: mask(entry.why),
    allow: entry.allow.map(mask),
  }));
  return { ...settings, confidential };
}
