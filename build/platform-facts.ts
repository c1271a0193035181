import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

export const factsFolder = 'src/post/platforms';

interface FactEntry {
  value: unknown;
  confidence: string;
  checked: string;
}

/** All that a check needs of the platforms' files, without the sources, which only `smlint platforms` shows. */
export async function platformFactsModule(root = '.'): Promise<string> {
  const folder = join(root, factsFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
  const facts = await Promise.all(
    names.map(async (name) => {
      const entries = Object.entries(parse(await readFile(join(folder, name), 'utf8')) as Record<string, FactEntry>);
      const short = entries.map(([fact, { value, confidence, checked }]) => [fact, [value, confidence, checked]]);
      return [basename(name, '.yml'), Object.fromEntries(short)];
    }),
  );
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(facts)))});`;
}
