import { Writable } from 'node:stream';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

/** Terms, one a line, from stdin; from a terminal by a prompt that shows nothing. Throws a `UsageError` where there are none. */
export async function readTerms(io: Io): Promise<string[]> {
  const { createInterface } = await import('node:readline');
  const isTerminal = io.stdin.isTTY === true;
  if (isTerminal) io.stderr.write('One term a line, nothing is shown; an empty line ends the list.\n> ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: io.stdin, output: silent, terminal: isTerminal });
  const terms: string[] = [];
  for await (const line of reader) {
    const term = line.replace(/^\uFEFF/, '').trim();
    if (isTerminal && term === '') break;
    if (isTerminal) io.stderr.write('\n> ');
    if (term !== '') terms.push(term);
  }
  reader.close();
  if (isTerminal) io.stderr.write('\n');
  if (terms.length === 0) throw new UsageError('No term was given. Try: smlint vault add < terms.txt');
  return terms;
}
