import { shown } from '../post/fields.js';
import { DraftError, type DraftSource } from '../post/reader.js';
import { cellPlace } from '../post/readers/csv-cells.js';
import type { CsvRow } from '../post/readers/csv-rows.js';
import { readTable } from '../post/readers/csv-table.js';
import { nearest } from '../text/nearest.js';
import { type InboxField, type InboxRow, inboxFields } from './message.js';

/** Names of columns as service desks write them, without spaces and signs. */
const synonyms: Record<InboxField, readonly string[]> = {
  id: ['id', 'messageid', 'ticketid', 'ticket'],
  receivedAt: ['receivedat', 'received', 'createdat', 'created', 'date', 'eingang', 'eingegangen', 'datum'],
  author: ['author', 'from', 'customer', 'autor', 'absender', 'kunde'],
  text: ['text', 'message', 'body', 'content', 'nachricht', 'inhalt'],
  answeredAt: ['answeredat', 'answered', 'repliedat', 'replied', 'beantwortet', 'beantwortetam'],
  kind: ['kind', 'art'],
};

/** The messages of a table, an error for each row that can't be read. Throws a `DraftError` where columns are missing. */
export async function* tableRows(source: DraftSource): AsyncIterable<InboxRow | DraftError> {
  let columns: Partial<Record<InboxField, number>> | undefined;
  for await (const { rows, dialect } of readTable(source)) {
    for (const row of rows) {
      if (row instanceof DraftError) yield row;
      else if (columns === undefined) columns = columnsOf(row);
      else {
        const own = columns;
        yield {
          values: Object.fromEntries(Object.entries(own).map(([field, index]) => [field, row.cells[index]?.trim()])),
          placeOf: (field) => cellPlace(row, own[field] ?? 0, dialect),
        };
      }
    }
  }
  if (columns === undefined)
    throw new DraftError(
      'This inbox is empty. Its first row names the columns: id, receivedAt, author, text, answeredAt.',
    );
}

function columnsOf({ cells, line }: CsvRow): Partial<Record<InboxField, number>> {
  const keys = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const columns: Partial<Record<InboxField, number>> = {};
  for (const field of inboxFields) {
    const index = keys.findIndex((key) => synonyms[field].includes(key));
    if (index >= 0) columns[field] = index;
  }
  const isMissing = (field: InboxField) => columns[field] === undefined;
  const lost = (['id', 'receivedAt'] as const).find(isMissing) ?? (isMissing('kind') && isMissing('text') && 'text');
  if (lost) {
    const near = nearest(
      lost,
      cells.filter((_, index) => !Object.values(columns).includes(index)),
    );
    const next =
      near === undefined ? `There are ${cells.slice(0, 12).map(shown).join(', ')}.` : `Did you mean ${shown(near)}?`;
    throw new DraftError(`There is no column "${lost}" in this inbox. ${next}`, line, 1);
  }
  return columns;
}
