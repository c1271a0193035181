import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { compileSchema } from './compile-schema.js';
import { inFiles, inline, lexiconModule, modelModule } from './lexicon-module.js';

const virtualId = 'smlint:validate-config';

async function dataModule(path: string, storage = inline): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (path.endsWith('phrases.yml')) return lexiconModule(parse(text), path, storage);
  if (path.endsWith('model.json')) return modelModule(JSON.parse(text), path, storage);
  // A string is read much faster than an object literal of the same size.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(text)))});`;
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
      return id.endsWith('.yml') ? { code: await dataModule(id), map: null } : undefined;
    },
  };
}

/** What the plugin uses of esbuild, which comes with tsup and is no dependency of its own. */
interface EsbuildHooks {
  initialOptions: { outdir?: string };
  onResolve(options: { filter: RegExp }, hook: (args: { path: string }) => { path: string; namespace: string }): void;
  onLoad(
    options: { filter: RegExp; namespace?: string },
    hook: (args: { path: string }) => Promise<{ contents: string; loader: 'js'; watchFiles?: string[] }>,
  ): void;
}

/** The same for esbuild and tsup; with `wordsApart`, words and models are files of their own beside the bundle. */
export function esbuildPlugin({ wordsApart = false } = {}) {
  return {
    name: 'smlint-modules',
    setup(build: EsbuildHooks) {
      const storage = wordsApart ? inFiles(build.initialOptions.outdir ?? '.') : inline;
      build.onResolve({ filter: /^smlint:validate-config$/ }, ({ path }) => ({ path, namespace: 'smlint' }));
      build.onLoad({ filter: /.*/, namespace: 'smlint' }, async () => ({ contents: compileSchema(), loader: 'js' }));
      build.onLoad({ filter: /\.yml$|[\\/]model\.json$/ }, async ({ path }) => ({
        contents: await dataModule(path, storage),
        loader: 'js',
        watchFiles: [path],
      }));
    },
  };
}
