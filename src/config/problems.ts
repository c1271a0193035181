import type { ConfigFile } from './config.js';

/** Something wrong in a config. `line` and `column` count from 1, columns in UTF-16 code units. */
export interface ConfigProblem {
  /** JSON pointer of the place; empty for the whole file. */
  path: string;
  /** What is wrong and what to do, with the place in words: `company.aliases: expected a list, …`. */
  message: string;
  /** The known name that was probably meant. */
  suggestion?: string;
  /** The key itself is wrong, not what it stands for. */
  onKey?: boolean;
  file?: string;
  line?: number;
  column?: number;
}

/** Puts the place before the message: `.socialmediarc.yml:12:5  rules: there is no rule …`. */
export function formatProblem({ file, line, column, message }: ConfigProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return place ? `${place}  ${message}` : message;
}

/** Adds the name of the file and, where it is known, line and column. */
export function placeProblem(problem: ConfigProblem, file: Pick<ConfigFile, 'name' | 'locate'>): ConfigProblem {
  return { ...problem, file: file.name, ...file.locate?.(problem.path, problem.onKey ? 'key' : 'value') };
}

/** `/overrides/0/post/platform` in words: `overrides[0].post.platform`. */
export function pathInWords(pointer: string): string {
  return pointerParts(pointer)
    .map((part, index) => (index === 0 ? part : /^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('');
}

export function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function joinPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
