import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { holidaysModule } from './holidays.js';
import { inFiles, inline, lexiconModule, modelModule } from './lexicon-module.js';
import { platformFactsModule } from './platform-facts.js';

/** Modules that are made when smlint is built. */
const made: Record<string, () => string | Promise<string>> = {
  'smlint:platform-facts': platformFactsModule,
  'smlint:holidays': holidaysModule,
};

async function dataModule(path: string, storage = inline): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (path.endsWith('phrases.yml')) return lexiconModule(parse(text), path, storage);
  if (path.endsWith('model.json')) return modelModule(JSON.parse(text), path, storage);
  // A string is read much faster than an object literal of the same size.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(text)))});`;
}

/** `import css from './page.css?text'` gives what the file holds. */
const textSuffix = '?text';
const textModuleSuffix = '.text';

async function textModule(path: string): Promise<string> {
  return `export default ${JSON.stringify(await readFile(path, 'utf8'))};`;
}

/** Resolves the modules that are made, loads `*.yml` as objects and `*?text` as text, for vite and vitest. */
export function vitePlugin() {
  return {
    name: 'smlint-modules',
    enforce: 'pre' as const,
    resolveId(id: string, importer = '') {
      // The leading NUL keeps other plugins away from ids that are no files.
      if (id in made) return `\0${id}`;
      if (!id.endsWith(textSuffix)) return undefined;
      // Its name may not end in ".css" or ".css?…", or vite would take a style sheet for its own.
      return `\0${join(dirname(importer), id.slice(0, -textSuffix.length))}${textModuleSuffix}`;
    },
    async load(id: string) {
      const make = id.startsWith('\0') ? made[id.slice(1)] : undefined;
      if (make) return { code: await make(), map: null };
      if (id.endsWith(textModuleSuffix))
        return { code: await textModule(id.slice(1, -textModuleSuffix.length)), map: null };
      return id.endsWith('.yml') ? { code: await dataModule(id), map: null } : undefined;
    },
  };
}

/** What the plugin uses of esbuild, which comes with tsup and is no dependency of its own. */
interface EsbuildHooks {
  onResolve(
    options: { filter: RegExp },
    hook: (args: { path: string; resolveDir: string }) => { path: string; namespace: string },
  ): void;
  onLoad(
    options: { filter: RegExp; namespace?: string },
    hook: (args: { path: string }) => Promise<{ contents: string; loader: 'js'; watchFiles?: string[] }>,
  ): void;
}

/** The same for esbuild and tsup; with `words`, words and models are files of their own in that folder beside the bundle. */
export function esbuildPlugin({ words }: { words?: string } = {}) {
  return {
    name: 'smlint-modules',
    setup(build: EsbuildHooks) {
      const storage = words === undefined ? inline : inFiles(words);
      build.onResolve({ filter: /^smlint:/ }, ({ path }) => ({ path, namespace: 'smlint' }));
      build.onLoad({ filter: /.*/, namespace: 'smlint' }, async ({ path }) => {
        const make = made[path];
        if (!make) throw new Error(`Nothing makes the module ${path}.`);
        return { contents: await make(), loader: 'js' };
      });
      build.onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
        // With its suffix, or tsup would take a style sheet for its own.
        path: join(resolveDir, path),
        namespace: 'smlint-text',
      }));
      build.onLoad({ filter: /.*/, namespace: 'smlint-text' }, async ({ path }) => {
        const file = path.slice(0, -textSuffix.length);
        return { contents: await textModule(file), loader: 'js', watchFiles: [file] };
      });
      build.onLoad({ filter: /\.yml$|[\\/]model\.json$/ }, async ({ path }) => ({
        contents: await dataModule(path, storage),
        loader: 'js',
        watchFiles: [path],
      }));
    },
  };
}
