import { join } from 'node:path';

/** What the plugin uses of esbuild, which comes with tsup and is no dependency of its own. */
interface EsbuildHooks {
  onResolve(
    options: { filter: RegExp },
    hook: (args: { path: string; resolveDir: string; kind: string }) => { path: string; namespace: string } | undefined,
  ): void;
  onLoad(
    options: { filter: RegExp; namespace: string },
    hook: (args: { path: string }) => { contents: string; resolveDir: string },
  ): void;
}

const namespace = 'smlint-later';

/**
 * Keeps in one file all that the module `start` imports. esbuild makes a file for each set of modules that the same chunks
 * share; of what a start loads that would be some thirty, each to be found, opened and linked. So whatever is imported
 * later is made to import `export_` of `start`, too, which is loaded by then: all chunks share all of it, in one set.
 */
export function startInOneFile(start: string, export_: string) {
  return {
    name: 'smlint-start-in-one-file',
    setup(build: EsbuildHooks) {
      build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        return { path: join(resolveDir, path.replace(/\.js$/, '.ts')), namespace };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: `export * from ${JSON.stringify(path)};
          export { ${export_} as loadedBefore } from ${JSON.stringify(start)};`,
        resolveDir: process.cwd(),
      }));
    },
  };
}
