import type { Excerpt } from '../excerpt.js';
import { createTextMap, type Segment, shiftedMap, type ToSource } from '../text-map.js';
import type { CsvDialect, CsvRow } from './csv-rows.js';

/** A cell as it is written in its row: `[start, end)` with its quotation marks, in UTF-16 code units of the row. */
interface WrittenCell {
  start: number;
  end: number;
  isQuoted: boolean;
}

/** A cell's text with its way back into the file; the row is only looked through when a place is asked for. */
export function cellExcerpt(row: CsvRow, index: number, dialect: CsvDialect): Excerpt {
  const text = row.cells[index] ?? '';
  let cell: WrittenCell | undefined;
  let map: ToSource | undefined;
  const written = () => {
    cell ??= findCell(row.raw, index, dialect);
    return cell;
  };
  const toSource: ToSource = (start, end) => {
    map ??= mapOf(row, written(), dialect);
    return map(start, end);
  };
  return {
    text,
    toSource,
    edit(start, end, changed) {
      const { start: from, end: to, isQuoted } = written();
      const { quoteEscape } = dialect;
      if (isQuoted) return { range: toSource(start, end), text: changed.replaceAll('"', `${quoteEscape}"`) };
      const whole = text.slice(0, start) + changed + text.slice(end);
      if (!/["\r\n]/.test(whole) && !whole.includes(dialect.delimiter))
        return { range: toSource(start, end), text: changed };
      return { range: [row.offset + from, row.offset + to], text: `"${whole.replaceAll('"', `${quoteEscape}"`)}"` };
    },
  };
}

/** 1-based line and column of a cell. */
export function cellPlace(row: CsvRow, index: number, dialect: CsvDialect): { line: number; column: number } {
  return placeInRow(row, findCell(row.raw, index, dialect).start);
}

/** 1-based line and column of an offset in a row. */
export function placeInRow(row: CsvRow, offset: number): { line: number; column: number } {
  const lines = row.raw.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: row.line + lines.length - 1, column: (lines.at(-1) as string).length + 1 };
}

function mapOf(row: CsvRow, { start, end, isQuoted }: WrittenCell, { quoteEscape }: CsvDialect): ToSource {
  if (!isQuoted) return shiftedMap(row.offset + start);
  const segments: Segment[] = [];
  let length = 0;
  let from = start + 1;
  const last = end - 1;
  const keep = (to: number) => {
    if (to > from || segments.length === 0)
      segments.push({ start: length, source: row.offset + from, length: to - from });
    length += to - from;
  };
  for (
    let at = row.raw.indexOf(`${quoteEscape}"`, from);
    at !== -1 && at < last;
    at = row.raw.indexOf(`${quoteEscape}"`, from)
  ) {
    keep(at);
    segments.push({ start: length, source: row.offset + at, length: 1, sourceLength: 2 });
    length++;
    from = at + 2;
  }
  keep(last);
  return createTextMap(segments);
}

/** The parser gives the text of cells; where they stand follows from the same quotation marks and delimiters. */
function findCell(raw: string, index: number, dialect: CsvDialect): WrittenCell {
  let start = 0;
  for (let count = 0; ; count++) {
    const isQuoted = raw[start] === '"';
    const end = isQuoted ? closingQuote(raw, start, dialect.quoteEscape) + 1 : start;
    const delimiter = raw.indexOf(dialect.delimiter, end);
    const stop = delimiter === -1 ? raw.length : delimiter;
    if (count === index) return { start, end: isQuoted ? end : withoutLineEnd(raw, start, stop), isQuoted };
    if (delimiter === -1) return { start: raw.length, end: raw.length, isQuoted: false };
    start = delimiter + dialect.delimiter.length;
  }
}

function closingQuote(raw: string, start: number, quoteEscape: CsvDialect['quoteEscape']): number {
  for (let at = raw.indexOf('"', start + 1); at !== -1; at = raw.indexOf('"', at + 1)) {
    if (quoteEscape === '"' && raw[at + 1] === '"') at++;
    else if (quoteEscape === '"' || raw[at - 1] !== quoteEscape) return at;
  }
  return raw.length - 1;
}

function withoutLineEnd(raw: string, start: number, end: number): number {
  const written = raw.slice(start, end);
  return end - (/(?:\r\n|\n|\r)$/.exec(written)?.[0].length ?? 0);
}
