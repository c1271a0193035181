import { Command, CommanderError, Option } from 'commander';
import { helpText } from './help.js';
import { type CommandName, commandNames, type Invocation, type RawOptions } from './invocation.js';
import { UsageError } from './usage-error.js';

const vaultFlags = ['--label <text>', '--match <mode>', '--from <date>', '--until <date>'];

/** Reads the command line. Throws a `UsageError` that names the nearest known option. */
export function parseWithCommander(argv: readonly string[]): Invocation {
  let invocation: Invocation = { command: 'help', names: [], options: { code: true } };
  const program = createProgram((command, names, options) => {
    invocation = { command, names, options };
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code !== 'commander.helpDisplayed') throw new UsageError(inOurWords(error.message));
  }
  return invocation;
}

export function createProgram(
  onCommand: (command: 'lint' | CommandName, names: string[], options: RawOptions) => void,
): Command {
  const program = new Command('smlint');
  program
    .exitOverride()
    .configureOutput({ writeOut() {}, writeErr() {} })
    .helpCommand(false)
    .helpOption('-h, --help')
    .argument('[files...]')
    .option('--config <file>')
    .option('--no-config')
    .option('--rule <id:severity>', '', (rule: string, rules: string[] = []) => [...rules, rule])
    .option('--no-code')
    .option('--format <name>')
    .option('--output-file <path>')
    .option('--quiet')
    .option('--max-warnings <n>')
    .option('--stdin')
    .option('--stdin-filename <name>')
    .option('--text <text>')
    .option('--platform <name>')
    .option('--author <role>')
    .option('--language <code>')
    .option('--reveal')
    .option('--require-vault')
    .option('--color')
    .option('--no-color')
    .option('--print-config <file>')
    .option('--min-confidence <level>')
    .option('--locale <code>')
    .option('-v, --version')
    .addOption(new Option('--today <date>').hideHelp())
    .action((names: string[]) => onCommand('lint', names, program.opts()));
  program.helpInformation = () => helpText;
  for (const name of commandNames) {
    const command = program.command(`${name} [names...]`);
    if (name === 'init') command.option('-y, --yes');
    if (name === 'vault') for (const flag of vaultFlags) command.option(flag);
    command.helpInformation = program.helpInformation;
    command.action((names: string[]) => onCommand(name, names, command.optsWithGlobals()));
  }
  return program;
}

/** `error: unknown option '--fromat'\n(Did you mean --format?)` as a sentence. */
function inOurWords(message: string): string {
  const [what = '', near] = message.replace(/^error: /, '').split('\n');
  const sentence = what.charAt(0).toUpperCase() + what.slice(1).replace(/\.$/, '').replaceAll("'", '"');
  return `${sentence}. ${near ? near.replace(/^\((.*)\)$/, '$1') : 'See smlint --help.'}`;
}
