import { loadBuiltIn } from './built-in.js';
import { type Formatter, formatNames } from './format.js';

/**
 * smlint's own format of that name; else, as in ESLint, a name with a slash is a file and any other name a package
 * `eslint-formatter-<name>` as seen from `cwd`. Throws a `FormatError`.
 */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  const own = formatNames.find((known) => known === name);
  if (own) return loadBuiltIn(own);
  const { loadForeign } = await import('./foreign.js');
  return loadForeign(name, cwd);
}
