import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { esbuildPlugin } from '../build/plugins.js';
import { buildIfStale, createScratch, program, type Scratch } from './scratch.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

let scratch: Scratch;
beforeAll(() => {
  buildIfStale();
  scratch = createScratch({
    'draft.txt': 'We shipped the new firmware today. Thank you for your patience!\n',
    'full/draft.txt': 'We shipped the new firmware today. Thank you for your patience!\n',
    'full/.socialmediarc.yml': readFileSync(join(root, '.socialmediarc.example.yml')),
  });
}, 240_000);
afterAll(() => scratch.remove());

/** The files of the program that a run loads, in order of the alphabet and without their hashes. */
function loadedBy(args: readonly string[], cwd = '.'): string[] {
  const coverage = join(scratch.folder, 'coverage', cwd);
  mkdirSync(coverage, { recursive: true });
  const { code } = scratch.smlint(args, { cwd, env: { NODE_V8_COVERAGE: coverage } });
  expect(code).toBe(0);
  const [report = ''] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, report), 'utf8')) as { result: { url: string }[] };
  const base = pathToFileURL(join(dirname(program), '../')).href;
  const own = result.filter(({ url }) => url.startsWith(base)).map(({ url }) => url.slice(base.length));
  return own.map((name) => name.replace(/-[A-Z0-9]{8}(?=\.js$)/, '')).sort();
}

test('a start without a config loads the start, in one file', () => {
  expect(loadedBy(['draft.txt'])).toEqual(['bin/smlint.js', 'chunk.js', 'chunk.js']);
});

test('a start with a config that uses everything loads what reads and checks it', () => {
  const named = loadedBy(['draft.txt'], 'full').filter((name) => name !== 'chunk.js');
  expect(named).toEqual([
    'Explorer.js',
    'bin/smlint.js',
    'config-loaders.js',
    'guidelines.js',
    'ignore.js',
    'validate.js',
  ]);
});

describe('what every start loads', () => {
  let modules: string[];
  beforeAll(async () => {
    const { outputs } = (
      await build({
        entryPoints: [join(root, 'bin/smlint.ts')],
        absWorkingDir: root,
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        outdir: 'dist',
        external: ['typescript', 'jiti'],
        plugins: [esbuildPlugin() as never],
        metafile: true,
        write: false,
        logLevel: 'silent',
      })
    ).metafile;
    const seen = new Set<string>();
    const visit = (path: string): string[] => {
      const output = outputs[path];
      if (!output || seen.has(path)) return [];
      seen.add(path);
      const then = output.imports.filter(({ kind }) => kind === 'import-statement');
      return [...Object.keys(output.inputs), ...then.flatMap((one) => visit(one.path))];
    };
    modules = visit('dist/smlint.js').sort();
  }, 120_000);

  const inside = (folder: string) =>
    modules.flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : []));

  // Whoever has to add a name: is it needed by a draft without a finding? If not, `import()` it where it is.
  test.each([
    ['node_modules/', 'tlds/index.json'],
    ['smlint:', 'smlint:platform-facts'],
    [
      'src/cli/',
      `arguments.ts baseline.ts changed.ts configs.ts draft-sources.ts exit-code.ts find-files.ts finding-record.ts
      formats.ts help.ts inboxes.ts invocation.ts io.ts judge-drafts.ts lint-command.ts lint-runs.ts main.ts options.ts print-report.ts
      progress.ts public-settings.ts reading-options.ts rule-flags.ts usage-error.ts vaults.ts`,
    ],
    [
      'src/config/',
      `day.ts errors.ts glob.ts layers.ts metadata.ts phrases.ts presets.ts problems.ts relative.ts resolve.ts settings.ts
      strategy.ts`,
    ],
    ['src/report/', 'built-in.ts escape.ts format.ts json.ts load.ts paint.ts rules-meta.ts stylish.ts summary.ts'],
    [
      'src/workspace/',
      `config-files.ts config-places.ts draft-source.ts drafts.ts ignore-files.ts inbox-paths.ts suppressions-file.ts
      utf8.ts windows-1252.ts`,
    ],
    ['rules/personal-data/', 'cues.ts index.ts messages.ts phrases.yml'],
  ])('of %s', (folder, expected) => {
    expect(inside(folder)).toEqual(expected.split(/\s+/));
  });
});
