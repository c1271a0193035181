import { isoDateOf } from '../post/dates.js';
import { isSaid, shown } from '../post/fields.js';
import { DraftError, type DraftSource } from '../post/reader.js';
import { nearest } from '../text/nearest.js';
import type { Zone } from '../time/zone.js';
import { documentRows, lineRows } from './json-rows.js';
import type { InboxField, InboxRow, Message } from './message.js';
import { type MessageKind, messageKind, messageKinds } from './message-kind.js';
import { tableRows } from './table-rows.js';

export interface Inbox {
  /** Questions and complaints in order of time; what needs no answer is left out. */
  messages: Message[];
  /** What keeps single messages from being read; reading ends when there are many. */
  problems: DraftError[];
}

/** More than these tell nobody anything new, and to find the place of each takes its time. */
const mostProblems = 50;

/** Kinds of messages that need no answer, as service desks name them. */
const idleKinds = ['praise', 'spam', 'other', 'none'] as const;

/** What a file's name says of the way in which its messages are written. */
function rowsOf(source: DraftSource): AsyncIterable<InboxRow | DraftError> {
  if (/\.(?:csv|tsv)$/i.test(source.path)) return tableRows(source);
  if (/\.(?:jsonl|ndjson)$/i.test(source.path)) return lineRows(source);
  if (/\.(?:json|js)$/i.test(source.path)) return documentRows(source);
  throw new DraftError('An inbox is a .csv, .tsv, .json, .jsonl, .ndjson or .js file. Export it as one of these.');
}

/** Reads what customers wrote. Dates without an offset are those of `zone`. Throws a `DraftError` for the file as a whole. */
export async function readInbox(source: DraftSource, zone: Zone): Promise<Inbox> {
  const inbox: Inbox = { messages: [], problems: [] };
  const known = new Map<string, InboxRow>();
  for await (const row of rowsOf(source)) {
    if (inbox.problems.length >= mostProblems) break;
    if (row instanceof DraftError) {
      inbox.problems.push(row);
      continue;
    }
    const read = readRow(row, known, zone);
    if (read instanceof DraftError) inbox.problems.push(read);
    else if (read) inbox.messages.push(read);
  }
  inbox.messages.sort((a, b) => a.receivedAt - b.receivedAt);
  return inbox;
}

function readRow(row: InboxRow, known: Map<string, InboxRow>, zone: Zone): Message | DraftError | undefined {
  const { values } = row;
  const errorAt = (field: InboxField, message: string) => {
    const { line, column } = row.placeOf(field);
    return new DraftError(message, line, column);
  };
  const id = isSaid(values.id) ? String(values.id) : '';
  if (id === '') return errorAt('id', 'This message has no "id". Findings name customers by it and by nothing else.');
  const twin = known.get(id);
  if (twin !== undefined) {
    const { line } = twin.placeOf('id');
    return errorAt('id', `The id ${shown(id)} is that of the message on line ${line}, too. Give each its own.`);
  }
  known.set(id, row);

  const receivedAt = momentIn(values.receivedAt, zone, 'start');
  if (receivedAt === undefined) return errorAt('receivedAt', badDate('receivedAt', values.receivedAt));
  const answeredAt = isSaid(values.answeredAt) ? momentIn(values.answeredAt, zone, 'end') : undefined;
  if (isSaid(values.answeredAt) && answeredAt === undefined)
    return errorAt('answeredAt', badDate('answeredAt', values.answeredAt));
  if (answeredAt !== undefined && answeredAt < receivedAt) {
    const dates = `${shown(values.answeredAt)} is before ${shown(values.receivedAt)}`;
    return errorAt('answeredAt', `This message was answered before it was received: ${dates}. Are they swapped?`);
  }
  const text = typeof values.text === 'string' ? values.text : '';
  const kind = isSaid(values.kind) ? saidKind(values.kind) : messageKind(text);
  if (kind instanceof Error) return errorAt('kind', kind.message);
  return kind && { id, kind, text, receivedAt, ...(answeredAt !== undefined && { answeredAt }) };
}

/** A day alone is its first moment where something begins, its last one where something ends. */
function momentIn(value: unknown, zone: Zone, side: 'start' | 'end'): number | undefined {
  const date = isoDateOf(value);
  const at = date === undefined ? undefined : zone.instantOf(date);
  if (at === undefined || date === undefined || side === 'start' || date.includes(':')) return at;
  return zone.startOfDay(zone.addDays(date, 1)) - 1;
}

function badDate(field: InboxField, value: unknown): string {
  if (!isSaid(value)) return `This message has no "${field}". Write when it came, such as 2027-03-01T09:30.`;
  const why =
    typeof value === 'string' && /^\d+[/-]\d+[/-]\d{4}/.test(value) ? 'which may mean two days' : 'which is none';
  return `"${field}" takes a date such as 2027-03-01T09:30 or 2027-03-01, not ${shown(value)}, ${why}.`;
}

function saidKind(value: unknown): MessageKind | undefined | Error {
  const word = String(value).trim().toLowerCase();
  const kind = messageKinds.find((known) => known === word);
  if (kind !== undefined || (idleKinds as readonly string[]).includes(word)) return kind;
  const all = [...messageKinds, ...idleKinds];
  const near = nearest(word, all);
  const next = near === undefined ? `Choose one of ${all.join(', ')}.` : `Did you mean "${near}"?`;
  return new Error(`There is no kind of message ${shown(value)}. ${next}`);
}
