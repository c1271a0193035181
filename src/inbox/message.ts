import type { FieldPath } from '../post/fields.js';
import type { Inquiry } from '../rule/calendar.js';

/** What is known of each message in an inbox, by the names that its columns and keys have. */
export const inboxFields = ['id', 'receivedAt', 'author', 'text', 'answeredAt', 'kind'] as const;
export type InboxField = (typeof inboxFields)[number];

/** A message as it is written, before anything in it has been checked. */
export interface InboxRow {
  values: Partial<Record<InboxField, unknown>>;
  /** 1-based line and column of a value, or of the row where it has none. */
  placeOf(field: InboxField): { line: number; column: number };
}

/** A question or complaint with its words, for those who answer it. Only the `Inquiry` in it goes on to rules across posts. */
export interface Message extends Inquiry {
  text: string;
}

/** Where each field stands in one message of a document. */
export type FieldPaths = Partial<Record<InboxField, FieldPath>>;
