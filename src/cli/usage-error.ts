import { nearest } from '../text/nearest.js';

/** Something on the command line that smlint can't act on; the message says what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Returns `word` when it is one of `known`, else throws a `UsageError` that names the nearest one. */
export function choose<const Known extends string>(what: string, word: string, known: readonly Known[]): Known {
  const found = known.find((candidate) => candidate === word.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(word, known);
  const next = near === undefined ? `Choose one of ${known.join(', ')}.` : `Did you mean "${near}"?`;
  throw new UsageError(`There is no ${what} "${word}". ${next}`);
}
