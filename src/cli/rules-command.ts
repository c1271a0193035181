import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { readConfigOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** Prints every rule with its severity in the config at hand. Throws usage and config errors. */
export async function rulesCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  if (names.length > 0) throw new UsageError(`"smlint rules" takes no names. For one rule: smlint explain ${names[0]}`);
  const options = readConfigOptions(raw);
  const { config, rules } = await createConfigs(io.cwd, options).forFolder();
  const locale = options.locale ?? config.locale ?? 'en';
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, docs }) => {
    const severity = config.rules[id]?.severity ?? 'off';
    return `${id.padEnd(width)}  ${severity.padEnd('error'.length)}  ${docs.description[locale]}\n`;
  });
  io.stdout.write(lines.join(''));
  return exitCodes.fine;
}
