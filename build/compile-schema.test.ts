import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileSchema } from './compile-schema.js';
import { platformFactsModule } from './platform-facts.js';
import { esbuildPlugin, vitePlugin } from './plugins.js';

test('the validator stands on its own', async () => {
  const code = compileSchema();
  expect(code).not.toMatch(/\brequire\(|\bimport\b|new Function|eval\(/);
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(module.validate({ locale: 'de' })).toBe(true);
  expect(module.validate({ locale: 'fr', rot: true })).toBe(false);
  expect(module.validate.errors.map((error: { keyword: string }) => error.keyword)).toEqual([
    'additionalProperties',
    'enum',
  ]);
});

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

test('both plugins load the validator and YAML', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smlint-'));
  try {
    const file = join(folder, 'words.yml');
    writeFileSync(file, 'a: [off, "\u2028"]\n');
    const yaml = `export default JSON.parse(${JSON.stringify('{"a":["off","\u2028"]}')});`;

    const vite = vitePlugin();
    const id = vite.resolveId('smlint:validate-config') ?? '';
    expect((await vite.load(id))?.code).toBe(compileSchema());
    expect(await vite.load(file)).toEqual({ code: yaml, map: null });
    expect([vite.resolveId('yaml'), await vite.load('x.ts')]).toEqual([undefined, undefined]);

    const contents: string[] = [];
    const loads: Promise<unknown>[] = [];
    esbuildPlugin().setup({
      onResolve: ({ filter }) => expect(filter.test('smlint:validate-config')).toBe(true),
      onLoad({ namespace }, hook) {
        const path = namespace === 'smlint' ? 'smlint:validate-config' : file;
        loads.push(hook({ path }).then((loaded) => contents.push(loaded.contents)));
      },
    });
    await Promise.all(loads);
    expect(contents.sort()).toEqual([compileSchema(), yaml].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
