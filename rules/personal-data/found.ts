import type { Confidence } from '../../src/rule/rule.js';

export type Kind =
  | 'email'
  | 'phone'
  | 'iban'
  | 'account'
  | 'card'
  | 'address'
  | 'birth-date'
  | 'number'
  | 'plate'
  | 'identity';

/** `[start, end)` in UTF-16 code units of the post's text. */
export interface Found {
  kind: Kind;
  start: number;
  end: number;
  confidence: Confidence;
}
