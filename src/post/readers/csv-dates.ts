import { isoDateOf } from '../dates.js';
import { type FieldProblem, shown } from '../fields.js';
import type { Columns } from './csv-columns.js';
import type { CsvRow } from './csv-rows.js';

/** When a row's post goes out, by its date and its time. One that can't be read is a problem where the table is people's own. */
export function publishAtOf(
  { cells }: CsvRow,
  { of, platforms, isOwnDate }: Columns,
  problems: (FieldProblem & { index: number })[],
): string | undefined {
  const filled = (index: number) => /[\p{L}\p{N}]/u.test(cells[index] ?? '');
  const dates = of.date.filter(filled).map((index) => (cells[index] ?? '').trim());
  const timeAt = of.time.find(filled);
  const time = timeAt === undefined ? undefined : cells[timeAt]?.trim();
  const date = isoDateOf(dates.join('-'));
  // A row without a text, such as "KW 12", is a heading.
  const hasText = [...of.text, ...platforms.map(({ index }) => index)].some((index) => cells[index]?.trim());
  const tell = (field: 'date' | 'time', index: number, example: string) => {
    const message = `"${field}" takes a ${field} such as ${example}, not ${shown(cells[index]?.trim())}.`;
    if (isOwnDate && hasText) problems.push({ message, path: [field], index });
  };
  if (date === undefined) {
    const dateAt = of.date.find(filled);
    const whole = isoDateOf(time);
    if (dateAt !== undefined && whole === undefined) tell('date', dateAt, '2026-12-31 or 2026-12-31T09:00');
    return whole;
  }
  // A spreadsheet writes 00:00:00 behind a day whose time has a column of its own.
  if (timeAt === undefined || /T(?!00:00)/.test(date)) return date;
  const timed = isoDateOf(`${date.slice(0, 10)} ${time}`);
  if (timed?.includes('T')) return timed;
  tell('time', timeAt, '09:00 or 2:30 PM');
  return date;
}
