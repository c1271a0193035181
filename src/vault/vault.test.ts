import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../text/split-words.js';
import { createVocabulary } from '../text/vocabulary.js';
import { readKey } from '../workspace/vault-key.js';
import { addTerms, removeTerms, rotateTerms } from './change.js';
import { VaultError } from './errors.js';
import { readVaultFile, type VaultFile, writeVaultFile } from './file.js';
import type { MatchMode } from './gram.js';
import { openEntries, openVault } from './open.js';

const newKey = () => readKey(randomBytes(32).toString('base64url'), 'a test');
const key = newKey();
const empty: VaultFile = { keyIds: [key.id], lines: [] };

function vaultOf(terms: string[], match: MatchMode = 'part'): VaultFile {
  return addTerms(empty, terms, { match, label: 'a secret' }, [key]).file;
}

function found(file: VaultFile, text: string, keys = [key]): string[] {
  const words = splitWords(text, createVocabulary());
  return openVault(file, keys, 'v')
    .find(words)
    .map(({ start, end }) => text.slice(start, end));
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(VaultError);
    return (error as Error).message;
  }
  return 'no error';
}

describe('what is found', () => {
  const file = vaultOf(['Nordwand', 'Projekt Falke', 'Marlow Homes Ltd', 'Bora']);
  test.each([
    ['Nordwand passed.', ['Nordwand']],
    ['NORDWAND!', ['NORDWAND']],
    ["Nordwand's housing", ["Nordwand's"]],
    ['des Nordwands, zwei Nordwände', ['Nordwands', 'Nordwände']],
    ['Nordwandrunde, Nordwand-Runde', ['Nordwandrunde', 'Nordwand']],
    ['#nordwand #NordWand #Nordwandrunde', ['nordwand', 'NordWand', 'Nordwandrunde']],
    [
      'N0rdw4nd, N o r d w a n d, 𝗡𝗼𝗿𝗱𝘄𝗮𝗻𝗱, Nord\u200bwand, Nоrdwand',
      ['N0rdw4nd', 'N o r d w a n d', '𝗡𝗼𝗿𝗱𝘄𝗮𝗻𝗱', 'Nord\u200bwand', 'Nоrdwand'],
    ],
    [
      'Projekt Falke, Projekt-Falke, #ProjektFalke, Projekt Falkes',
      ['Projekt Falke', 'Projekt-Falke', 'ProjektFalke', 'Projekt Falkes'],
    ],
    ['At Marlow Homes Ltd today', ['Marlow Homes Ltd']],
    ['Nord wand. Ein Falke, ein Projekt. Marlow Homes. https://x.example/nordwand', []],
    ['', []],
  ])('%s', (text, expected) => expect(found(file, text)).toEqual(expected));

  test.each<[MatchMode, string[]]>([
    ['exact', ['Falke']],
    ['inflected', ['Falke', 'Falkes']],
    ['part', ['Falke', 'Falkes', 'Falkelaunch']],
  ])('%s', (match, expected) => expect(found(vaultOf(['Falke'], match), 'Falke Falkes Falkelaunch')).toEqual(expected));

  test('every term is found in any text that holds it, and nothing else is', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    const term = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(term, fc.array(word, { maxLength: 8 }), (words, other) => {
        const text = words.join(' ');
        expect(found(vaultOf([text], 'exact'), [...other, text, ...other].join(' '))).toContain(text);
        const clean = other.filter((candidate) => !words.includes(candidate)).join(' ');
        expect(found(vaultOf([text], 'exact'), clean)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the file', () => {
  const file = vaultOf(['Nordwand', 'Projekt Falke', 'Lantern']);
  const text = writeVaultFile(file);
  const rows = text.split('\n');
  const entry = rows.findIndex((row) => row.includes(' part '));

  test('comes back as it was written', () => {
    expect(writeVaultFile(readVaultFile(text, 'v'))).toBe(text);
    expect(found(readVaultFile(text.replaceAll('\n', '\r\n'), 'v'), 'Lantern')).toEqual(['Lantern']);
  });

  test('holds no term, in plain or as a plain sum', () => {
    expect(text).not.toMatch(/nordwand|falke|lantern/i);
  });

  test('two versions joined line by line are a vault with the terms of both', () => {
    const ours = writeVaultFile(addTerms(file, ['Kiesel'], { match: 'part', label: 'a secret' }, [key]).file);
    const theirs = writeVaultFile(addTerms(file, ['Bora'], { match: 'part', label: 'a secret' }, [key]).file);
    const union = [
      ...new Set([...ours.split('\n').slice(0, -2), ...theirs.split('\n').slice(0, -2)]),
      'end of vault',
      '',
    ];
    expect(found(readVaultFile(union.join('\n'), 'v'), 'Nordwand Kiesel Bora')).toEqual(['Nordwand', 'Kiesel', 'Bora']);
  });

  test.each<[string, (rows: string[]) => string[], string]>([
    [
      'cut off in a line',
      (all) => [...all.slice(0, entry), (all[entry] as string).slice(0, 40)],
      'the vault is cut off',
    ],
    ['cut off between lines', (all) => all.slice(0, entry + 1), 'the vault is cut off'],
    ['a merge that stopped', (all) => all.toSpliced(entry, 0, '<<<<<<< HEAD'), `v:${entry + 1}  a merge stopped here`],
    ['a damaged line', (all) => all.with(entry, 'nonsense'), `v:${entry + 1}  this line is no entry`],
    ['another file', () => ['hello'], 'v:1  this is no vault'],
    ['an empty file', () => [''], 'v:1  this is no vault'],
    ['no key', (all) => all.filter((row) => !row.startsWith('key ')), 'the line "key …" is missing'],
    ['lines behind the end', (all) => [...all, all[entry] as string], 'entries stand behind'],
    ['one term with two labels', (all) => all.toSpliced(entry, 0, `${all[entry]}s`), 'the same term stands here twice'],
  ])('%s is said', (_, spoil, message) => {
    expect(messageOf(() => readVaultFile(spoil(rows).join('\n'), 'v'))).toContain(message);
  });

  test.each<[string, (row: string) => string]>([
    ['label', (row) => `${row}!`],
    ['match mode', (row) => row.replace(' part ', ' exact ')],
    ['date', (row) => row.replace(' - - ', ' - 2026-01-01 ')],
    ['hash', (row) => row.replace(/ [0-9a-f]/, (start) => (start === ' 0' ? ' 1' : ' 0'))],
    ['seal', (row) => row.replace(/(\w)( part)/, (_, last, rest) => (last === '0' ? `1${rest}` : `0${rest}`))],
  ])('a changed %s is said', (_, edit) => {
    const edited = readVaultFile(rows.with(entry, edit(rows[entry] as string)).join('\n'), 'v');
    expect(messageOf(() => openVault(edited, [key], 'v'))).toContain('was changed by other means');
  });

  test('the wrong key is said, also of an empty vault', () => {
    for (const one of [file, empty]) {
      expect(messageOf(() => openVault(one, [newKey()], 'v'))).toContain(`need the key ${key.id}`);
    }
  });
});

describe('changes', () => {
  test('a term that is there already gets the new details', () => {
    const changed = addTerms(
      vaultOf(['Bora']),
      ['BORA', 'bora-'],
      { match: 'exact', label: 'a fan', until: '2027-01-01' },
      [key],
    );
    expect(changed).toMatchObject({ done: [], known: ['BORA', 'bora-'], unusable: [] });
    expect(changed.file.lines.map(({ details }) => details)).toEqual([
      { match: 'exact', words: 1, label: 'a fan', until: '2027-01-01' },
    ]);
  });

  test('what is no term is refused', () => {
    expect(
      addTerms(empty, ['', '🚀', 'one two three four five six seven', 'ab'], { match: 'part', label: 'x' }, [key])
        .unusable,
    ).toHaveLength(4);
  });

  test('a removed term is no longer found', () => {
    const { file, known } = removeTerms(vaultOf(['Bora', 'Kiesel']), ['bora', 'Nothing'], [key]);
    expect([found(file, 'Bora Kiesel'), known]).toEqual([['Kiesel'], ['Nothing']]);
  });

  test('while keys are changed both count, and nothing is lost', () => {
    const next = newKey();
    const begun: VaultFile = { ...vaultOf(['Bora', 'Kiesel']), keyIds: [next.id, key.id] };
    const half = rotateTerms(begun, ['Bora'], next, [next, key]).file;
    expect(found(half, 'Bora Kiesel', [next, key])).toEqual(['Bora', 'Kiesel']);
    expect(messageOf(() => openVault(half, [next], 'v'))).toContain(`need the key ${key.id}`);
    const whole = rotateTerms(half, ['Kiesel'], next, [next, key]).file;
    expect(whole.keyIds).toEqual([next.id]);
    expect(found(whole, 'Bora Kiesel', [next])).toEqual(['Bora', 'Kiesel']);
    expect(openEntries(whole, [next], 'v').map(({ line }) => line.details.label)).toEqual(['a secret', 'a secret']);
  });
});

describe('a reader without the key', () => {
  test('sees no likeness: the same term under another key, or a term that begins alike, shares nothing', () => {
    const lines = [...vaultOf(['Projekt Falke', 'Projekt Adler', 'Projekt']).lines];
    const pieces = lines.flatMap(({ hash, seal }) => [
      hash.slice(0, 8),
      hash.slice(-8),
      seal.slice(0, 8),
      seal.slice(8, 16),
    ]);
    expect(new Set(pieces).size).toBe(pieces.length);
  });
});
