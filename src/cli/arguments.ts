import { commandNames, type Invocation } from './invocation.js';

/** Reads the command line. Throws a `UsageError` that names the nearest known option. */
export async function parseArguments(argv: readonly string[]): Promise<Invocation> {
  // Hooks name files and nothing else; for them the library would cost more than the check.
  const isPlain = argv.length > 0 && !argv.some((argument) => argument.startsWith('-')) && !isCommand(argv[0]);
  if (isPlain) return { command: 'lint', names: [...argv], options: { code: true } };
  return (await import('./program.js')).parseWithCommander(argv);
}

function isCommand(word: string | undefined): boolean {
  return commandNames.some((name) => name === word);
}
