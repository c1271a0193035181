import type { Inquiry } from '../rule/calendar.js';
import type { CalendarSettings } from '../rule/settings.js';
import type { Zone } from '../time/zone.js';
import { createDeadline } from './deadline.js';

/** How a company answers; times in milliseconds, shares from 0 to 1. */
export interface ResponseTimes {
  received: number;
  answered: number;
  /** From the question to the answer, of those that were answered: half of them took no longer. */
  median?: number;
  /** Of those that were answered or should have been by now: how many in time. */
  inTime?: number;
  /** Still waiting. */
  open: number;
  /** Still waiting, and for longer than they should. */
  overdue: number;
  /** How long the one that waits longest has waited. */
  longest?: number;
}

/** The inquiries up to `now`, in milliseconds since 1970; an answer after that moment is none yet. */
export function responseTimes(
  inquiries: readonly Inquiry[],
  { calendar = {}, zone, now }: { calendar?: CalendarSettings | undefined; zone: Zone; now: number },
): ResponseTimes {
  const deadlineOf = createDeadline(calendar, zone);
  const received = inquiries.filter(({ receivedAt }) => receivedAt <= now);
  const isAnswered = ({ answeredAt }: Inquiry) => answeredAt !== undefined && answeredAt <= now;
  const answered = received.filter(isAnswered);
  const open = received.filter((inquiry) => !isAnswered(inquiry));
  const overdue = open.filter(({ receivedAt }) => deadlineOf(receivedAt) < now);
  const inTime = answered.filter(({ receivedAt, answeredAt = now }) => answeredAt <= deadlineOf(receivedAt));
  const due = answered.length + overdue.length;
  const waits = open.map(({ receivedAt }) => now - receivedAt);
  return {
    received: received.length,
    answered: answered.length,
    ...(answered.length > 0 && {
      median: medianOf(answered.map(({ receivedAt, answeredAt = now }) => answeredAt - receivedAt)),
    }),
    ...(due > 0 && { inTime: inTime.length / due }),
    open: open.length,
    overdue: overdue.length,
    // No spread: an inbox may hold a hundred thousand messages.
    ...(waits.length > 0 && { longest: waits.reduce((longest, wait) => Math.max(longest, wait)) }),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
