import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearest } from '../text/nearest.js';
import { escapeResults } from './escape.js';
import { FormatError, type Formatter, formatNames } from './format.js';

/** Loads a formatter that was written for ESLint; it gets results whose texts can do no harm. Throws a `FormatError`. */
export async function loadForeign(name: string, cwd: string): Promise<Formatter> {
  const file = find(name, cwd);
  let loaded: unknown;
  try {
    loaded = await import(pathToFileURL(file).href);
  } catch (error) {
    throw new FormatError(`The format "${name}" (${file}) could not be loaded: ${firstLine(error)}`, { cause: error });
  }
  const formatter = functionOf(loaded);
  if (!formatter) {
    throw new FormatError(
      `The format "${name}" (${file}) exports no function. A formatter is (results, context) => text.`,
    );
  }
  return guarded(name, formatter);
}

/** A formatter that is not ours gets results whose texts can do no harm; whatever it throws becomes a `FormatError`. */
export function guarded(name: string, formatter: Formatter): Formatter {
  return async (results, context) => {
    try {
      return String(await formatter(escapeResults(results), context));
    } catch (error) {
      throw new FormatError(`The format "${name}" failed: ${firstLine(error)}. Try --format stylish.`, {
        cause: error,
      });
    }
  };
}

function find(name: string, cwd: string): string {
  const term = name.replaceAll('\\', '/');
  if (isAbsolute(name) || (term.includes('/') && !term.startsWith('@'))) return resolve(cwd, name);
  const packageName = packageOf(term);
  try {
    return createRequire(join(cwd, 'noop.js')).resolve(packageName);
  } catch {
    throw unknownFormat(name, packageName);
  }
}

function unknownFormat(name: string, packageName: string): FormatError {
  const near = nearest(name, formatNames);
  const next = near
    ? `Did you mean "${near}"?`
    : `smlint brings ${new Intl.ListFormat('en-GB').format(formatNames)}; for another one: npm install --save-dev ${packageName}`;
  return new FormatError(`There is no format "${name}". ${next}`);
}

/** ESLint's way to complete a name: `junit`, `@acme`, `@acme/junit`. */
function packageOf(term: string): string {
  const [, scope = '', rest = ''] = /^(@[^/]+\/?)?(.*)$/.exec(term) ?? [];
  const prefix = 'eslint-formatter';
  const full = rest === '' ? prefix : rest.startsWith(prefix) ? rest : `${prefix}-${rest}`;
  return scope === '' ? full : `${scope.replace(/\/$/, '')}/${full}`;
}

/** `module.exports = …` arrives as the default export, sometimes as the default of the default. */
function functionOf(loaded: unknown): Formatter | undefined {
  for (let value = loaded, depth = 0; depth < 3 && value; depth++) {
    if (typeof value === 'function') return value as Formatter;
    value = (value as { default?: unknown }).default;
  }
  return undefined;
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/\.$/, '');
}
