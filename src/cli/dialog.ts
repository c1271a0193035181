import { type Io, tell } from './io.js';
import { UsageError } from './usage-error.js';

export interface Dialog {
  /** The answer as `read` understands it; an empty one stands for `fallback`. Throws a `UsageError` where none comes. */
  ask<Answer>(question: string, fallback: string, read: (text: string) => Answer | Promise<Answer>): Promise<Answer>;
  close(): void;
}

/** Questions on stderr, answers from stdin: typed on a terminal, or a line each through a pipe. */
export async function openDialog(io: Io): Promise<Dialog> {
  const { createInterface } = await import('node:readline');
  const terminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
  const reader = createInterface({ input: io.stdin, output: io.stderr as NodeJS.WriteStream, terminal });
  // Listens from now on: a pipe sends its lines before they are asked for.
  const lines = reader[Symbol.asyncIterator]();

  async function nextLine(question: string): Promise<string> {
    if (terminal) {
      reader.setPrompt(question);
      reader.prompt();
    } else io.stderr.write(`${question}\n`);
    const { value, done } = await lines.next();
    if (done)
      throw new UsageError('Stopped; nothing was written. To answer by flags alone, add --yes; see smlint help init.');
    return value.trim();
  }

  async function ask<Answer>(
    question: string,
    fallback: string,
    read: (text: string) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const line = await nextLine(`${question}${fallback === '' ? '' : ` [${fallback}]`}: `);
    try {
      return await read(line || fallback);
    } catch (error) {
      // The lines of a pipe answer one question each; one that is asked twice would shift all others.
      if (!terminal || !(error instanceof UsageError)) throw error;
      tell(io, error.message);
      return ask(question, fallback, read);
    }
  }

  return { ask, close: () => reader.close() };
}
