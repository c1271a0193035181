import { defineConfig } from 'vitest/config';
import { vitePlugin } from './build/plugins.js';

/** Tests that need a real browser and so are no part of `npm test`. */
export default defineConfig({
  plugins: [vitePlugin()],
  test: { include: ['test/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
