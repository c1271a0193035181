import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { esbuildPlugin } from './build/plugins.js';
import { startInOneFile } from './build/start-in-one-file.js';
import { thirdPartyLicenses } from './build/third-party.js';
import { schema } from './src/config/schema.js';
import { guidelineSchema, withEntries } from './src/guideline/schema.js';

const external = ['typescript', 'js-yaml', 'parse-json', 'import-fresh', 'jiti'];
const words = esbuildPlugin({ words: 'dist/words' }) as never;

/** Everything is bundled, so that a run opens few files and installs nothing else; `import()` makes a chunk of its own. */
const forNode: Options = {
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  minify: true,
  // What cosmiconfig asks for only when it reads a config, which smlint does itself; jiti is the user's to install.
  external,
  noExternal: [new RegExp(`^(?!(?:${external.join('|')})$)`)],
  // Umlauts and emoji as they are: escaped, the word lists would be half as long again.
  esbuildOptions(options) {
    options.charset = 'utf8';
    // Modules, of which what nobody uses is left out; for Node.js yaml brings CommonJS.
    options.alias = { yaml: './node_modules/yaml/browser/index.js' };
  },
  esbuildPlugins: [words],
  // Bundled CommonJS packages call require() for node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

const command = defineConfig({
  ...forNode,
  entry: { 'bin/smlint': 'bin/smlint.ts' },
  esbuildPlugins: [words, startInOneFile('./src/cli/main.ts', 'main') as never],
  // The other builds write there at the same time.
  clean: ['!browser/**', '!lib/**'],
  metafile: true,
  async onSuccess() {
    mkdirSync('dist', { recursive: true });
    const schemas = { socialmedia: withEntries(schema), guidelines: guidelineSchema };
    for (const [name, value] of Object.entries(schemas)) {
      writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify(value, null, 2)}\n`);
    }
    const metafile = JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8'));
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', thirdPartyLicenses(metafile, '.'));
    rmSync('dist/metafile-esm.json');
  },
});

/** What programs import; a build of its own, for what two entries share becomes files that every start has to open. */
const library = defineConfig({
  ...forNode,
  entry: { index: 'src/index.ts', testing: 'src/testing.ts' },
  outDir: 'dist/lib',
  clean: true,
  dts: true,
});

/** The same without Node.js, for `import … from 'smlint'` in a page. */
const forBrowsers = defineConfig({
  entry: { browser: 'src/browser.ts' },
  outDir: 'dist/browser',
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  splitting: true,
  minify: true,
  clean: true,
  noExternal: [/./],
  // Or the alias below would not find what it stands for.
  removeNodeProtocol: false,
  esbuildOptions(options) {
    options.charset = 'utf8';
    options.alias = { 'node:path': './build/path-in-browsers.ts' };
  },
  esbuildPlugins: [esbuildPlugin() as never],
});

export default [command, library, forBrowsers];
