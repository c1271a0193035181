import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Piece } from '../src/rule/phrase-file.js';
import type { Lexicon, WordList } from '../src/text/lexicon.js';
import { indexPhrases, languages } from '../src/text/phrase-index.js';

/** Where a module keeps what it seldom needs; `keep` returns the expression that gives `content` back. */
export interface Storage {
  prelude: string;
  keep(name: string, content: string): string;
}

/** In the module itself: for tests, for the project's own tools, for a browser. */
export const inline: Storage = { prelude: '', keep: (_, content) => JSON.stringify(content) };

/**
 * In files of their own in `folder`, named "words", read when they are first needed: a module of over a megabyte would
 * have to be compiled at every start, and a draft needs a tenth of it. Modules that read them stand beside that folder
 * or in a folder "bin" or "lib" beside it.
 */
export function inFiles(folder: string): Storage {
  return {
    prelude: `
      import { readFileSync } from 'node:fs';
      const folder = import.meta.url.replace(/(?:(?:bin|lib)\\/)?[^/]*$/, 'words/');
      const readWords = (name) => readFileSync(new URL(name, folder), 'utf8');`,
    keep(name, content) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), content);
      return `readWords(${JSON.stringify(name)})`;
    },
  };
}

/**
 * A rule's phrases.yml for `phrasesOf`: with the index of its phrases, so that no run has to make one, and in one piece a
 * language, so that a German draft reads no English phrases.
 */
export function lexiconModule(lexicon: Lexicon, path: string, { prelude, keep }: Storage): string {
  const { classes = {}, groups } = lexicon;
  const lists: [string, WordList][] = [
    ...Object.entries(classes),
    ...groups.map((group) => [group.id, group] as [string, WordList]),
  ];
  const pieces = languages.map((language) => {
    const piece: Piece = {
      lists: lists.map(([, list]) => list[language] ?? 0),
      index: indexPhrases(lexicon, language),
    };
    return `${language}: () => JSON.parse(${keep(`${ruleOf(path)}.${language}.json`, JSON.stringify(piece))})`;
  });
  const rest = lists.map(([, { en, de, any, ...others }]) => ({
    ...others,
    has: Object.keys({ ...(en && { en }), ...(de && { de }), ...(any && { any }) }),
  }));
  return `${prelude}
    export default {
      classes: ${JSON.stringify(Object.keys(classes))},
      lists: JSON.parse(${JSON.stringify(JSON.stringify(rest))}),
      pieces: { ${pieces.join(', ')} },
    };`;
}

/** A rule's model.json: the table is read when the model is first asked. */
export function modelModule({ table, ...rest }: { table: string }, path: string, { prelude, keep }: Storage): string {
  return `${prelude}
    export default {
      ...${JSON.stringify(rest)},
      get table() { return ${keep(`${ruleOf(path)}.model`, table)}; },
    };`;
}

const ruleOf = (path: string): string => basename(dirname(path));
