import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The default export of a module in JavaScript or TypeScript, without a build step. Throws what the module throws. */
export async function importDefault(path: string): Promise<unknown> {
  // The time of the last change makes an editor's long-lived process see a new version.
  const url = `${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`;
  const runsTypes = (process.features as { typescript?: unknown }).typescript;
  const isTyped = ['.ts', '.mts', '.cts'].includes(extname(path));
  if (!isTyped || runsTypes) return ((await import(url)) as { default?: unknown }).default;
  const { createJiti } = (await import(pathToFileURL(findJiti(path)).href)) as {
    createJiti(from: string): { import(path: string, options: { default: true }): Promise<unknown> };
  };
  return createJiti(path).import(path, { default: true });
}

/** jiti is an optional companion: the project's own wins over one beside smlint. */
function findJiti(path: string): string {
  for (const from of [path, import.meta.url]) {
    try {
      return createRequire(from).resolve('jiti');
    } catch {}
  }
  throw new Error(
    `Node ${process.versions.node} cannot run TypeScript; in ${dirname(path)} run "npm install --save-dev jiti", or write it as .mjs`,
  );
}
