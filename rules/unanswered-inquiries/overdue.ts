import { threadEnd } from '../../src/inbox/thread-end.js';
import type { Inquiry } from '../../src/rule/calendar.js';

/**
 * Who waits for longer than they should at `moment`, and still will at `until`; those who have waited longest first. Asked
 * for one moment after the other, never for an earlier one, so that a year of posts and messages is gone through once. All
 * times are milliseconds since 1970; `replies` says when a message is answered in the calendar, by what its id ends on.
 */
export function overdueUntil(
  inquiries: readonly Inquiry[],
  deadlineOf: (receivedAt: number) => number,
  replies: ReadonlyMap<string, number>,
): (moment: number, until: number) => ReadonlySet<Inquiry> {
  const late = inquiries
    .map((inquiry) => {
      const { id, receivedAt, answeredAt = Number.POSITIVE_INFINITY } = inquiry;
      const reply = replies.get(threadEnd(id).slice(0, 60)) ?? Number.POSITIVE_INFINITY;
      return { inquiry, due: deadlineOf(receivedAt), answer: Math.min(answeredAt, reply) };
    })
    .filter(({ due, answer }) => due < answer);
  const byDue = [...late].sort((a, b) => a.due - b.due);
  const byAnswer = [...late].sort((a, b) => a.answer - b.answer);
  const waiting = new Set<Inquiry>();
  const answered = new Set<Inquiry>();
  let [due, answer] = [0, 0];
  return (moment, until) => {
    for (let next = byAnswer[answer]; next && next.answer <= until; next = byAnswer[++answer]) {
      waiting.delete(next.inquiry);
      answered.add(next.inquiry);
    }
    for (let next = byDue[due]; next && next.due < moment; next = byDue[++due]) {
      if (!answered.has(next.inquiry)) waiting.add(next.inquiry);
    }
    return waiting;
  };
}
