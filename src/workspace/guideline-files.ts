import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import type { ConfigFile } from '../config/config.js';
import { parseConfig } from '../config/parse.js';
import { problemAt } from '../config/phrases.js';
import { type ConfigProblem, placeProblem } from '../config/problems.js';

export interface GuidelineFiles {
  /** Files of rules, each once. */
  files: ConfigFile[];
  /** Files called cases.yml, whose posts are tests for all rules. */
  cases: ConfigFile[];
  problems: ConfigProblem[];
}

const endings = ['.yml', '.yaml', '.json'];

/** Reads what a config's `guidelines` names: files, and folders with all files in them. Nothing is thrown. */
export function readGuidelineFiles(
  entries: readonly { specifier: string; pointer: string; from: ConfigFile }[],
  cwd: string,
): GuidelineFiles {
  const found: GuidelineFiles = { files: [], cases: [], problems: [] };
  const seen = new Set<string>();
  for (const { specifier, pointer, from } of entries) {
    const path = resolve(dirname(from.path), specifier);
    try {
      for (const file of filesIn(path)) {
        if (seen.has(file)) continue;
        seen.add(file);
        read(file, cwd, found);
      }
    } catch (error) {
      found.problems.push(placeProblem(problemAt(pointer, reasonOf(error as NodeJS.ErrnoException, specifier)), from));
    }
  }
  return found;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    endings.includes(extname(name)),
  );
  if (names.length === 0) throw Object.assign(new Error('empty'), { code: 'EMPTY' });
  return names.sort().map((name) => join(path, name));
}

function read(path: string, cwd: string, found: GuidelineFiles): void {
  const inside = relative(cwd, path);
  const name = inside.startsWith('..') ? path : inside;
  const { value, problems, locate } = parseConfig(readFileSync(path, 'utf8'), name);
  found.problems.push(...problems);
  if (problems.length > 0 || value === null || value === undefined) return;
  const isCases = /(^|[\\/])cases\.ya?ml$/.test(path);
  (isCases ? found.cases : found.files).push({ path, name, folder: dirname(path), value, locate });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, specifier: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `there is no file or folder "${specifier}"; check the path, or create it`;
  if (code === 'EMPTY')
    return `the folder "${specifier}" holds no .yml file; put your rules there, or remove this line`;
  return `"${specifier}" could not be read: ${message}`;
}
