import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { ConfigFile, ConfigInput } from '../config/config.js';
import type { Layers } from '../config/layers.js';
import { problemAt, quote } from '../config/phrases.js';
import { placeProblem } from '../config/problems.js';
import { readVocabulary, type Vocabulary } from '../config/vocabulary.js';

/**
 * What the file holds that `strategy.vocabulary` names; problems join those of the layers. With `mayLack`, a file that isn't
 * there yet is no problem.
 */
export function loadVocabulary({ files, problems }: Layers, cwd: string, mayLack = false): Vocabulary | undefined {
  const naming = files.findLast((file) => strategyOf(file)?.vocabulary !== undefined);
  const specifier = naming && strategyOf(naming)?.vocabulary;
  // What is no text, validation reports.
  if (naming === undefined || typeof specifier !== 'string') return undefined;
  const path = resolve(naming.folder, specifier);
  const text = textOf(path);
  if (typeof text !== 'string') {
    if (text.code === 'ENOENT' && mayLack) return undefined;
    const pointer = '/strategy/vocabulary';
    problems.push(placeProblem(problemAt(pointer, reasonOf(text, specifier)), naming));
    return undefined;
  }
  const topics = files.findLast((file) => Array.isArray(strategyOf(file)?.topics));
  const ids = (topics && strategyOf(topics)?.topics)?.map(({ id }) => id) ?? [];
  const inside = relative(cwd, path);
  const read = readVocabulary(text, inside.startsWith('..') ? path : inside, ids);
  problems.push(...read.problems);
  return read.vocabulary;
}

const strategyOf = ({ value }: ConfigFile): ConfigInput['strategy'] => (value as ConfigInput | null)?.strategy;

function textOf(path: string): string | NodeJS.ErrnoException {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException, specifier: string): string {
  return code === 'ENOENT'
    ? `there is no file ${quote(specifier)}; "smlint strategy learn posts/" writes it`
    : `${quote(specifier)} could not be read: ${message}`;
}
