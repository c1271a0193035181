import type { FormatName, Formatter } from './format.js';
import { json } from './json.js';
import { stylish } from './stylish.js';

/** The two that most runs use are at hand, every other one is a chunk of its own. */
const builtIn: Record<FormatName, () => Formatter | Promise<Formatter>> = {
  stylish: () => stylish,
  json: () => json,
  'json-with-metadata': async () => (await import('./json-with-metadata.js')).jsonWithMetadata,
  compact: async () => (await import('./compact.js')).compact,
  unix: async () => (await import('./unix.js')).unix,
  markdown: async () => (await import('./markdown.js')).markdown,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  rdjsonl: async () => (await import('./rdjsonl.js')).rdjsonl,
};

export function loadBuiltIn(name: FormatName): Formatter | Promise<Formatter> {
  return builtIn[name]();
}

/**
 * smlint's own format of that name; else, as in ESLint, a name with a slash is a file and any other name a package
 * `eslint-formatter-<name>` as seen from `cwd`. Throws a `FormatError`.
 */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  if (Object.hasOwn(builtIn, name)) return builtIn[name as FormatName]();
  const { loadForeign } = await import('./foreign.js');
  return loadForeign(name, cwd);
}
