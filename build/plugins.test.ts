import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { platformFactsModule } from './platform-facts.js';
import { esbuildPlugin, vitePlugin } from './plugins.js';

test('the facts about platforms come without their sources', async () => {
  const facts = await import(`data:text/javascript,${encodeURIComponent(await platformFactsModule())}`);
  expect(facts.default.x.limit).toEqual([280, 'high', expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
  for (const [value, confidence, checked] of Object.values(facts.default).flatMap((one) =>
    Object.values(one as object),
  )) {
    expect([typeof value !== 'undefined', ['high', 'medium', 'low'].includes(confidence), checked]).toEqual([
      true,
      true,
      expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    ]);
  }
});

test('both plugins load what is made, YAML and texts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smlint-'));
  try {
    const file = join(folder, 'words.yml');
    writeFileSync(file, 'a: [off, "\u2028"]\n');
    const yaml = `export default JSON.parse(${JSON.stringify('{"a":["off","\u2028"]}')});`;

    const vite = vitePlugin();
    const id = vite.resolveId('smlint:platform-facts') ?? '';
    expect((await vite.load(id))?.code).toBe(await platformFactsModule());
    expect(await vite.load(file)).toEqual({ code: yaml, map: null });
    expect([vite.resolveId('yaml'), await vite.load('x.ts')]).toEqual([undefined, undefined]);
    const textId = vite.resolveId('./words.yml?text', join(folder, 'importer.ts')) ?? '';
    expect((await vite.load(textId))?.code).toBe('export default "a: [off, \\"\u2028\\"]\\n";');

    const importer = { resolveDir: folder };
    const contents = await Promise.all(
      ['smlint:platform-facts', './words.yml?text', file].map((path) => loadWithEsbuild({ path, ...importer })),
    );
    expect(contents).toEqual([await platformFactsModule(), (await vite.load(textId))?.code, yaml]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What esbuild does: the first hook whose filter and namespace fit has its way. */
async function loadWithEsbuild(args: { path: string; resolveDir: string }): Promise<string | undefined> {
  let resolved = { path: args.path, namespace: 'file' };
  const loads: (() => Promise<{ contents: string }>)[] = [];
  esbuildPlugin().setup({
    onResolve({ filter }, hook) {
      if (filter.test(args.path)) resolved = hook(args);
    },
    onLoad({ filter, namespace = 'file' }, hook) {
      if (filter.test(resolved.path) && namespace === resolved.namespace) loads.push(() => hook(resolved));
    },
  });
  return (await loads[0]?.())?.contents;
}
