import { formatPatch, structuredPatch } from 'diff';
import { escapeText } from './escape.js';
import type { Formatter } from './format.js';
import { pathFrom } from './places.js';

/** What `--fix` would change, as a unified diff that `git apply` and `patch -p1` take. */
export const diff: Formatter = (results, { cwd }) =>
  results
    .flatMap(({ filePath, before, output }) => {
      if (before === undefined || output === undefined) return [];
      const name = escapeText(pathFrom(cwd, filePath));
      return [formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, output)).replace(/^=+\n/, '')];
    })
    .map(withoutControls)
    .join('')
    .replace(/\n$/, '');

/** Line ends and tabs stay, or the diff would fit no file; whatever else could drive a terminal is made visible. */
function withoutControls(patch: string): string {
  return patch
    .split(/(\r?\n|\t)/)
    .map((piece, index) => (index % 2 === 1 ? piece : escapeText(piece)))
    .join('');
}
