import Papa from 'papaparse';

/** A row with the piece of the file that it was read from. */
export interface CsvRow {
  cells: string[];
  /** As it is written, with its line end. */
  raw: string;
  /** Where it begins in the file, in UTF-16 code units. */
  offset: number;
  /** The 1-based line of the file on which it begins. */
  line: number;
  /** Where, in `raw`, a quotation mark stands that is neither doubled nor at the end of its cell; or one has no end. */
  brokenQuote?: { kind: 'stray' | 'open'; at: number };
}

export interface CsvDialect {
  delimiter: string;
  newline: '\n' | '\r';
  /** What stands before a quotation mark inside a quoted cell. */
  quoteEscape: '"' | '\\';
}

/** The parser of papaparse takes one string; this feeds it chunks and keeps where each row stands. */
export interface RowReader {
  /** The rows that `chunk` completes. */
  add(chunk: string): CsvRow[];
  /** The last row, where no line end follows it. */
  end(): CsvRow[];
  /** How much of a row has begun, in UTF-16 code units, and on which line. */
  readonly begun: { length: number; line: number };
}

interface Step {
  data: string[][];
  errors: { code: string; index?: number }[];
  meta: { cursor: number };
}

export function createRowReader(dialect: CsvDialect): RowReader {
  let buffer = '';
  let offset = 0;
  let line = 1;

  function take(isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let from = 0;
    const step = ({ data, errors, meta }: Step) => {
      const raw = buffer.slice(from, meta.cursor);
      const cells = data[0] ?? [];
      if (dialect.newline === '\n') dropCarriageReturn(cells, raw);
      const [error] = errors;
      rows.push({
        cells,
        raw,
        offset: offset + from,
        line,
        ...(error && {
          brokenQuote: {
            kind: error.code === 'MissingQuotes' ? ('open' as const) : ('stray' as const),
            at: Math.max(0, (error.index ?? from) - 1 - from),
          },
        }),
      });
      line += countLineEnds(raw);
      from = meta.cursor;
    };
    const { delimiter, newline, quoteEscape } = dialect;
    const config = { delimiter, newline, quoteChar: '"', escapeChar: quoteEscape, step };
    const parser = new Papa.Parser(config as never) as unknown as Parser;
    parser.parse(buffer, 0, !isLast);
    buffer = buffer.slice(from);
    offset += from;
    return rows;
  }

  return {
    add(chunk) {
      buffer += chunk;
      return chunk.includes(dialect.newline) ? take(false) : [];
    },
    end: () => (buffer === '' ? [] : take(true)),
    get begun() {
      return { length: buffer.length, line };
    },
  };
}

/** What papaparse exposes of its parser; its type declarations know only a part of it. */
interface Parser {
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): unknown;
}

/** With "\n" as the line end, "\r\n" leaves its first half in the last cell, unless that is quoted. */
function dropCarriageReturn(cells: string[], raw: string): void {
  const last = cells.at(-1);
  const isQuoted = /"\s*$/.test(raw) && last !== undefined && !raw.trimEnd().endsWith(last);
  if (last?.endsWith('\r') && !isQuoted) cells[cells.length - 1] = last.slice(0, -1);
}

function countLineEnds(raw: string): number {
  return raw.match(/\r\n|\n|\r/g)?.length ?? 0;
}
