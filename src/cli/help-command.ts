import { exitCodes } from './exit-code.js';
import { helpText } from './help.js';
import { helpTopics } from './help-topics.js';
import type { Io } from './io.js';
import { choose, UsageError } from './usage-error.js';

/** Prints the first screen, or what there is to know about a command or all options. Throws a `UsageError`. */
export async function helpCommand([topic, ...more]: readonly string[], io: Io): Promise<number> {
  if (more.length > 0) throw new UsageError(`Ask for one thing at a time: smlint help ${topic}`);
  const topics = Object.keys(helpTopics) as (keyof typeof helpTopics)[];
  io.stdout.write(topic === undefined ? helpText : helpTopics[choose('help on', topic, topics)]);
  return exitCodes.fine;
}
