import type { FormatName, Formatter } from './format.js';
import { json } from './json.js';
import type { programFormats } from './programs.js';
import { stylish } from './stylish.js';

/** The two that most runs use are at hand. */
const builtIn: Record<FormatName, () => Formatter | Promise<Formatter>> = {
  stylish: () => stylish,
  json: () => json,
  'json-with-metadata': () => forPrograms('json-with-metadata'),
  compact: () => forPrograms('compact'),
  unix: () => forPrograms('unix'),
  markdown: () => forPrograms('markdown'),
  junit: () => forPrograms('junit'),
  checkstyle: () => forPrograms('checkstyle'),
  sarif: () => forPrograms('sarif'),
  github: () => forPrograms('github'),
  gitlab: () => forPrograms('gitlab'),
  rdjsonl: () => forPrograms('rdjsonl'),
  diff: async () => (await import('./diff.js')).diff,
  html: async () => (await import('./html/index.js')).html,
};

async function forPrograms(name: keyof typeof programFormats): Promise<Formatter> {
  return (await import('./programs.js')).programFormats[name];
}

/** One of smlint's own formats. */
export function loadBuiltIn(name: FormatName): Formatter | Promise<Formatter> {
  return builtIn[name]();
}
