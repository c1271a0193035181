import type { AuthorRole, Platform } from '../post/post.js';
import type { BusinessHours, QuietPeriod } from './settings.js';

/** Days on which the company keeps silent, such as after an accident. */
export interface Blackout extends QuietPeriod {
  reason: string;
  /** All of them when absent. */
  platforms?: Exclude<Platform, 'unknown'>[];
}

/** When somebody reads what is answered to a post. */
export interface OnDuty extends BusinessHours {
  /** For how long after a post somebody has to be there; an hour when absent. */
  minutesAfter?: number;
}

/** Whose posts need a second pair of eyes. */
export interface ApprovalSettings {
  /** The brand's when absent. */
  roles?: AuthorRole[];
  /** All of them when absent. */
  platforms?: Exclude<Platform, 'unknown'>[];
  /** An approval has to say of which text it is. */
  hash?: boolean;
}
