import { DraftError, type DraftSource } from '../reader.js';
import { placeInRow } from './csv-cells.js';
import { type CsvDialect, type CsvRow, createRowReader, type RowReader } from './csv-rows.js';

const longestRow = 10_000_000;

export interface TablePiece {
  /** In order; an error for a row whose quotation marks are broken. Empty rows are left out. */
  rows: (CsvRow | DraftError)[];
  dialect: CsvDialect;
}

/** The rows of a table, streamed, its names of columns among them. Throws a `DraftError`. */
export async function* readTable(source: DraftSource): AsyncIterable<TablePiece> {
  let reader: RowReader | undefined;
  let dialect: CsvDialect | undefined;
  let head = '';
  const piece = (found: readonly CsvRow[]): TablePiece => ({
    rows: found
      .filter((row) => !row.cells.every((cell) => cell.trim() === '') && !isSeparatorLine(row))
      .map((row) => quoteProblem(row) ?? row),
    dialect: dialect as CsvDialect,
  });
  for await (const chunk of source.chunks({ mayBeWindows1252: true })) {
    let fresh = chunk;
    if (reader === undefined) {
      head += chunk;
      // The header decides how the rest is read; a header that isn't over by then is none.
      if (!/[\n\r]./.test(head) && head.length < 100_000) continue;
      dialect = dialectOf(head);
      reader = createRowReader(dialect);
      fresh = head;
    }
    yield piece(reader.add(fresh));
    if (reader.begun.length > longestRow) throw tooLong(reader.begun.line);
  }
  if (reader === undefined) {
    dialect = dialectOf(head);
    reader = createRowReader(dialect);
    yield piece(reader.add(head));
  }
  yield piece(reader.end());
}

function dialectOf(head: string): CsvDialect {
  const said = /^sep=(.)/.exec(head)?.[1];
  const header = /^(?:"(?:[^"]|"")*"|[^"\n\r])*/.exec(head.replace(/^sep=.[\n\r]+/, ''))?.[0] ?? '';
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  const delimiter = said ?? [',', ';', '\t', '|'].reduce((best, other) => (count(other) > count(best) ? other : best));
  const isComments = /^"?Date"?,"?Link"?,"?Message"?\s*$/.test(header);
  return { delimiter, newline: head.includes('\n') ? '\n' : '\r', quoteEscape: isComments ? '\\' : '"' };
}

/** Excel's own line `sep=;`. */
function isSeparatorLine({ raw, line }: CsvRow): boolean {
  return line === 1 && /^sep=.[\r\n]*$/.test(raw);
}

function quoteProblem(row: CsvRow): DraftError | undefined {
  if (row.brokenQuote === undefined) return undefined;
  const { kind, at } = row.brokenQuote;
  const { line, column } = placeInRow(row, at);
  const message =
    kind === 'open'
      ? 'The quotation mark that opens this cell is never closed, so the rest of the file would be one cell. Close it, or double it if it is part of the text.'
      : 'In this cell a quotation mark stands in the middle. Double it ("") if it is part of the text.';
  return new DraftError(message, line, column);
}

function tooLong(line: number): DraftError {
  return new DraftError(
    'The row that begins here has more than 10 million characters. Is a quotation mark missing?',
    line,
    1,
  );
}
