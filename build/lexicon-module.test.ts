import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phrasesOf } from '../src/rule/phrase-file.js';
import type { Lexicon } from '../src/text/lexicon.js';
import { placesOf } from '../src/text/phrase-index.js';
import { inFiles, inline, lexiconModule, modelModule, type Storage } from './lexicon-module.js';

const lexicon: Lexicon = {
  classes: { greeting: { en: ['hello', 'good morning'], de: ['Grüß Gott „hallo“'] } },
  groups: [
    { id: 'rude', en: ['calm down', '{greeting} [again]'], any: ['🙄 ...2 again'] },
    { id: 'kind', de: ['schönen Tag'] },
  ],
};
const model = { bits: 2, table: 'AAECAw==' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smlint-words-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a module as if it had been bundled to `file`. */
async function load(code: string, file: string): Promise<Record<string, unknown>> {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, file), code);
  return (await import(pathToFileURL(join(folder, file)).href)).default;
}

const storages: [string, () => Storage, string][] = [
  ['in the module', () => inline, 'inline'],
  ['in files, for a chunk', () => inFiles(join(folder, 'words')), 'chunk'],
  ['in files, for the entry in bin', () => inFiles(join(folder, 'words')), 'bin/entry'],
];

describe.each(storages)('%s', (_, storage, name) => {
  test('a lexicon comes back whole, with its index', async () => {
    const loaded = await load(lexiconModule(lexicon, '/rules/some-rule/phrases.yml', storage()), `${name}-words.mjs`);
    const { lexicon: known, group } = phrasesOf(loaded);
    expect(known).toMatchObject(lexicon);
    expect(group['kind']?.de).toEqual(['schönen Tag']);
    const { words = '' } = known.index?.en ?? {};
    expect(['calm', 'hello', 'nowhere'].map((word) => placesOf(word, words))).toEqual([[0], [-1], []]);
  });

  test('a model comes back whole', async () => {
    const loaded = await load(modelModule(model, '/rules/some-rule/model.json', storage()), `${name}-model.mjs`);
    expect({ ...loaded }).toEqual(model);
  });
});

test('a language is read when it is first asked for', async () => {
  const code = lexiconModule(lexicon, '/rules/lazy/phrases.yml', inFiles(join(folder, 'words')));
  const { lexicon: loaded } = phrasesOf(await load(code, 'lazy.mjs'));
  const file = join(folder, 'words', 'lazy.de.json');
  const content = readFileSync(file, 'utf8');
  rmSync(file);
  expect(loaded.groups[0]?.en).toEqual(lexicon.groups[0]?.en);
  writeFileSync(file, content);
  expect(loaded.groups[1]?.de).toEqual(['schönen Tag']);
});
