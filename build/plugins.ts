import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Lexicon } from '../src/text/lexicon.js';
import { withLandmarks } from '../src/text/landmarks.js';
import { compileSchema } from './compile-schema.js';

const virtualId = 'smlint:validate-config';

/** A phrases.yml comes with the landmarks of its phrases, so that no run has to work that out. */
async function yamlModule(path: string): Promise<string> {
  const value: unknown = parse(await readFile(path, 'utf8'));
  const json = JSON.stringify(path.endsWith('phrases.yml') ? withLandmarks(value as Lexicon) : value);
  // A string is read much faster than an object literal of the same size.
  return `export default JSON.parse(${JSON.stringify(json)});`;
}

/** Resolves `smlint:validate-config` and loads `*.yml` as objects, for vite and vitest. */
export function vitePlugin() {
  // The leading NUL keeps other plugins away from ids that are no files.
  const resolvedId = `\0${virtualId}`;
  return {
    name: 'smlint-modules',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === virtualId ? resolvedId : undefined),
    async load(id: string) {
      if (id === resolvedId) return { code: compileSchema(), map: null };
      return id.endsWith('.yml') ? { code: await yamlModule(id), map: null } : undefined;
    },
  };
}

/** What the plugin uses of esbuild, which comes with tsup and is no dependency of its own. */
interface EsbuildHooks {
  onResolve(options: { filter: RegExp }, hook: (args: { path: string }) => { path: string; namespace: string }): void;
  onLoad(
    options: { filter: RegExp; namespace?: string },
    hook: (args: { path: string }) => Promise<{ contents: string; loader: 'js'; watchFiles?: string[] }>,
  ): void;
}

/** The same for esbuild and tsup. */
export function esbuildPlugin() {
  return {
    name: 'smlint-modules',
    setup(build: EsbuildHooks) {
      build.onResolve({ filter: /^smlint:validate-config$/ }, ({ path }) => ({ path, namespace: 'smlint' }));
      build.onLoad({ filter: /.*/, namespace: 'smlint' }, async () => ({ contents: compileSchema(), loader: 'js' }));
      build.onLoad({ filter: /\.yml$/ }, async ({ path }) => ({
        contents: await yamlModule(path),
        loader: 'js',
        watchFiles: [path],
      }));
    },
  };
}
