import { defineConfig } from 'vitest/config';
import { vitePlugin } from './build/plugins.js';

export default defineConfig({
  plugins: [vitePlugin()],
  test: {
    include: ['{src,rules,test,eval,build}/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // A busy machine is no mistake of the project; this only ends what hangs.
    testTimeout: 120_000,
  },
});
