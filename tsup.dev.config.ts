import { defineConfig } from 'tsup';
import { esbuildPlugin } from './build/plugins.js';

/** Builds the project's own tools, which run from `.dev/` and are not published. */
export default defineConfig({
  entry: {
    eval: 'eval/run.ts',
    train: 'eval/train.ts',
    bench: 'bench/run.ts',
    phrases: 'eval/phrases.ts',
    curve: 'eval/curve.ts',
    docs: 'build/docs.ts',
  },
  format: 'esm',
  target: 'node20',
  outDir: '.dev',
  splitting: true,
  clean: false,
  skipNodeModulesBundle: true,
  // Node.js reads JSON only where the import says so.
  noExternal: [/^smlint:/, 'tlds'],
  silent: true,
  esbuildPlugins: [esbuildPlugin() as never],
});
