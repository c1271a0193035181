import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Metafile, packageFolders, thirdPartyLicenses } from './third-party.js';

const root = mkdtempSync(join(tmpdir(), 'smlint-'));
afterAll(() => rmSync(root, { recursive: true }));

function install(name: string, papers: Record<string, string>): void {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
  for (const [file, text] of Object.entries(papers)) writeFileSync(join(folder, file), text);
}

function bundleOf(inputs: Record<string, number>): Metafile {
  const sizes = Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }]);
  return { outputs: { 'dist/index.js': { inputs: Object.fromEntries(sizes) } } };
}

test('finds the packages that the bundle holds code of', () => {
  const metafile = bundleOf({
    'src/index.ts': 10,
    'node_modules/ora/index.js': 5,
    'node_modules/ora/lib/more.js': 5,
    'node_modules/ora/node_modules/chalk/index.js': 5,
    'node_modules/@a/b/index.js': 5,
    'node_modules/unused/index.js': 0,
    'smlint:smlint:holidays': 5,
  });
  const folders = [
    'node_modules/ora',
    'node_modules/ora/node_modules/chalk',
    'node_modules/@a/b',
    'node_modules/date-holidays',
  ];
  expect(packageFolders(metafile)).toEqual(folders);
});

test('writes down each licence, and refuses what has none', () => {
  install('zeta', { LICENSE: 'Do as you like.\r\n', NOTICE: 'By Zoe.' });
  install('@a/b', { 'license.md': 'Be kind.' });
  install('bare', {});
  const text = thirdPartyLicenses(bundleOf({ 'node_modules/zeta/i.js': 1, 'node_modules/@a/b/i.js': 1 }), root);
  expect(text).toMatch(
    /@a\/b 1\.0\.0 \(MIT\)\n-+\n\nBe kind\.\n\n-+\nzeta 1\.0\.0 \(MIT\)\n-+\n\nDo as you like\.\n\nBy Zoe\.\n$/,
  );
  expect(() => thirdPartyLicenses(bundleOf({ 'node_modules/bare/i.js': 1 }), root)).toThrow(
    'bare 1.0.0 (MIT) comes without',
  );
});
