import { explainCommand } from './explain-command.js';
import { initCommand } from './init-command.js';
import type { Invocation, RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { printConfigCommand } from './print-config-command.js';
import { rulesCommand } from './rules-command.js';
import { vaultCommand } from './vault-command.js';

/** Everything but checking drafts. Resolves with the exit code; throws usage and config errors. */
export function runCommand(
  command: Exclude<Invocation['command'], 'help'>,
  names: readonly string[],
  options: RawOptions,
  io: Io,
): Promise<number> {
  if (command === 'init') return initCommand(names, options, io);
  if (command === 'rules') return rulesCommand(names, options, io);
  if (command === 'vault') return vaultCommand(names, options, io);
  if (command === 'explain') return explainCommand(names, options, io);
  return printConfigCommand(options.printConfig ?? '', options, io);
}
