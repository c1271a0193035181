import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { schema } from '../src/config/schema.js';
import { clauseSchema, entrySchema } from '../src/guideline/schema.js';
import { withLandmarks } from '../src/text/landmarks.js';
import type { Lexicon, WordList } from '../src/text/lexicon.js';
import { compileSchema } from './compile-schema.js';

/** Modules that are made of a schema. */
const validators: Record<string, object> = {
  'smlint:validate-config': schema,
  'smlint:validate-entry': entrySchema,
  'smlint:validate-clause': clauseSchema,
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

/** Resolves `smlint:validate-…` and loads `*.yml` as objects, for vite and vitest. */
export function vitePlugin() {
  // The leading NUL keeps other plugins away from ids that are no files.
  const resolvedId = (id: string) => `\0${id}`;
  const compiled = new Map(Object.entries(validators).map(([id, source]) => [resolvedId(id), source]));
  return {
    name: 'smlint-modules',
    enforce: 'pre' as const,
    resolveId: (id: string) => (Object.hasOwn(validators, id) ? resolvedId(id) : undefined),
    async load(id: string) {
      const source = compiled.get(id);
      if (source) return { code: compileSchema(source), map: null };
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
      build.onResolve({ filter: /^smlint:validate-/ }, ({ path }) => ({ path, namespace: 'smlint' }));
      build.onLoad({ filter: /.*/, namespace: 'smlint' }, async ({ path }) => ({
        contents: compileSchema(validators[path] as object),
        loader: 'js',
      }));
      build.onLoad({ filter: /\.yml$/ }, async ({ path }) => ({
        contents: await yamlModule(path),
        loader: 'js',
        watchFiles: [path],
      }));
    },
  };
}
