import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const hosts = /(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|gitea\.com|sr\.ht)/;

/**
 * The public host that the repository around a folder is pushed to, where a licence says that it is meant for everybody.
 * Offline nobody can know more; a guess too few is better than a hint at every run.
 */
export function publicRemote(folder: string): string | undefined {
  const config = join(folder, '.git/config');
  if (!existsSync(config)) return dirname(folder) === folder ? undefined : publicRemote(dirname(folder));
  if (!['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING'].some((name) => existsSync(join(folder, name))))
    return undefined;
  const urls = readFileSync(config, 'utf8').match(/^\s*url\s*=.*$/gm) ?? [];
  return urls.map((url) => hosts.exec(url)?.[0]).find((host) => host !== undefined);
}
