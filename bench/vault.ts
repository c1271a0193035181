import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../eval/logistic.js';

/** Names that nobody has, of one to three words. */
export function inventTerms(count: number): string[] {
  const random = seeded(11);
  const pick = (list: string[]): string => list[Math.floor(random() * list.length)] as string;
  const [starts, ends] = ['ba ke lo mi nu pra ste tri vo wu zan gle', 'dor lam mik nex pol rit sun tav wes zor'].map(
    (list) => list.split(' '),
  );
  const word = () => pick(starts ?? []) + pick(ends ?? []) + pick(starts ?? []) + pick(ends ?? []);
  return Array.from({ length: count }, (_, index) => [word(), ...Array.from({ length: index % 3 }, word)].join(' '));
}

export interface VaultFolders {
  /** Two folders with the same posts and config, one of them with a vault. */
  without: string;
  with: string;
  env: Record<string, string>;
}

/** Lays out posts beside a vault of `count` entries, and without. `files` are copied into both. */
export function vaultFolders(folder: string, smlint: string, files: readonly string[], count: number): VaultFolders {
  const env = { XDG_CONFIG_HOME: join(folder, 'keys') };
  const [plain, guarded] = [join(folder, 'plain'), join(folder, 'guarded')];
  for (const [path, vault] of [
    [plain, ''],
    [guarded, '\n  vault: confidential.vault'],
  ] as const) {
    mkdirSync(path);
    for (const file of files) copyFileSync(join(folder, file), join(path, file));
    writeFileSync(join(path, '.socialmediarc.yml'), `confidential:\n  terms: [Stairway]${vault}\n`);
  }
  for (const [args, input] of [
    [['init'], ''],
    [['add'], inventTerms(count).join('\n')],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [smlint, 'vault', ...args], {
      cwd: guarded,
      env: { ...process.env, ...env },
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
  return { without: plain, with: guarded, env };
}
