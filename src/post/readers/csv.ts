import { isoDateOf } from '../dates.js';
import { type Excerpt, sliceOf } from '../excerpt.js';
import { type FieldProblem, shown } from '../fields.js';
import { readMetadata } from '../metadata.js';
import { platformsIn } from '../platform-words.js';
import type { Media, Platform, Post, PostMetadata } from '../post.js';
import {
  type ColumnField,
  type ColumnMap,
  DraftError,
  type DraftSource,
  NoPosts,
  type ReadItem,
  type ReadOptions,
} from '../reader.js';
import { cellExcerpt, cellPlace } from './csv-cells.js';
import { type Columns, findColumns } from './csv-columns.js';
import { publishAtOf } from './csv-dates.js';
import type { CsvDialect, CsvRow } from './csv-rows.js';
import { readTable } from './csv-table.js';
import { waiversOf } from './csv-waivers.js';

/** A table with a post a row, read as a stream: planners' files for bulk upload, networks' exports, lists of people's own. */
export async function* readCsv(source: DraftSource, { map = {} }: ReadOptions): AsyncIterable<ReadItem[]> {
  let columns: Columns | undefined;
  let hasRows = false;
  let foundAny = false;
  for await (const { rows, dialect } of readTable(source)) {
    const items: ReadItem[] = [];
    for (const row of rows) {
      if (row instanceof DraftError) {
        items.push(row);
        continue;
      }
      if (columns === undefined) {
        columns = columnsOf(row, map);
        if (!columns.isHeaderless) continue;
      }
      hasRows = true;
      items.push(...readRow(row, columns, dialect));
    }
    foundAny ||= items.length > 0;
    if (items.length > 0) yield items;
  }
  if (columns === undefined)
    throw new NoPosts('This table is empty. Its first row names the columns, such as "text" and "date".');
  if (!hasRows) throw new NoPosts('This table has names of columns and no rows. Write a row a post below them.', 1, 1);
  if (!foundAny)
    throw new NoPosts('No row of this table has a text. Say where texts are with --map text=<column>.', 1, 1);
}

function columnsOf(row: CsvRow, map: ColumnMap): Columns {
  const columns = findColumns(row.cells, map);
  if (columns !== undefined) return columns;
  const names = row.cells.slice(0, 12).map(shown).join(', ');
  const wanted =
    map.text === undefined ? 'None of the columns is known to hold the text' : `There is no column ${shown(map.text)}`;
  throw new NoPosts(`${wanted}; there are ${names}. Say which one it is with --map text=<column>.`, row.line, 1);
}

function readRow(row: CsvRow, columns: Columns, dialect: CsvDialect): ReadItem[] {
  const { cells } = row;
  const extra = cells.findIndex((cell, index) => index >= columns.names.length && cell.trim() !== '');
  if (extra >= 0) {
    const { line, column } = cellPlace(row, extra, dialect);
    const message = `This row has ${cells.length} cells and the first one ${columns.names.length}. Put a text that holds ${shown(dialect.delimiter)} into quotation marks.`;
    return [new DraftError(message, line, column)];
  }
  const problems: (FieldProblem & { index: number })[] = [];
  const described = describe(row, columns, problems);
  const platforms = platformsOf(row, columns, problems);
  const waivers = waiversOf(row, columns, dialect, problems);
  if (problems.length > 0) {
    return problems.map(({ message, index }) => {
      const { line, column } = cellPlace(row, index, dialect);
      return new DraftError(message, line, column);
    });
  }
  const part = { text: row.raw, offset: row.offset, line: row.line };
  const post = ({ text, toSource, edit }: Excerpt, platform: Platform | undefined): Post => ({
    ...(described.id !== undefined && { id: described.id }),
    text,
    metadata: { ...described.metadata, ...(platform && { platform: platform as PostMetadata['platform'] }) },
    waivers,
    part,
    toSource,
    edit,
  });
  const texts = [...columns.of.text, ...columns.of.comment].flatMap((index) => {
    const isText = columns.of.text.includes(index);
    return piecesOf(cellExcerpt(row, index, dialect), isText ? columns.split : undefined).flatMap((piece) =>
      platforms.map((platform) => post(piece, platform)),
    );
  });
  const own = columns.platforms.flatMap(({ index, platform }) => {
    const cell = cellExcerpt(row, index, dialect);
    return isFlag(cell.text) ? [] : [post(cell, platform)];
  });
  return [...own, ...texts];
}

function describe(row: CsvRow, columns: Columns, problems: (FieldProblem & { index: number })[]) {
  const { of, isReply } = columns;
  const value = (field: ColumnField) => of[field].map((index) => row.cells[index]?.trim()).find((cell) => cell);
  const names = ['id', 'author', 'account', 'language', 'kind', 'topic', 'audience', 'campaign', 'link'] as const;
  const reply = ['replyTo', 'inReplyToText'] as const;
  const release = ['status', 'approvedBy', 'approvedAt', 'approvalHash'] as const;
  const fields = {
    ...Object.fromEntries([...names, ...reply, ...release].map((name) => [name, value(name)])),
    approvedAt: isoDateOf(value('approvedAt')) ?? value('approvedAt'),
  };
  const described = readMetadata(fields, 'front matter');
  for (const { message, path } of described.problems) {
    problems.push({ message, path, index: of[path[0] as ColumnField][0] ?? 0 });
  }
  const publishAt = publishAtOf(row, columns, problems);
  const media = mediaOf(row, of);
  Object.assign(described.metadata, publishAt && { publishAt }, media && { media }, isReply && { kind: 'reply' });
  return described;
}

function mediaOf({ cells }: CsvRow, of: Columns['of']): Media[] | undefined {
  const files = of.media.flatMap((index) => cells[index]?.split(/[,;|\s]+/).filter((file) => file !== '') ?? []);
  const alts = of.alt.map((index) => cells[index]?.trim());
  const media = files.map((file, at): Media => ({ file, ...(alts[at] && { alt: alts[at] }) }));
  return media.length > 0 ? media : undefined;
}

/** The platforms that a row names, in one cell or by ticks in columns; `undefined` alone when it names none. */
function platformsOf(
  { cells }: CsvRow,
  columns: Columns,
  problems: (FieldProblem & { index: number })[],
): (Platform | undefined)[] {
  const ticked = columns.platforms.filter(({ index }) => isTick(cells[index] ?? '')).map(({ platform }) => platform);
  const listed = columns.of.platform.flatMap((index) => {
    const found: FieldProblem[] = [];
    const platforms = platformsIn(cells[index] ?? '', ['platform'], found);
    problems.push(...found.map((problem) => ({ ...problem, index })));
    return platforms;
  });
  const all = [...new Set([...ticked, ...listed])];
  return all.length > 0 ? all : [columns.platform];
}

function isFlag(cell: string): boolean {
  return /^(?:true|false|yes|no|ja|nein|wahr|falsch|[x01✓✔]?)$/i.test(cell.trim());
}

function isTick(cell: string): boolean {
  return /^(?:true|yes|ja|wahr|[x1✓✔])$/i.test(cell.trim());
}

function piecesOf(cell: Excerpt, split: RegExp | undefined): Excerpt[] {
  const pieces: Excerpt[] = [];
  let from = 0;
  for (const { 0: between, index } of split ? cell.text.matchAll(split) : []) {
    pieces.push(sliceOf(cell, from, index));
    from = index + between.length;
  }
  pieces.push(sliceOf(cell, from, cell.text.length));
  return pieces.filter(({ text }) => text.trim() !== '');
}
