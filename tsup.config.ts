import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { esbuildPlugin } from './build/plugins.js';
import { thirdPartyLicenses } from './build/third-party.js';
import { schema } from './src/config/schema.js';

/** Everything is bundled, so that a run opens few files and installs nothing else; `import()` makes a chunk of its own. */
export default defineConfig({
  entry: { 'bin/smlint': 'bin/smlint.ts', index: 'src/index.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  minify: true,
  clean: true,
  metafile: true,
  dts: { entry: { index: 'src/index.ts' } },
  // cosmiconfig asks for TypeScript only to read .ts configs, which smlint reads itself; jiti is the user's to install.
  external: ['typescript', 'jiti'],
  noExternal: [/^(?!typescript$|jiti$)/],
  // Umlauts and emoji as they are: escaped, the word lists would be half as long again.
  esbuildOptions(options) {
    options.charset = 'utf8';
  },
  esbuildPlugins: [esbuildPlugin({ wordsApart: true }) as never],
  // Bundled CommonJS packages call require() for node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  async onSuccess() {
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/socialmedia.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
    const metafile = JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8'));
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', thirdPartyLicenses(metafile, '.'));
    rmSync('dist/metafile-esm.json');
  },
});
