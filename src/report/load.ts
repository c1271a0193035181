import { loadBuiltIn } from './built-in.js';
import { type Formatter, formatNames } from './format.js';

/**
 * smlint's own format of that name, or one that a plugin brings; else, as in ESLint, a name with a slash is a file and any other name a package
 * `eslint-formatter-<name>` as seen from `cwd`. Throws a `FormatError`.
 */
export async function loadFormatter(
  name: string,
  cwd: string,
  plugged: () => Promise<Readonly<Record<string, Formatter>>> = async () => ({}),
): Promise<Formatter> {
  const own = formatNames.find((known) => known === name);
  if (own) return loadBuiltIn(own);
  const { guarded, loadForeign } = await import('./foreign.js');
  const formatters = await plugged();
  return Object.hasOwn(formatters, name) ? guarded(name, formatters[name] as Formatter) : loadForeign(name, cwd);
}
