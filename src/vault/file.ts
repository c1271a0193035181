import { VaultError } from './errors.js';
import type { MatchMode } from './gram.js';

/** What anybody who reads the vault's file may know of an entry. */
export interface Details {
  match: MatchMode;
  /** How many words the term has. */
  words: number;
  /** ISO dates: secret from the one and until the other day. */
  from?: string;
  until?: string;
  /** What reports and lists call the entry: "an unreleased product". */
  label: string;
}

/** A line of the file; `hash` and `seal` are 32 hexadecimal digits each. */
export interface Line {
  keyId: string;
  hash: string;
  seal: string;
  details: Details;
}

export interface VaultFile {
  /** Ids of the keys, the one for new entries first; a second one only while keys are changed. */
  keyIds: string[];
  lines: Line[];
}

const header = 'smlint vault 1';
const footer = 'end of vault';
const keyLine = /^key ([0-9a-f]{12})$/;
const entryLine =
  /^([0-9a-f]{12}) ([0-9a-f]{32}) ([0-9a-f]{32}) (exact|inflected|part) ([1-6]) (\d{4}-\d\d-\d\d|-) (\d{4}-\d\d-\d\d|-) (\S.*)$/;
const conflict = /^(?:<{7}|={7}|>{7}|\|{7})/;

/**
 * Reads a vault's text. The order of entries doesn't matter and the same entry may stand there twice, so that a union of
 * two versions is a vault. Throws a `VaultError` that names the line; `name` is the file's.
 */
export function readVaultFile(text: string, name: string): VaultFile {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const complain = (row: number, what: string): never => {
    throw new VaultError(`${name}:${row + 1}  ${what}`);
  };
  const marker = rows.findIndex((row) => conflict.test(row));
  if (marker >= 0)
    complain(
      marker,
      'a merge stopped here: keep the lines of both sides, delete the marks, and run "smlint vault check"',
    );
  if (rows[0] !== header) complain(0, `this is no vault; a vault begins with "${header}", see "smlint vault init"`);
  const end = rows.indexOf(footer);
  if (end < 0) {
    complain(
      rows.length - 1,
      `the vault is cut off, "${footer}" is missing; take the whole file from your repository's history`,
    );
  }
  const keyIds: string[] = [];
  const lines = new Map<string, Line>();
  for (let row = 1; row < end; row++) {
    const content = rows[row] as string;
    if (content === '' || content.startsWith('#')) continue;
    const [, key] = keyLine.exec(content) ?? [];
    if (key !== undefined) {
      if (!keyIds.includes(key)) keyIds.push(key);
      continue;
    }
    const line =
      readLine(content) ??
      complain(row, 'this line is no entry; take it from the history, or remove and add the term again');
    const known = lines.get(line.hash);
    if (known && writeLine(known) !== content)
      complain(
        row,
        `the same term stands here twice with other dates or another label; keep one of the lines (${known.details.label})`,
      );
    lines.set(line.hash, line);
  }
  const rest = rows.slice(end + 1).findIndex((row) => row.trim() !== '');
  if (rest >= 0) complain(end + 1 + rest, `entries stand behind "${footer}"; move them before it`);
  if (keyIds.length === 0) complain(1, 'the line "key …" is missing; take it from the history');
  return { keyIds, lines: [...lines.values()] };
}

function readLine(content: string): Line | undefined {
  const [, keyId, hash, seal, match, words, from, until, label] = entryLine.exec(content) ?? [];
  if (keyId === undefined || hash === undefined || seal === undefined || label === undefined) return undefined;
  const details: Details = { match: match as MatchMode, words: Number(words), label };
  if (from !== '-') details.from = from;
  if (until !== '-') details.until = until;
  return { keyId, hash, seal, details };
}

/** What the seal covers beside the hash. */
export function writeDetails({ match, words, from = '-', until = '-', label }: Details): string {
  return `${match} ${words} ${from} ${until} ${label}`;
}

function writeLine({ keyId, hash, seal, details }: Line): string {
  return `${keyId} ${hash} ${seal} ${writeDetails(details)}`;
}

/** The text of a vault. Entries are sorted by their hashes, so that two people who add terms seldom touch the same place. */
export function writeVaultFile({ keyIds, lines }: VaultFile): string {
  const sorted = [...lines].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return [
    header,
    '# Confidential terms as keyed hashes. Change this file with "smlint vault" only.',
    ...keyIds.map((id) => `key ${id}`),
    ...sorted.map(writeLine),
    footer,
    '',
  ].join('\n');
}
