import type { FormatName, Formatter } from './format.js';
import { json } from './json.js';
import { stylish } from './stylish.js';

const builtIn: Record<FormatName, Formatter> = {
  stylish,
  json,
  diff: async (results, context) => (await import('./diff.js')).diff(results, context),
};

/**
 * smlint's own format of that name; else, as in ESLint, a name with a slash is a file and any other name a package
 * `eslint-formatter-<name>` as seen from `cwd`. Throws a `FormatError`.
 */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  if (Object.hasOwn(builtIn, name)) return builtIn[name as FormatName];
  const { loadForeign } = await import('./foreign.js');
  return loadForeign(name, cwd);
}
