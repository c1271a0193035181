import type { FormatName, Formatter } from './format.js';
import { json } from './json.js';
import { stylish } from './stylish.js';

const builtIn: Record<Exclude<FormatName, 'html'>, Formatter> = { stylish, json };

/**
 * smlint's own format of that name; else, as in ESLint, a name with a slash is a file and any other name a package
 * `eslint-formatter-<name>` as seen from `cwd`. Throws a `FormatError`.
 */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  if (Object.hasOwn(builtIn, name)) return builtIn[name as keyof typeof builtIn];
  if (name === 'html') return (await import('./html/index.js')).html;
  const { loadForeign } = await import('./foreign.js');
  return loadForeign(name, cwd);
}
