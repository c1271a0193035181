import { escapeLines } from '../report/escape.js';
import { parseArguments } from './arguments.js';
import { exitCodes } from './exit-code.js';
import { helpText } from './help.js';
import type { Invocation } from './invocation.js';
import { type Io, tell } from './io.js';
import { lintCommand } from './lint-command.js';

/** Runs smlint and resolves with the exit code; nothing is thrown. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(await parseArguments(argv), io);
  } catch (error) {
    tell(io, escapeLines(explain(error)));
    return exitCodes.failed;
  }
}

async function run({ command, names, options }: Invocation, io: Io): Promise<number> {
  if (options.version) {
    const { default: project } = await import('../../package.json', { with: { type: 'json' } });
    io.stdout.write(`${project.version}\n`);
    return exitCodes.fine;
  }
  if (command !== 'lint' || options.printConfig !== undefined) {
    return (await import('./commands.js')).runCommand(command, names, options, io);
  }
  if (names.length === 0 && options.text === undefined && !options.stdin && options.changed === undefined) {
    io.stderr.write(helpText);
    tell(io, 'There is nothing to check: name a file or a folder, or use --text or --stdin.');
    return exitCodes.failed;
  }
  return lintCommand(names, options, io);
}

const expected = [
  'UsageError',
  'ConfigError',
  'FormatError',
  'DraftError',
  'GitError',
  'VaultError',
  'SuppressionsError',
  'InboxError',
];

function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Something failed: ${String(error)}`;
  if (error.name === 'ConfigError') return `The config can't be used.\n${error.message}`;
  if (expected.includes(error.name)) return error.message;
  return `This is a mistake in smlint, not in your drafts. Please report it with these lines:\n${error.stack ?? error.message}`;
}
