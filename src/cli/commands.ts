import { calendarCommand } from './calendar-command.js';
import { explainCommand } from './explain-command.js';
import { guidelinesCommand } from './guidelines-command.js';
import { helpCommand } from './help-command.js';
import { initCommand } from './init-command.js';
import type { Invocation, RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { mergeReportsCommand } from './merge-reports-command.js';
import { platformsCommand } from './platforms-command.js';
import { postsCommand } from './posts-command.js';
import { previewCommand } from './preview-command.js';
import { printConfigCommand } from './print-config-command.js';
import { reportCommand } from './report-command.js';
import { rulesCommand } from './rules-command.js';
import { strategyCommand } from './strategy-command.js';
import { testCommand } from './test-command.js';
import { vaultCommand } from './vault-command.js';
import { watchTests } from './watch.js';

/** Everything but checking drafts. Resolves with the exit code; throws usage and config errors. */
export function runCommand(
  command: Invocation['command'],
  names: readonly string[],
  options: RawOptions,
  io: Io,
): Promise<number> {
  if (command === 'help') return helpCommand(names, io);
  if (command === 'init') return initCommand(names, options, io);
  if (command === 'rules') return rulesCommand(names, options, io);
  if (command === 'merge-reports') return mergeReportsCommand(names, options, io);
  if (command === 'calendar') return calendarCommand(names, options, io);
  if (command === 'report') return reportCommand(names, options, io);
  if (command === 'strategy') return strategyCommand(names, options, io);
  if (command === 'posts') return postsCommand(names, options, io);
  if (command === 'test') {
    if (options.watch) return watchTests(names, options, io);
    return testCommand(names, options, io);
  }
  if (command === 'guidelines') return guidelinesCommand(names, options, io);
  if (command === 'vault') return vaultCommand(names, options, io);
  if (command === 'explain') return explainCommand(names, options, io);
  if (command === 'platforms') return platformsCommand(names, options, io);
  if (command === 'preview') return previewCommand(names, options, io);
  return printConfigCommand(options.printConfig ?? '', options, io);
}
