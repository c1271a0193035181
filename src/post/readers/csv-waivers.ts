import type { FieldProblem } from '../fields.js';
import type { Waiver } from '../post.js';
import { readWaiverLine } from '../waivers.js';
import { cellExcerpt } from './csv-cells.js';
import type { Columns } from './csv-columns.js';
import type { CsvDialect, CsvRow } from './csv-rows.js';

/** The waivers of a row, one a line of its cell, with their places; they hold for all posts of the row. */
export function waiversOf(
  row: CsvRow,
  { of }: Columns,
  dialect: CsvDialect,
  problems: (FieldProblem & { index: number })[],
): Waiver[] {
  return of.waive.flatMap((index) => {
    const { text, toSource } = cellExcerpt(row, index, dialect);
    return [...text.matchAll(/\S[^\r\n]*/g)].flatMap(({ 0: line, index: at }) => {
      const read = readWaiverLine(line);
      if (typeof read === 'string') {
        problems.push({ message: read, path: ['waive'], index });
        return [];
      }
      const [start, end] = toSource(at, at + line.length);
      return read.map((waiver) => ({ ...waiver, start, end }));
    });
  });
}
