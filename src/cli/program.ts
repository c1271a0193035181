import { Command, CommanderError, Option } from 'commander';
import { type CommandName, commandNames, type Invocation, type RawOptions } from './invocation.js';
import { UsageError } from './usage-error.js';

const initFlags = [
  '-y, --yes',
  '--learn <folder>',
  '--company <name>',
  '--handle <name>',
  '--products <names>',
  '--topics <names>',
];
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
    .option('--rule <id:severity>', '', repeated)
    .option('--no-code')
    .option('--format <name[=file]>', '', repeated)
    .option('--output-file <path>')
    .option('--quiet')
    .option('--max-warnings <n>')
    .option('--stdin')
    .option('--stdin-filename <name>')
    .option('--text <text>')
    .option('--reader <name>')
    .option('--map <field=column>', '', (pair: string, pairs: string[] = []) => [...pairs, pair])
    .option('--fix')
    .option('--fix-dry-run')
    .option('--cache')
    .option('--cache-location <path>')
    .option('--cache-strategy <name>')
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
    .option('--changed [base]')
    .option('--shard <i/n>')
    .option('--suppress-all')
    .option('--suppress-rule <id>', '', repeated)
    .option('--prune-suppressions')
    .option('-v, --version')
    .addOption(new Option('--today <date>').hideHelp())
    .action((names: string[]) => onCommand('lint', names, program.opts()));
  onHelp(program, []);
  for (const name of commandNames) {
    const command = program.command(`${name} [names...]`);
    if (name === 'init') for (const flag of initFlags) command.option(flag);
    if (name === 'test') command.option('--coverage').option('--watch');
    if (name === 'report') command.option('--open').option('--history <file>', '', repeated);
    if (name === 'calendar') command.option('--from <date>').option('--to <date>');
    if (name === 'vault') for (const flag of vaultFlags) command.option(flag);
    onHelp(command, [name]);
    command.action((names: string[]) => {
      const options: RawOptions = command.optsWithGlobals();
      // Many keep their drafts in a folder called "posts", and "smlint posts" means to check it.
      const isFolder = name === 'posts' && names.length === 0 && options.text === undefined && !options.stdin;
      if (isFolder) onCommand('lint', [name], options);
      else onCommand(name, names, options);
    });
  }
  return program;

  /** The texts are not loaded here: what asks for help is a command like any other. */
  function onHelp(command: Command, names: string[]): void {
    command.helpInformation = () => {
      onCommand('help', names, { code: true });
      return '';
    };
  }
}

function repeated(value: string, values: string[] = []): string[] {
  return [...values, value];
}

/** `error: unknown option '--fromat'\n(Did you mean --format?)` as a sentence. */
function inOurWords(message: string): string {
  const [what = '', near] = message.replace(/^error: /, '').split('\n');
  const sentence = what.charAt(0).toUpperCase() + what.slice(1).replace(/\.$/, '').replaceAll("'", '"');
  return `${sentence}. ${near ? near.replace(/^\((.*)\)$/, '$1') : 'See smlint --help.'}`;
}
