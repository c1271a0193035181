import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What esbuild's metafile tells of each file that it wrote. */
export interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** Modules that are made of a package's data when smlint is built. */
const madeOf: Record<string, string> = { 'smlint:smlint:holidays': 'node_modules/date-holidays' };

const line = '-'.repeat(100);
const paper = /^(licen[cs]e|copying|notice)/i;

/** The licence texts of all packages that the bundle holds code of. Throws when one has none, for then it may not be shipped. */
export function thirdPartyLicenses(metafile: Metafile, root: string): string {
  const folders = packageFolders(metafile).map((folder) => join(root, folder));
  const entries = new Map(folders.map((folder) => [title(folder), licence(folder)]));
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const intro = `smlint's files in this folder hold code of the following ${sorted.length} packages, under the licences below them.\n`;
  return [intro, ...sorted.map(([name, text]) => `${line}\n${name}\n${line}\n\n${text}\n`)].join('\n');
}

/** `node_modules/ora/node_modules/chalk/source/index.js` is a file of `node_modules/ora/node_modules/chalk`. */
export function packageFolders({ outputs }: Metafile): string[] {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = files.flatMap((path) => madeOf[path] ?? /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)];
}

function title(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}

function licence(folder: string): string {
  const papers = existsSync(folder) ? readdirSync(folder).filter((name) => paper.test(name)) : [];
  if (papers.length === 0) throw new Error(`${title(folder)} comes without a licence text: it can't be bundled.`);
  return papers.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}
