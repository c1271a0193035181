import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { schema } from '../src/config/schema.js';
import { clauseSchema, entrySchema } from '../src/guideline/schema.js';
import { withLandmarks } from '../src/text/landmarks.js';
import type { Lexicon, WordList } from '../src/text/lexicon.js';
import { compileSchema } from './compile-schema.js';
import { platformFactsModule } from './platform-facts.js';

/** Modules that are made when smlint is built. */
const made: Record<string, () => string | Promise<string>> = {
  'smlint:validate-config': () => compileSchema(schema),
  'smlint:validate-entry': () => compileSchema(entrySchema),
  'smlint:validate-clause': () => compileSchema(clauseSchema),
  'smlint:platform-facts': platformFactsModule,
};

async function yamlModule(path: string): Promise<string> {
  const value: unknown = parse(await readFile(path, 'utf8'));
  if (path.endsWith('phrases.yml')) return phrasesModule(withLandmarks(value as Lexicon));
  return `export default ${parsed(value)};`;
}

/** A string is read much faster than an object literal of the same size. */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/**
 * A phrases.yml comes with the landmarks of its phrases, so that no run has to work them out, and in one piece a
 * language, so that a German draft reads no English phrases.
 */
function phrasesModule({ classes = {}, groups }: Lexicon): string {
  const lists: [string, WordList][] = [
    ...Object.entries(classes),
    ...groups.map((group) => [group.id, group] as [string, WordList]),
  ];
  const pieces = (['en', 'de', 'any'] as const).map((language) => {
    const own = lists.map(([, list]) => (list[language] ? [list[language], list.landmarks?.[language] ?? []] : 0));
    return `${language}: () => ${parsed(own)}`;
  });
  const rest = lists.map(([, { en, de, any, landmarks, ...others }]) => ({
    ...others,
    has: Object.keys({ ...(en && { en }), ...(de && { de }), ...(any && { any }) }),
  }));
  return `
    const pieces = { ${pieces.join(', ')} };
    const read = {};
    const piece = (language) => (read[language] ??= pieces[language]());
    const lists = ${parsed(rest)}.map(({ has, ...list }, index) => {
      const landmarks = {};
      for (const language of has) {
        Object.defineProperty(list, language, { enumerable: true, get: () => piece(language)[index][0] });
        Object.defineProperty(landmarks, language, { enumerable: true, get: () => piece(language)[index][1] });
      }
      return Object.assign(list, { landmarks });
    });
    const names = ${parsed(Object.keys(classes))};
    export default {
      classes: Object.fromEntries(names.map((name, index) => [name, lists[index]])),
      groups: lists.slice(names.length),
    };`;
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
      return id.endsWith('.yml') ? { code: await yamlModule(id), map: null } : undefined;
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

/** The same for esbuild and tsup. */
export function esbuildPlugin() {
  return {
    name: 'smlint-modules',
    setup(build: EsbuildHooks) {
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
      build.onLoad({ filter: /\.yml$/ }, async ({ path }) => ({
        contents: await yamlModule(path),
        loader: 'js',
        watchFiles: [path],
      }));
    },
  };
}
